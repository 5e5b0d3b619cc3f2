export { submissionCopy } from "./submission/submission-copy";
export { UnreadableFile } from "./unreadable-file";
export { UnwritableEdit } from "./unwritable-edit";
export { newWorkbook, openWorkbook } from "./workbook-file";
