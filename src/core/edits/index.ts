export type {
  CellStyle,
  Edit,
  PageSetup,
  PlannedCell,
  PlannedChart,
  PlannedContent,
  PlannedSheet,
} from "./edit";
export { existingSummary, sheetsPrintedOnly } from "./existing-summary";
export { growingRows } from "./growing-rows";
export { type HandEdited, handEdits } from "./hand-edits";
export { sheetsNotHandedIn } from "./handed-in";
export { type ListCell, printedList } from "./printed-list";
export { pageHeights } from "./page-setup";
export { planEdits, planInSteps } from "./plan-edits";
export { registerIsOurs } from "./register-edits";
export { settingKeys, settingsSheet, settingText } from "./settings";
export { isSheetOf, schemeLaidOut, schemeSheet } from "./template/scheme-sheet";
export { scoreSheetBeside } from "./template/score-sheet-beside";
export { templateEdits } from "./template/template-edits";
export { heightOfSeveral } from "./text-extent";
