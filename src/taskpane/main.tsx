import { associateButtons, type RibbonWork } from "../commands/ribbon-buttons";
import { hostFacts } from "../hosts/excel/host-facts";
import { copyText } from "./clipboard";
import { deliveryFor } from "./delivery";
import { LazyWorkbook } from "./lazy-workbook";
import { ribbonWork } from "./ribbon-work";
import { localPreferences, startPane, systemClock } from "./start-pane";

/** The version of package.json, put in by the build. */
declare const VERSION: string;

/** The lowest set the manifest asks for; Excel 2019 opens the page all the same and must be told. */
const lowest = "1.9";

const engine = async () => import("./engine");

/**
 * Waits for Excel, then shows the pane over its workbook; the splash stays where Excel is missing or old.
 * @returns what the ribbon's buttons do
 */
async function start(): Promise<RibbonWork> {
  await Office.onReady();
  if (!Office.context.requirements.isSetSupported("ExcelApi", lowest)) {
    sayTooOld();
    return { run: async () => "tells", leave: () => undefined };
  }
  const workbook = new LazyWorkbook(hostFacts(), async () => {
    const { ExcelWorkbook } = await import("../hosts/excel");
    return new ExcelWorkbook();
  });
  const store = startPane({
    workbook,
    engine,
    files: deliveryFor(workbook, browserOpener()),
    clock: systemClock,
    preferences: localPreferences,
    reportFiles: async () => {
      const { readReport, refreshFigures, writeReport } = await import("../docx");
      return { write: writeReport, read: readReport, refresh: refreshFigures };
    },
    submission: async () => (await import("../hosts/xlsx")).submissionCopy,
    sample: async () => bytesOf("assets/samples/potou-2022.xlsx"),
    copy: copyText,
    version: VERSION,
  });
  return ribbonWork(store, workbook);
}

/** Opens an address outside Excel, where this Excel can; Excel on the web cannot. */
function browserOpener(): ((address: string) => void) | null {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return null;
  return (address) => Office.context.ui.openBrowserWindow(address);
}

/** A file of our own page; nothing else is ever requested. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The one cause that is known: no others beside it, and no 重试 that cannot help. */
function sayTooOld(): void {
  for (const id of ["splash-trouble", "splash-old"]) {
    const part = document.getElementById(id);
    if (part) part.hidden = false;
  }
  for (const id of ["splash-opening", "splash-missing", "splash-causes", "splash-retry"])
    document.getElementById(id)?.remove();
}

associateButtons(start());
