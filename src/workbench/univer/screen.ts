import {
  ICommandService,
  LocaleService,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import {
  AddRangeProtectionFromSheetBarCommand,
  AddRangeProtectionFromToolbarCommand,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  ScrollToRangeOperation,
  SetCellEditVisibleOperation,
  UniverSheetsUIPlugin,
  ViewSheetPermissionFromSheetBarCommand,
  type IEditorBridgeServiceVisibleParam,
} from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";

import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";

import type { Engine } from "./engine";
import { screenTexts } from "./screen-texts";
import type { UniverData } from "./workbook-data";

export interface ScreenLook {
  readonly chinese: boolean;
  readonly dark: boolean;
}

/** An engine that is also drawn. */
export interface Screen extends Engine {
  /** Changes the language of Univer's menus and its colours, at any time. */
  show(look: ScreenLook): void;
  /** Told when somebody begins to type into a cell, and when the cell is left. */
  onTyping(listener: (typing: boolean) => void): void;
}

const localeOf = ({ chinese }: ScreenLook): LocaleType =>
  chinese ? LocaleType.ZH_CN : LocaleType.EN_US;

/** Univer with its own toolbar, formula bar, tabs and clipboard; it fills `container`. */
export function openOnScreen(data: UniverData, container: HTMLElement, look: ScreenLook): Screen {
  const univer = new Univer({
    locale: localeOf(look),
    locales: screenTexts,
    darkMode: look.dark,
    logLevel: LogLevel.SILENT,
  });
  registerPlugins(univer, container);
  const workbook = univer.createUnit<UniverData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  return {
    workbook,
    injector,
    commands,
    reveal: (range) => {
      commands.syncExecuteCommand(ScrollToRangeOperation.id, { range });
    },
    onTyping: (listener) => {
      commands.onCommandExecuted(({ id, params }) => {
        if (id === SetCellEditVisibleOperation.id)
          listener((params as IEditorBridgeServiceVisibleParam).visible);
      });
    },
    show: (now) => {
      injector.get(LocaleService).setLocale(localeOf(now));
      injector.get(ThemeService).setDarkMode(now.dark);
    },
    dispose: () => {
      univer.dispose();
    },
  };
}

/**
 * Univer's own protection of sheets and ranges is another one than Excel's: files do not keep it and
 * add-ins do not see it.
 */
const NOT_OFFERED = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    AddRangeProtectionFromToolbarCommand.id,
    AddRangeProtectionFromSheetBarCommand.id,
    ChangeSheetProtectionFromSheetBarCommand.id,
    DeleteWorksheetProtectionFormSheetBarCommand.id,
    ViewSheetPermissionFromSheetBarCommand.id,
  ].map((id) => [id, { hidden: true }]),
);

/** In the order Univer's own preset takes: drawing first, each screen part after what it draws. */
function registerPlugins(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: "simple" });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { menu: NOT_OFFERED });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
}
