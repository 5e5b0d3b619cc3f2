import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Book } from "../../src/workbench/book/book";
import type { Addin } from "../../src/workbench/classes/addin";
import type { EventEntry } from "../../src/workbench/classes/subscriptions";
import { excelModel } from "../../src/workbench/classes/excel-model";
import { type Bridge, hostBridge } from "../../src/workbench/protocol/host-bridge";
import { RichApiServer, type ServerOptions } from "../../src/workbench/protocol/server";

/** Microsoft's runtime as far as tests reach beside its typed `Excel`. */
interface OfficeRuntime {
  HostBridge: { init(bridge: object): void };
  CommonUtility: { _doApiNotSupportedCheck: boolean };
}

export interface Client {
  /** Microsoft's own `Excel`, with the book behind it. */
  readonly Excel: typeof Excel;
  readonly run: typeof Excel.run;
  readonly server: RichApiServer;
  readonly book: Book;
  readonly addin: Addin;
}

/** Requirement sets the stand-in reports unless a test says otherwise; the runtime ends at 1.15. */
const REPORTED: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  ExcelApiOnline: "1.1",
  DelayForCellEdit: "1.1",
};

/**
 * Microsoft's unmodified client runtime over a book, in this very test process. The last call wins:
 * one client at a time.
 */
export function excelOver(
  book: Book,
  options: ServerOptions & { readonly sets?: Readonly<Record<string, string>> } = {},
): Client {
  const model = excelModel(book);
  const server = new RichApiServer(model, { admit: (flags) => model.admit(flags), ...options });
  const { bridge, push } = hostBridge(server);
  const { ExcelApi: version = "1.15" } = options.sets ?? REPORTED;
  const saysWhose = Number(version.split(".")[1]) >= 14;
  model.subscriptions.deliverTo((told) => push(saysWhose ? told : told.map(withoutSource)));
  model.addin.deliverTo(push);
  const excel = clientOver(bridge, options.sets);
  return { Excel: excel, run: excel.run.bind(excel), server, book, addin: model.addin };
}

/** An event as Excel tells it below ExcelApi 1.14: not whose doing it is. */
function withoutSource(entry: EventEntry): EventEntry {
  const message = JSON.parse(entry.message) as Record<string, unknown>;
  return { ...entry, message: JSON.stringify({ ...message, triggerSource: undefined }) };
}

/** Microsoft's own `Excel` with whoever answers at the other end of the bridge. */
export function clientOver(
  bridge: Bridge,
  sets: Readonly<Record<string, string>> = REPORTED,
): typeof Excel {
  const runtime = loadRuntime();
  reportSets(sets);
  runtime.HostBridge.init(bridge);
  return (globalThis as unknown as { Excel: typeof Excel }).Excel;
}

/** Lets clean-up requests and events, which nobody awaits, arrive. */
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

function loadRuntime(): OfficeRuntime {
  const shared = globalThis as unknown as { OfficeExtension?: OfficeRuntime };
  if (!shared.OfficeExtension) {
    stubBrowser();
    // Indirect eval: the runtime compares prototypes, so it must live in the test's own realm.
    const evaluate = globalThis.eval;
    evaluate(readFileSync(runtimeFile(), "utf8"));
  }
  if (!shared.OfficeExtension) throw new Error("Microsoft's runtime did not load");
  // The runtime's own requirement-set check reads this flag, which nothing ever sets.
  shared.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return shared.OfficeExtension;
}

function runtimeFile(): string {
  const here = createRequire(path.join(process.cwd(), "package.json"));
  const folder = path.dirname(here.resolve("@microsoft/office-js/package.json"));
  return path.join(folder, "dist", "excel-win32-16.01.js");
}

/** What the runtime touches of a browser while it loads; jsdom has it already. */
function stubBrowser(): void {
  if ("document" in globalThis) return;
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const element = { setAttribute: () => undefined, style: {} };
  const stubs: Record<string, unknown> = {
    window: globalThis,
    location: {
      href: "http://localhost/",
      search: "",
      hash: "",
      protocol: "http:",
      host: "localhost",
    },
    navigator: { userAgent: "node" },
    sessionStorage: storage,
    localStorage: storage,
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => element,
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
  };
  for (const [name, value] of Object.entries(stubs))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

function reportSets(sets: Readonly<Record<string, string>>): void {
  const supported = (name: string, least = "1.1"): boolean => {
    const [major = 0, minor = 0] = (sets[name] ?? "0.0").split(".").map(Number);
    const [needMajor = 0, needMinor = 0] = least.split(".").map(Number);
    return major > needMajor || (major === needMajor && minor >= needMinor);
  };
  // `Office.context` is a getter that answers nothing outside a host: put an object over it.
  const { Office: office } = globalThis as unknown as { Office: object };
  const context = { requirements: { isSetSupported: supported } };
  Object.defineProperty(globalThis, "Office", {
    value: Object.create(office, { context: { value: context } }),
    configurable: true,
    writable: true,
  });
}
