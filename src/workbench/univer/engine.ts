import {
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Injector,
  type IRange,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";

/** One Univer with one workbook in it, and the two ways down that the rooms here use. */
export interface Engine {
  readonly workbook: Workbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** Scrolls the sheet in front to these cells, where there is a screen. */
  reveal(range: IRange): void;
  dispose(): void;
}

let opened = 0;

/**
 * A unit id nobody had before in this process, of constant length. Univer keeps parsed formulas in
 * a global cache under “unit id + formula text” and clears it by prefix: a reused id, or one that
 * begins another, would hand one workbook the other's references.
 */
export function nextUnitId(): string {
  opened += 1;
  return `book${String(opened).padStart(8, "0")}`;
}

/** Univer without a screen: the sheet and formula plugins only, texts of its own switched off. */
export function openHeadless(data: IWorkbookData): Engine {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    data,
  );
  const injector = univer.__getInjector();
  return {
    workbook,
    injector,
    commands: injector.get(ICommandService),
    reveal: () => undefined,
    dispose: () => {
      univer.dispose();
    },
  };
}
