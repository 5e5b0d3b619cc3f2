import type { ExcelModel } from "../classes/excel-model";
import type { EventEntry } from "../classes/subscriptions";
import { APP_COMMAND, RibbonClicks } from "../protocol/ribbon-clicks";
import type { RichApiServer } from "../protocol/server";
import { Listeners } from "../book/events";
import { DocumentCopies } from "../protocol/document-copy";
import { SafeArray } from "./safe-array";
import { windowsContext, type Surroundings } from "./windows-context";

/** Calls and events by Office's own numbers (`dispid…` in its script). */
const RICH_API_CALL = 93;
const RICH_API_EVENT = 33;
/** `ooeOperationNotSupported`, for every call nobody here answers. */
const NOT_SUPPORTED = 5000;

type Done = (answer: SafeArray) => void;
type Handler = (event: number, payload: unknown) => void;

/** What Excel on Windows puts on `window.external` of the page it shows a pane in. */
interface External {
  GetHostInfo(): string;
  GetContext(): object;
  Execute(call: number, params: readonly unknown[], done: Done): void;
  RegisterEvent(event: number, target: string, handler: Handler, done: Done): void;
  UnregisterEvent(event: number, target: string, done: Done): void;
}

export interface OfficeParts {
  readonly model: ExcelModel;
  readonly server: RichApiServer;
  readonly surroundings: () => Surroundings;
  /** The workbook as a file, for `getFileAsync`. */
  readonly bytes: () => Promise<Uint8Array>;
}

const ok = (...payload: readonly unknown[]): SafeArray => new SafeArray([0, ...payload]);

/** Excel on Windows for one pane: calls go to the server, events of book and ribbon come back. */
export class OfficeOnWindows {
  readonly external: External;
  readonly clicks: RibbonClicks;
  /** Told after every request of the pane. */
  readonly answered = new Listeners<void>();
  readonly #server: RichApiServer;
  readonly #copies: DocumentCopies;
  readonly #handlers = new Map<number, Handler>();
  #whenReady: (() => void)[] = [];

  constructor({ model, server, surroundings, bytes }: OfficeParts) {
    this.#server = server;
    this.#copies = new DocumentCopies(bytes);
    this.clicks = new RibbonClicks((click) => {
      this.#onceListening(() =>
        this.#handlers.get(APP_COMMAND.invokedEvent)?.(
          APP_COMMAND.invokedEvent,
          new SafeArray(click),
        ),
      );
    });
    model.subscriptions.deliverTo((entries) => this.#deliver(entries));
    model.addin.deliverTo((entries) => this.#deliver(entries));
    this.external = this.#external(surroundings);
  }

  #external(surroundings: () => Surroundings): External {
    return {
      GetHostInfo: () => `Excel|Win32|16.01|${surroundings().language}|workbench|||0`,
      GetContext: () => windowsContext(surroundings),
      Execute: (call, params, done) => void this.#answer(call, params).then((it) => it && done(it)),
      RegisterEvent: (event, _target, handler, done) => {
        this.#handlers.set(event, handler);
        done(ok());
        if (event === APP_COMMAND.invokedEvent) for (const go of this.#whenReady.splice(0)) go();
      },
      UnregisterEvent: (event, _target, done) => {
        this.#handlers.delete(event);
        done(ok());
      },
    };
  }

  /** A button pressed before the pane's page listens waits for it. */
  #onceListening(go: () => void): void {
    if (this.#handlers.has(APP_COMMAND.invokedEvent)) go();
    else this.#whenReady.push(go);
  }

  #deliver(entries: readonly EventEntry[]): void {
    const payload = new SafeArray(
      entries.map(
        (entry) =>
          new SafeArray([
            entry.messageCategory,
            entry.messageType,
            entry.targetId,
            entry.message,
            entry.id,
            entry.isRemoteOverride,
          ]),
      ),
    );
    // An event leaves after the request that caused it was answered.
    setTimeout(() => this.#handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, payload), 0);
  }

  /** @returns null when a planned fault swallows the answer */
  async #answer(call: number, params: readonly unknown[]): Promise<SafeArray | null> {
    if (DocumentCopies.answers(call)) {
      const [status, copy] = await this.#copies.execute(call, params);
      return new SafeArray(copy ? [status, new SafeArray(copy)] : [status]);
    }
    if (call === APP_COMMAND.completedMethod) {
      this.clicks.completed(params as [id: string, status: number]);
      return ok();
    }
    if (call === RICH_API_CALL) return this.#richApi(params[0] as readonly unknown[]);
    return new SafeArray([NOT_SUPPORTED]);
  }

  /** @param request - custom data, method, path, headers, body, permission, flags, … */
  async #richApi(request: readonly unknown[]): Promise<SafeArray | null> {
    const [, , , , body, , flags] = request;
    try {
      const answer = await this.#server.process(String(body), Number(flags));
      this.answered.tell();
      return answer && ok([answer.status, [], answer.body]);
    } catch (error) {
      // A mistake of the stand-in itself, told in full: it must not look like an answer of Excel's.
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const said = { code: "GeneralException", message: `The workbench failed: ${told}` };
      return ok([500, [], JSON.stringify({ error: said })]);
    }
  }
}
