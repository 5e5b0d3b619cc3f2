import { type Click, RibbonClicks } from "../../src/workbench/protocol/ribbon-clicks";

/** The client's own handling of a click, as Excel reaches it past the bridge. */
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
  readonly Office: object;
}

/** A ribbon in front of Microsoft's client, which `excelOver` has loaded. */
export interface Ribbon {
  readonly clicks: RibbonClicks;
  /** What went over the wire. */
  readonly sent: readonly Click[];
}

/**
 * Ties a ribbon to the client. `Office.actions` stands in office.js, which wants a host before it loads:
 * here is its table, keyed by upper-case names as there.
 */
export function ribbonBeforeClient(): Ribbon {
  const { OfficeExt, Office: office } = globalThis as unknown as Runtime;
  const mappings: Record<string, unknown> = {};
  Object.assign(office, {
    actions: {
      _association: { mappings },
      associate: (name: string, run: unknown) => {
        mappings[name.toUpperCase()] = run;
      },
    },
  });
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
  return { clicks, sent };
}
