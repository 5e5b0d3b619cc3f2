export { bookmarkNamer, figuresOf, type FigureBookmark } from "./figure-bookmarks";
export type { Block, ReportDocument, Run, TableCell, TableColumn } from "./report-document";
export type { ReadBookmark, ReadParagraph, ReportText } from "./report-text";
