import { execute, type Model } from "./executor";
import { Faults, gateOf, type Fault } from "./faults";
import { References } from "./references";
import { ExcelError, type ErrorCode } from "../book/excel-error";
import { ActionType, type WireRequest } from "./wire";

/** What goes back over the line: a response (200), or a refusal of the transport itself. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** The error's code, of Excel or of the transport; null when all went well. */
  readonly code: string | null;
}

/** One ProcessQuery request as it went by. */
export interface Exchange {
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly actions: number;
  /** The client dropping its kept references after a run; round trips are counted without them. */
  readonly cleanUp: boolean;
  readonly code: string | null;
}

export interface ServerOptions {
  /** Bytes a message may have each way; Excel on the web refuses more than 5 MB. */
  readonly messageLimit?: number;
  /** Milliseconds to wait before answering. */
  readonly latency?: (exchange: { readonly bytesUp: number; readonly bytesDown: number }) => number;
  /** Asked before a request runs; may wait (a cell being edited) or throw a ExcelError. */
  readonly admit?: (flags: number) => Promise<void>;
  /** Keeps no `exchanges`: for a page that stays open all day. */
  readonly onlyCounts?: true;
}

/** What goes back, and how many milliseconds it is on its way. */
interface Sent {
  readonly answer: Answer | null;
  readonly latency: number;
}

const FIVE_MB = 5_000_000;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Answers Rich API requests over one model, strictly one after another. */
export class RichApiServer {
  readonly faults = new Faults();
  readonly references = new References();
  /** What went by, oldest first; whoever reads it may empty it. */
  readonly exchanges: Exchange[] = [];
  options: ServerOptions;
  readonly #model: Model;
  #last: Promise<unknown> = Promise.resolve();
  #arrived: Promise<unknown> = Promise.resolve();
  #counted = 0;
  #roundTrips = 0;

  constructor(model: Model, options: ServerOptions = {}) {
    this.#model = model;
    this.options = options;
  }

  /** Requests of the add-in's own work so far: clean-up ones are left out. */
  get roundTrips(): number {
    return this.#roundTrips;
  }

  /**
   * Requests are carried out one by one and answered in that order; while an answer is on the line the
   * next request is being worked on.
   * @returns null when a planned fault swallows the answer.
   */
  process(body: string, flags: number): Promise<Answer | null> {
    const done = this.#last.then(() => this.#process(body, flags));
    this.#last = done.catch(() => undefined);
    const arriving = done.then(({ latency }) => pause(latency));
    const arrived = Promise.all([done, arriving, this.#arrived]);
    this.#arrived = arrived.catch(() => undefined);
    return arrived.then(([{ answer }]) => answer);
  }

  async #process(body: string, flags: number): Promise<Sent> {
    const request = JSON.parse(body) as WireRequest;
    const cleanUp = isCleanUp(request);
    if (!cleanUp) this.#counted += 1;
    const fault = cleanUp ? undefined : this.faults.of(this.#counted, isWrite(request));
    if (fault?.kind === "silent" && !fault.done) return { answer: null, latency: 0 };
    const answer = await this.#answer(request, bytesOf(body), flags, fault);
    const exchange = {
      bytesUp: bytesOf(body),
      bytesDown: bytesOf(answer.body),
      actions: request.Actions.length,
      cleanUp,
      code: answer.code,
    };
    this.#wentBy(exchange);
    const latency = this.options.latency?.(exchange) ?? 0;
    return { answer: fault?.kind === "silent" ? null : answer, latency };
  }

  #wentBy(exchange: Exchange): void {
    if (!exchange.cleanUp) this.#roundTrips += 1;
    if (this.options.onlyCounts !== true) this.exchanges.push(exchange);
  }

  async #answer(
    request: WireRequest,
    bytesUp: number,
    flags: number,
    fault: Fault | undefined,
  ): Promise<Answer> {
    const limit = this.options.messageLimit ?? FIVE_MB;
    if (bytesUp > limit) return refusal("RequestPayloadSizeLimitExceeded");
    const refused = await this.#refused(flags);
    if (refused) return refused;
    const response = await execute(request, this.#model, this.references, gateOf(fault));
    if (fault?.kind === "answer-lost") return refusal(fault.code);
    const text = JSON.stringify(response);
    if (bytesOf(text) > limit) return refusal("ResponsePayloadSizeLimitExceeded");
    return { status: 200, body: text, code: response.Error?.Code ?? null };
  }

  async #refused(flags: number): Promise<Answer | null> {
    try {
      await this.options.admit?.(flags);
      return null;
    } catch (error) {
      if (error instanceof ExcelError) return refusal(error.code);
      throw error;
    }
  }
}

/** It sets a property; the flags of a request say “write” of most that only read. */
const isWrite = ({ Actions }: WireRequest): boolean =>
  Actions.some((action) => action.ActionType === ActionType.set);

function isCleanUp(request: WireRequest): boolean {
  const calls = request.Actions.filter((action) => action.ActionType !== 1);
  return calls.length > 0 && calls.every((action) => action.Name === "_RemoveReference");
}

function refusal(code: ErrorCode): Answer {
  const error = new ExcelError(code);
  const body = JSON.stringify({ error: { code, message: error.message } });
  return { status: error.httpStatus, code, body };
}
