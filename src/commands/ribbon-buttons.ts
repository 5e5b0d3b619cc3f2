import { openDialog } from "./pointing-dialog";

/** What a button asks of the pane. */
type Asked = "calculate" | "summary" | "export";

/**
 * How far a button's work came: `done`, with nothing for the user to read; `asks`, it waits for an answer
 * and has written nothing; `tells`, the pane has something to say.
 */
type Outcome = "done" | "asks" | "tells";

/** The pane's work, as the buttons need it. */
export interface RibbonWork {
  /** Settles when the work is finished, or as soon as it waits for an answer. */
  readonly run: (asked: Asked) => Promise<Outcome>;
  /** In a page nobody can see: takes back what waits for an answer, and leaves the wish to the pane. */
  readonly leave: (asked: Asked) => void;
}

/**
 * The functions of the manifest and what each asks for. Office looks for a property of `window` of that
 * name before it asks `Office.actions`, and every element's id is one: no element may have such an id.
 */
export const ribbonFunctions: Readonly<Record<string, Asked>> = {
  calculate: "calculate",
  makeSummary: "summary",
  exportReport: "export",
};

/** The click as the function gets it. Through Office's action service comes none, and nothing to complete. */
type Click = Pick<Office.AddinCommands.Event, "completed"> | null;

/**
 * Ties the ribbon's buttons 计算, 生成汇总表, 导出 Word to the pane's work. To be called before
 * `Office.onReady`: a click that opened this page is delivered right after it, and one without a function
 * is lost.
 * @param work - the pane's work once the pane stands
 */
export function associateButtons(work: Promise<RibbonWork>): void {
  for (const [name, asked] of Object.entries(ribbonFunctions))
    Office.actions.associate(name, (click: Click) => {
      void press(asked, click, work);
    });
}

/**
 * One click, completed exactly once. Excel shows the pane only after that (office-js issue 3250); a page
 * of its own it may end then, so a dialog is opened before.
 */
async function press(asked: Asked, click: Click, pane: Promise<RibbonWork>): Promise<void> {
  let completed = false;
  const complete = (): void => {
    if (!completed) click?.completed();
    completed = true;
  };
  try {
    const work = await pane;
    // A file is handed over with words about where it went: that is for the pane.
    const outcome = asked === "export" ? "tells" : await work.run(asked);
    if (outcome !== "done" && !inPanePage()) {
      work.leave(asked);
      await openDialog(outcome);
    }
    complete();
    if (outcome !== "done" && inPanePage()) await showPane(asked, work);
  } catch (error) {
    reportError(error);
    // A slip of our own, or a pane that Excel does not show: at least the way there.
    await openDialog("tells").catch(reportError);
  } finally {
    complete();
  }
}

/** Whether this page is the pane's own, by a shared runtime: only then can it be shown from here. */
const inPanePage = (): boolean =>
  Office.context.requirements.isSetSupported("SharedRuntime", "1.1");

/** The pane, at what it asks or says. */
async function showPane(asked: Asked, work: RibbonWork): Promise<void> {
  await Office.addin.showAsTaskpane();
  if (asked === "export") await work.run(asked);
}
