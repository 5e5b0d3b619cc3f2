/**
 * 计算 cold and warm through Microsoft's client with the stand-in in another process: requests, bytes,
 * time at three latencies beside the bare line, and how long the pane's thread is held.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

import { calculate } from "../../src/app/calculate";
import type { Desk } from "../../src/app/desk";
import { ExcelWorkbook } from "../../src/hosts/excel";
import type { Bridge } from "../../src/workbench/protocol/host-bridge";
import type { Exchange } from "../../src/workbench/protocol/server";
import { deskAt } from "../hosts/excel/desk";
import { clientOver } from "../workbench/client";
import { type Behind, bytesPerMillisecond, type FromBehind } from "./excel-behind";
import { Stretches } from "./stretches";

const sizes = [
  { rows: 10, indicators: 50 },
  { rows: 1000, indicators: 50 },
  { rows: 10_000, indicators: 50 },
  { rows: 100_000, indicators: 50 },
  { rows: 10, indicators: 500 },
] as const;
const behindFile = fileURLToPath(new URL("excel-behind.ts", import.meta.url));
const latencies = [5, 50, 300] as const;

interface Measured {
  readonly requests: number;
  readonly up: number;
  readonly down: number;
  readonly ms: number;
  /** What the line alone takes. */
  readonly bare: number;
  readonly stretch: number;
  readonly task: number;
}

const stretches = new Stretches();
let listening = false;

/** One 计算 on a freshly opened workbook, and a second one. */
async function measure(behind: Behind): Promise<readonly [cold: Measured, warm: Measured]> {
  const worker = fork(behindFile, [JSON.stringify(behind)], {
    execArgv: ["--import", "tsx"],
    serialization: "advanced",
  });
  await once(worker, "message");
  let heard: (exchanges: readonly Exchange[]) => void = () => undefined;
  const bridge: Bridge = {
    onMessageFromHost: undefined,
    sendMessageToHost: (text) => worker.send({ text }),
  };
  worker.on("message", (message: FromBehind) => {
    if ("text" in message) bridge.onMessageFromHost?.(message.text);
    else heard(message.exchanges);
  });
  const exchanged = (): Promise<readonly Exchange[]> =>
    new Promise((resolve) => {
      heard = resolve;
      worker.send({});
    });
  const excel = clientOver(bridge);
  if (!listening) stretches.listenTo(excel);
  listening = true;
  const waiting = { patience: 60_000, pause: () => stretches.rest() };
  const desk = deskAt(new ExcelWorkbook({ waiting }));
  const restful = { ...desk, clock: { ...desk.clock, rest: () => stretches.rest() } };
  const round = (): Promise<Measured> => timed(restful, behind.latency, exchanged);
  try {
    return [await round(), await round()];
  } finally {
    worker.kill();
  }
}

async function timed(
  desk: Desk,
  latency: number,
  exchanged: () => Promise<readonly Exchange[]>,
): Promise<Measured> {
  await exchanged();
  stretches.take();
  const tasks = monitorEventLoopDelay({ resolution: 1 });
  tasks.enable();
  const start = performance.now();
  stretches.start();
  await calculate(desk);
  stretches.stop();
  const ms = performance.now() - start;
  tasks.disable();
  const own = (await exchanged()).filter(({ cleanUp }) => !cleanUp);
  const up = own.reduce((sum, { bytesUp }) => sum + bytesUp, 0);
  const down = own.reduce((sum, { bytesDown }) => sum + bytesDown, 0);
  const bare = own.length * latency + (up + down) / bytesPerMillisecond;
  const task = tasks.max / 1e6;
  return { requests: own.length, ...{ up, down, ms, bare, task }, stretch: stretches.take() };
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`.padStart(8);
const most = (all: readonly Measured[], of: "stretch" | "task"): string =>
  `${Math.max(...all.map((one) => one[of])).toFixed(0)} ms`.padStart(7);

/** “812 (1.4)”: milliseconds, and how many times what the line alone takes. */
const beside = ({ ms, bare }: Measured): string =>
  `${ms.toFixed(0)} (${(ms / bare).toFixed(1)})`.padStart(13);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

// A line for each size, cold and warm.
say(
  "计算 through office.js: requests, bytes, ms at 5/50/300 ms a round trip and 2 MB/s (× the line alone),",
);
say(
  "own: longest stretch of our own code between office.js and rests, in processor time; task: longest task with office.js in it",
);
await measure({ rows: 10, indicators: 5, latency: 0 });
for (const size of sizes) {
  const runs: (readonly [Measured, Measured])[] = [];
  for (const latency of latencies) runs.push(await measure({ ...size, latency }));
  for (const [index, name] of ["cold", "warm"].entries()) {
    const all = runs.map((run) => run[index] as Measured);
    const [first] = all as [Measured, ...Measured[]];
    say(
      `${String(size.rows).padStart(6)} rows ${String(size.indicators).padStart(3)} indicators ${name}: ` +
        `${String(first.requests)} requests${kB(first.up)} up${kB(first.down)} down` +
        `${all.map(beside).join("")}  own${most(all, "stretch")}  task${most(all, "task")}`,
    );
  }
}
