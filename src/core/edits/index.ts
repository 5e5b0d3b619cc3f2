export type {
  CellStyle,
  Edit,
  PageSetup,
  PlannedCell,
  PlannedChart,
  PlannedContent,
  PlannedSheet,
} from "./edit";
export { handEdits, planEdits, type PlanOptions } from "./plan-edits";
export { settingsSheet } from "./settings";
export { templateEdits } from "./template/template-edits";
