/** The stand-in for Excel in a process of its own, so that the other one holds only what a pane runs. */
import { excelModel } from "../../src/workbench/classes/excel-model";
import { hostBridge } from "../../src/workbench/protocol/host-bridge";
import { type Exchange, RichApiServer } from "../../src/workbench/protocol/server";
import { inMemory } from "../hosts/excel/sample-book";
import { sized } from "../hosts/excel/sized-book";

/** Which workbook, and how long the line takes. */
export interface Behind {
  readonly rows: number;
  readonly indicators: number;
  readonly latency: number;
}

/** To the pane's process: the line's text, or what went over it when asked. */
export type FromBehind = { readonly text: string } | { readonly exchanges: readonly Exchange[] };

/** Bytes the line brings in a millisecond: 2 MB a second. */
export const bytesPerMillisecond = 2000;

async function open({ rows, indicators, latency }: Behind): Promise<void> {
  const model = excelModel(inMemory(await sized(rows, indicators)));
  const server = new RichApiServer(model, {
    admit: (flags) => model.admit(flags),
    latency: ({ bytesUp, bytesDown }) => latency + (bytesUp + bytesDown) / bytesPerMillisecond,
  });
  const { bridge, push } = hostBridge(server);
  model.subscriptions.deliverTo(push);
  const answer = (message: FromBehind): void => void process.send?.(message);
  bridge.onMessageFromHost = (text) => answer({ text });
  process.on("message", (asked: { readonly text?: string }) => {
    if (asked.text === undefined) answer({ exchanges: server.exchanges.splice(0) });
    else bridge.sendMessageToHost(asked.text);
  });
  answer({ exchanges: [] });
}

const [behind] = process.argv.slice(2);
if (process.send && behind !== undefined) await open(JSON.parse(behind) as Behind);
