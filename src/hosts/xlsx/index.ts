export { newWorkbook, openWorkbook, type FileNote, type WorkbookFile } from "./workbook-file";
export { UnreadableFile, type UnreadableCode } from "./unreadable-file";
export { UnwritableEdit, type UnwritableCode } from "./unwritable-edit";
export {
  submissionCopy,
  type SubmissionCopy,
  type SubmissionOptions,
} from "./submission/submission-copy";
