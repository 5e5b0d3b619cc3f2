import { type Click, RibbonClicks } from "../../../src/workbench/protocol/ribbon-clicks";
import { memoryBook } from "../back-ends";
import { excelOver } from "../client";

/** The client's own handling of the event, as Excel reaches it past the bridge. */
interface AppCommands {
  _pseudoDocument: { appCommandInvocationCompletedAsync(...args: [string, number, string]): void };
  _processAppCommandInvocation(args: {
    appCommandId: string;
    callbackName: string;
    eventObjStr: string;
  }): void;
}

interface Runtime {
  readonly OfficeExt: { AppCommand: { AppCommandManager: { instance(): AppCommands } } };
}

type RibbonFunction = (event: { source: { id: string }; readonly completed: () => void }) => void;

/** The ribbon in front of Microsoft's client with these functions associated. */
function ribbon(functions: Readonly<Record<string, RibbonFunction>>): {
  readonly clicks: RibbonClicks;
  readonly sent: readonly Click[];
} {
  excelOver(memoryBook("表一"));
  const { OfficeExt } = globalThis as unknown as Runtime;
  const commands = OfficeExt.AppCommand.AppCommandManager.instance();
  const sent: Click[] = [];
  const clicks = new RibbonClicks((click) => {
    sent.push(click);
    const [appCommandId, callbackName, eventObjStr] = click;
    commands._processAppCommandInvocation({ appCommandId, callbackName, eventObjStr });
  });
  commands._pseudoDocument = {
    appCommandInvocationCompletedAsync: (...args) => clicks.completed(args),
  };
  // `Office.actions` stands in office.js, which needs a host to load; its table is upper-case names.
  const mappings = Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [name.toUpperCase(), run]),
  );
  Object.assign((globalThis as unknown as { Office: object }).Office, {
    actions: { _association: { mappings } },
  });
  return { clicks, sent };
}

test("the function gets the pressed button and is done when it says so", async () => {
  const pressed: string[] = [];
  const { clicks, sent } = ribbon({
    calculate: (event) => {
      pressed.push(event.source.id);
      event.completed();
    },
  });
  await clicks.invoke("calculate", "button.calculate");
  expect(pressed).toEqual(["button.calculate"]);
  expect(sent).toEqual([["click-1", "calculate", '{"source":{"id":"button.calculate"}}']]);
});

test("a second click waits until the first is completed", async () => {
  const events: (() => void)[] = [];
  const { clicks, sent } = ribbon({ calculate: ({ completed }) => events.push(completed) });
  const first = clicks.invoke("calculate", "button.calculate");
  const second = clicks.invoke("calculate", "button.calculate");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(sent).toHaveLength(1);
  events[0]?.();
  await first;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(sent).toHaveLength(2);
  events[1]?.();
  await second;
});

test("a name nobody associated is told by name", async () => {
  const { clicks } = ribbon({});
  await expect(clicks.invoke("calculat", "button.calculate")).rejects.toThrow("“calculat”");
});

test("completed twice is a mistake of the add-in", async () => {
  const { clicks } = ribbon({ calculate: ({ completed }) => completed() });
  await clicks.invoke("calculate", "button.calculate");
  expect(() => clicks.completed(["click-1", 0])).toThrow("click-1");
});
