import type { ExcelModel } from "../classes/excel-model";
import type { EventEntry } from "../classes/subscriptions";
import { DocumentCopies } from "../protocol/document-copy";
import { APP_COMMAND, RibbonClicks } from "../protocol/ribbon-clicks";
import type { Answer, RichApiServer } from "../protocol/server";
import type { Surroundings } from "./surroundings";

/** Calls by Office's own numbers (`dispid…Method` in its script). */
export const CALL = { richApi: 93, commandCompleted: APP_COMMAND.completedMethod } as const;
/** Events by Office's own numbers (`dispid…Event`). */
export const EVENT = { richApi: 33, command: APP_COMMAND.invokedEvent } as const;
/** `ooeOperationNotSupported`, for every call nobody here answers. */
export const NOT_SUPPORTED = 5000;

/** What an event carries: for 33 one row an entry, for 39 the click as its only row. */
export type EventRows = readonly (readonly unknown[])[];

export interface HostParts {
  readonly model: ExcelModel;
  readonly server: RichApiServer;
  readonly surroundings: () => Surroundings;
  /** The workbook as a file, for `getFileAsync`. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Office's own status, 0 when all went well, and then the body of the response. */
export interface RichApiAnswer {
  readonly status: number;
  readonly body: string;
}

/** Refusals Office itself has a number for; it knows of no other ones. */
const OF_OFFICE: Readonly<Record<string, number>> = {
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/**
 * Here no HTTP status is heard: a response that is not the answer to a request would be taken for one
 * without results. A refusal travels as Office's number, or as a response that holds nothing but it.
 */
function carried({ status, body }: Answer): RichApiAnswer {
  if (status === 200) return { status: 0, body };
  const { error } = JSON.parse(body) as { readonly error: { code: string; message: string } };
  return { status: OF_OFFICE[error.code] ?? 0, body: refusal(error.code, error.message) };
}

const refusal = (code: string, message: string): string =>
  JSON.stringify({ Results: [], Error: { Code: code, Message: message, Location: "" } });

/** Excel as one pane reaches it, whatever the line between them: Windows' or the web's. */
export class OfficeHost {
  readonly surroundings: () => Surroundings;
  readonly clicks: RibbonClicks;
  readonly copies: DocumentCopies;
  readonly #server: RichApiServer;
  readonly #sinks = new Map<number, (rows: EventRows) => void>();
  #early: (() => void)[] = [];

  constructor({ model, server, surroundings, bytes }: HostParts) {
    this.surroundings = surroundings;
    this.#server = server;
    this.copies = new DocumentCopies(bytes);
    this.clicks = new RibbonClicks((click) => {
      const press = (): void => this.#sinks.get(EVENT.command)?.([click]);
      // A button pressed before the pane's page listens waits for it.
      if (this.#sinks.has(EVENT.command)) press();
      else this.#early.push(press);
    });
    model.subscriptions.deliverTo((entries) => this.#deliver(entries));
    model.addin.deliverTo((entries) => this.#deliver(entries));
  }

  listen(event: number, sink: (rows: EventRows) => void): void {
    this.#sinks.set(event, sink);
    if (event === EVENT.command) for (const press of this.#early.splice(0)) press();
  }

  unlisten(event: number): void {
    this.#sinks.delete(event);
  }

  /** @returns null when a planned fault swallows the answer */
  async richApi(body: string, flags: number): Promise<RichApiAnswer | null> {
    try {
      const answer = await this.#server.process(body, flags);
      return answer && carried(answer);
    } catch (error) {
      // A mistake of the stand-in itself, told in full: it must not look like an answer of Excel's.
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { status: 0, body: refusal("GeneralException", `The workbench failed: ${told}`) };
    }
  }

  #deliver(entries: readonly EventEntry[]): void {
    const rows = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      entry.id,
      entry.isRemoteOverride,
    ]);
    // An event leaves after the request that caused it was answered.
    setTimeout(() => this.#sinks.get(EVENT.richApi)?.(rows), 0);
  }
}
