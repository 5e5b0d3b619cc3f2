export type {
  CellStyle,
  Edit,
  PageSetup,
  PlannedCell,
  PlannedChart,
  PlannedContent,
  PlannedSheet,
} from "./edit";
export { handEdits, planEdits } from "./plan-edits";
export { settingsSheet } from "./settings";
export { templateEdits } from "./template/template-edits";
