/** How the pane finds itself: its language, its colours and the workbook's name. */
export interface Surroundings {
  readonly language: string;
  readonly dark: boolean;
  readonly fileName: string;
  readonly readOnly: boolean;
}

/**
 * Requirement sets the stand-in answers for. Microsoft's npm build of the client ends at ExcelApi 1.15.
 * DialogApi is not among them: a pane on `window.external` cannot open a dialog here.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  ExcelApiOnline: "1.1",
  DelayForCellEdit: "1.1",
  SharedRuntime: "1.1",
  File: "1.1",
  CompressedFile: "1.1",
};

/** The build the stand-in says it is: Excel 2021. */
export const EXCEL_VERSION = "16.0.14326.20508";
