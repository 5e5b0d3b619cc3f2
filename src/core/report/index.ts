export type { Block, ReportDocument, Run, TableCell, TableColumn } from "./report-document";
