import type { EventEntry, Subscriptions } from "../classes/subscriptions";
import type { RichApiServer } from "../protocol/server";

/** Calls and events of the wire, by Office's own numbers. */
const DISPATCH = { richApi: 93, commandCompleted: 94 } as const;
const EVENT = { richApi: 33, command: 39 } as const;
/** “The method is not supported”, for every call nobody here answers. */
const NOT_SUPPORTED = 5001;

/** What Excel on Windows gives the page it shows a pane in: methods on `window.external`. */
export interface OfficeExternal {
  GetHostInfo(): string;
  GetContext(): object;
  Execute(call: number, params: readonly unknown[], done: (answer: SafeArray) => void): void;
  RegisterEvent(
    event: number,
    target: string,
    handler: EventHandler,
    done: (answer: SafeArray) => void,
  ): void;
  UnregisterEvent(event: number, target: string, done: (answer: SafeArray) => void): void;
}

type EventHandler = (event: number, payload: unknown) => void;

/** How the pane finds itself: its language, colours and the workbook's name. */
export interface PaneSurroundings {
  readonly language: string;
  readonly dark: boolean;
  readonly fileName: string;
  readonly readOnly: boolean;
  /** Requirement sets and their versions. */
  readonly sets: Readonly<Record<string, string>>;
}

/** A COM array as Office's script takes it apart. */
class SafeArray {
  readonly #items: readonly unknown[];

  constructor(items: readonly unknown[]) {
    this.#items = items;
  }

  toArray(): readonly unknown[] {
    return this.#items;
  }

  dimensions(): number {
    return 1;
  }
}

const status = (code: number): SafeArray => new SafeArray([code]);

/** Excel on Windows for one pane: its requests go to the server, the book's events come back. */
export class OfficeOnWindows {
  readonly external: OfficeExternal;
  readonly #server: RichApiServer;
  readonly #handlers = new Map<number, EventHandler>();
  readonly #settings = new Map<string, string>();
  #commands = 0;

  constructor(server: RichApiServer, subscriptions: Subscriptions, pane: PaneSurroundings) {
    this.#server = server;
    subscriptions.deliverTo((entries) => this.#deliver(entries));
    this.external = {
      GetHostInfo: () => `Excel|Win32|16.01|${pane.language}|workbench|||0`,
      GetContext: () => this.#context(pane),
      Execute: (call, params, done) => this.#execute(call, params, done),
      RegisterEvent: (event, _target, handler, done) => {
        this.#handlers.set(event, handler);
        done(status(0));
      },
      UnregisterEvent: (event, _target, done) => {
        this.#handlers.delete(event);
        done(status(0));
      },
    };
  }

  /**
   * A ribbon button: runs the function the pane's page associated with this name.
   * @returns false while no page listens for buttons
   */
  invoke(functionName: string): boolean {
    const handler = this.#handlers.get(EVENT.command);
    if (!handler) return false;
    this.#commands += 1;
    const event = JSON.stringify({ source: { id: functionName } });
    handler(EVENT.command, new SafeArray([`command${this.#commands}`, functionName, event]));
    return true;
  }

  #deliver(entries: readonly EventEntry[]): void {
    const payload = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      entry.id,
      entry.isRemoteOverride,
    ]);
    // An event leaves after the request that caused it was answered.
    setTimeout(() => this.#handlers.get(EVENT.richApi)?.(EVENT.richApi, payload), 0);
  }

  #execute(call: number, params: readonly unknown[], done: (answer: SafeArray) => void): void {
    switch (call) {
      case DISPATCH.richApi:
        this.#process(params[0] as readonly unknown[], done);
        return;
      case DISPATCH.commandCompleted:
        done(status(0));
        return;
      default:
        done(status(NOT_SUPPORTED));
    }
  }

  /** @param request - custom data, method, path, headers, body, permission, flags, … */
  #process(request: readonly unknown[], done: (answer: SafeArray) => void): void {
    const [, , , , body, , flags] = request;
    void this.#server.process(String(body), Number(flags)).then(
      (answer) => {
        if (answer) done(new SafeArray([0, [answer.status, [], answer.body]]));
      },
      (error: unknown) => {
        const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
        const said = { code: "GeneralException", message: `The workbench failed: ${told}` };
        done(new SafeArray([0, [500, [], JSON.stringify({ error: said })]]));
      },
    );
  }

  #context(pane: PaneSurroundings): object {
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "workbench",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 0,
      GetAppUILocale: () => pane.language,
      GetAppDataLocale: () => pane.language,
      GetDocUrl: () => pane.fileName,
      // Here 0 is read and write; the web has it the other way round.
      GetAppCapabilities: () => (pane.readOnly ? 1 : 0),
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetSupportedMatrix: () => JSON.stringify(pane.sets),
      GetHostFullVersion: () => "16.0.14326.20508",
      GetOfficeThemeInfo: () => JSON.stringify(themeColours(pane.dark)),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of this.#settings) {
            keys.push(key);
            values.push(value);
          }
        },
        Write: (keys: readonly string[], values: readonly string[]) => {
          this.#settings.clear();
          for (const [at, key] of keys.entries()) this.#settings.set(key, values[at] ?? "");
        },
      }),
    };
  }
}

/** Excel's own colours of its light and its black theme, as the integers 0xRRGGBB. */
const themeColours = (dark: boolean): Readonly<Record<string, number>> =>
  dark
    ? {
        bodyBackgroundColor: 0x262626,
        bodyForegroundColor: 0xffffff,
        controlBackgroundColor: 0x0a0a0a,
        controlForegroundColor: 0xffffff,
      }
    : {
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0x444444,
        controlBackgroundColor: 0xf3f3f3,
        controlForegroundColor: 0x262626,
      };
