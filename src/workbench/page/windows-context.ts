/** How the pane finds itself: its language, its colours and the workbook's name. */
export interface Surroundings {
  readonly language: string;
  readonly dark: boolean;
  readonly fileName: string;
  readonly readOnly: boolean;
}

/**
 * Requirement sets the stand-in answers for. Microsoft's npm build of the client ends at ExcelApi 1.15.
 * No set is here whose members the stand-in refuses.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  ExcelApiOnline: "1.1",
  DelayForCellEdit: "1.1",
  File: "1.1",
  CompressedFile: "1.1",
  SharedRuntime: "1.1",
};

/** The build the stand-in says it is: Excel 2021. */
export const EXCEL_VERSION = "16.0.14326.20508";

/** What Office's script on Windows asks about the add-in, the workbook and this Excel. */
export function windowsContext(surroundings: () => Surroundings): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => surroundings().language,
    GetAppDataLocale: () => surroundings().language,
    GetDocUrl: () => surroundings().fileName,
    // Here 0 is read and write; on the web it is the other way round.
    GetAppCapabilities: () => (surroundings().readOnly ? 1 : 0),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostFullVersion: () => EXCEL_VERSION,
    GetOfficeThemeInfo: () => JSON.stringify(surroundings().dark ? BLACK : COLOURFUL),
    GetSettings: () => NO_SETTINGS,
  };
}

/** `document.settings` stays empty: what the add-in keeps stands in a sheet. */
const NO_SETTINGS = { Read: () => undefined, Write: () => undefined };

/** Colours of Excel's themes as it tells them: integers 0xRRGGBB. */
const COLOURFUL = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf3f3f3,
  controlForegroundColor: 0x262626,
};
const BLACK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x0a0a0a,
  controlForegroundColor: 0xffffff,
};
