export { bookmarkNamer, figuresOf } from "./figure-bookmarks";
export { chineseNumeral, circled } from "./numbering";
export { reportFileName } from "./file-name";
export { buildReport, reportIssues } from "./report";
export type { Block, ReportDocument, Run, TableCell } from "./report-document";
export type { ReadBookmark, ReadParagraph, ReportText } from "./report-text";
export { exactGap } from "./rate-amounts";
