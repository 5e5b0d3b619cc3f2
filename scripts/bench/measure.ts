/** One measurement in a process of its own, so that peak memory is its own: `measure.ts KIND [FILE]`. */
import { readFileSync } from "node:fs";

import { unzipSync } from "fflate";

import { makePack } from "../../src/app/make-pack";
import { writeReport } from "../../src/docx";
import { openWorkbook } from "../../src/hosts/xlsx";

const ask = { scheme: null, replaceTyped: false };
const silent = (): void => undefined;

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The floor: inflate every part and look at every byte once. */
function scan(bytes: Uint8Array): number {
  let tags = 0;
  for (const part of Object.values(unzipSync(bytes)))
    for (const byte of part) if (byte === 60) tags += 1;
  return tags;
}

async function pack(bytes: Uint8Array): Promise<Readonly<Record<string, number>>> {
  let workbook = await openWorkbook(bytes);
  const read = await timed(async () => {
    workbook = await openWorkbook(bytes);
  });
  const evaluated = await timed(() => makePack(workbook.port, ask, silent));
  const written = await timed(() => workbook.bytes());
  return { read, evaluated, written };
}

async function report(bytes: Uint8Array): Promise<Readonly<Record<string, number>>> {
  const workbook = await openWorkbook(bytes);
  const { report: document } = await makePack(workbook.port, ask, silent);
  const cold = await timed(() => writeReport(document));
  const warm: number[] = [];
  for (let run = 0; run < 5; run += 1) warm.push(await timed(() => writeReport(document)));
  return { cold, warm: warm.sort((a, b) => a - b)[2] ?? 0 };
}

const [kind, file = ""] = process.argv.slice(2);
const bytes = readFileSync(file);
const figures =
  kind === "scan"
    ? { scan: await timed(() => scan(bytes)) }
    : kind === "report"
      ? await report(bytes)
      : await pack(bytes);
process.stdout.write(JSON.stringify({ ...figures, peak: process.resourceUsage().maxRSS / 1024 }));
