export { submissionCopy } from "./submission/submission-copy";
export { UnreadableFile } from "./unreadable-file";
export { UnwritableEdit } from "./unwritable-edit";
export { newWorkbook, openWorkbook, type FileNote } from "./workbook-file";
export type { CellLook, LineLook } from "./looks/cell-look";
export type { NameLook, WorkbookLooks } from "./looks/read-looks";
export type {
  ChartLook,
  ColumnsLook,
  LinkLook,
  PageLook,
  RowLook,
  SheetLook,
  ValidationLook,
} from "./looks/sheet-look";
export { openForRewriting, type RewritableFile } from "./rewrite/rewritable-file";
export type {
  AttributeChanges,
  ChartChange,
  DefinedNameChange,
  Exchange,
  LineChange,
  LineShift,
  PageChange,
  SheetChanges,
  SheetPlace,
} from "./rewrite/changes";
export type { CellChange } from "./patch/patch-cells";
export type { WrittenContent } from "./patch/cell-xml";
