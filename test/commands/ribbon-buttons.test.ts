import {
  associateButtons,
  ribbonFunctions,
  type RibbonWork,
} from "../../src/commands/ribbon-buttons";
import type { Addin } from "../../src/workbench/classes/addin";
import { memoryBook } from "../workbench/memory-books";
import { excelOver, quiet } from "../workbench/client";
import { type Ribbon, ribbonBeforeClient } from "../workbench/ribbon";

interface Pressed extends Ribbon {
  readonly addin: Addin;
  /** What happened, in order. */
  readonly log: string[];
}

interface Associated {
  readonly mappings: Readonly<Record<string, (click: null) => void>>;
}

const shared = { ExcelApi: "1.15", SharedRuntime: "1.1" };
const alone = { ExcelApi: "1.15" };

/** The buttons in Microsoft's client; the pane's work ends as told. */
function buttons(
  work: Partial<RibbonWork> | Promise<RibbonWork>,
  sets: Readonly<Record<string, string>> = shared,
): Pressed {
  const { addin } = excelOver(memoryBook("表一"), { sets });
  const ribbon = ribbonBeforeClient();
  const log: string[] = [];
  addin.onChange((visible) => log.push(visible ? "shown" : "hidden"));
  // Dialogs are windows of Excel's own: here only what is asked of it.
  const displayDialogAsync = (url: string, _: object, stands: () => void): void => {
    log.push(new URL(url).pathname);
    stands();
  };
  Object.assign(Office.context, { ui: { displayDialogAsync } });
  associateButtons(
    work instanceof Promise
      ? work
      : Promise.resolve({ run: async () => "done", leave: (a) => log.push(`left ${a}`), ...work }),
  );
  return { ...ribbon, addin, log };
}

const press = async ({ clicks, log }: Pressed, name: string): Promise<readonly string[]> => {
  await clicks.invoke(name, `button.${name}`);
  log.push("completed");
  await quiet();
  return log;
};

test("finished work leaves the pane closed", async () => {
  expect(await press(buttons({}), "calculate")).toEqual(["completed"]);
});

test.each(["asks", "tells"] as const)(
  "work that %s opens the pane, after the click",
  async (end) => {
    const pressed = buttons({ run: async () => end });
    expect(await press(pressed, "makeSummary")).toEqual(["completed", "shown"]);
  },
);

test("导出 Word opens the pane first: where the file went is said there", async () => {
  const pressed = buttons({
    run: async (asked) => {
      pressed.log.push(`run ${asked}`);
      return "tells";
    },
  });
  expect(await press(pressed, "exportReport")).toEqual(["completed", "shown", "run export"]);
});

describe("in a page of its own, where the pane cannot be opened", () => {
  test("a question is left to the pane, and a dialog points there", async () => {
    const log = await press(buttons({ run: async () => "asks" }, alone), "calculate");
    expect(log).toEqual(["left calculate", "/dialog/question.html", "completed"]);
  });

  test("导出 Word is left to the pane too", async () => {
    const log = await press(buttons({}, alone), "exportReport");
    expect(log).toEqual(["left export", "/dialog/result.html", "completed"]);
  });

  test("finished work needs no dialog", async () => {
    expect(await press(buttons({}, alone), "calculate")).toEqual(["completed"]);
  });
});

describe("never in silence: the way to the pane for the user, the error for the console", () => {
  const reported: string[] = [];
  const hear = ({ error }: ErrorEvent): void => void reported.push((error as Error).message);

  beforeEach(() => {
    reported.length = 0;
    window.addEventListener("error", hear);
  });
  afterEach(() => window.removeEventListener("error", hear));

  test("a pane that did not come up", async () => {
    const pane = Promise.reject<RibbonWork>(new Error("the page is broken"));
    const log = await press(buttons(pane), "calculate");
    expect([...log].sort()).toEqual(["/dialog/result.html", "completed"]);
    expect(reported).toEqual(["the page is broken"]);
  });

  test("work that breaks", async () => {
    const run = async (): Promise<never> => Promise.reject(new Error("broken"));
    const log = await press(buttons({ run }), "calculate");
    expect([...log].sort()).toEqual(["/dialog/result.html", "completed"]);
    expect(reported).toEqual(["broken"]);
  });

  test("a dialog that Excel does not open either: the click ends all the same", async () => {
    const run = async (): Promise<never> => Promise.reject(new Error("broken"));
    const pressed = buttons({ run });
    const displayDialogAsync = (): never => {
      throw new Error("no dialog");
    };
    Object.assign(Office.context, { ui: { displayDialogAsync } });
    expect(await press(pressed, "calculate")).toEqual(["completed"]);
    expect(reported).toEqual(["broken", "no dialog"]);
  });

  test("a pane that Excel does not show", async () => {
    const pressed = buttons({ run: async () => "asks" });
    Object.defineProperty(pressed.addin, "visible", {
      set: () => {
        throw new Error("not now");
      },
    });
    const log = await press(pressed, "calculate");
    expect([...log].sort()).toEqual(["/dialog/result.html", "completed"]);
    expect(reported).toHaveLength(1);
  });
});

/** The client's action service calls a function by its name too, with nothing to complete. */
test("called without a click, the work is done all the same", async () => {
  const { log } = buttons({ run: async () => "asks" });
  const { mappings } = (Office.actions as unknown as { _association: Associated })._association;
  mappings["CALCULATE"]?.(null);
  await quiet();
  expect(log).toEqual(["shown"]);
});

test.each(Object.keys(ribbonFunctions))("%s is associated", async (name) => {
  expect(await press(buttons({}), name)).toContain("completed");
});
