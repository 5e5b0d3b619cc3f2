export type {
  CellStyle,
  Edit,
  PageSetup,
  PlannedCell,
  PlannedChart,
  PlannedContent,
  PlannedSheet,
} from "./edit";
