/** The use cases that give out files or take them in. */
export { checkFile } from "../app/check-file";
export { printCheck } from "../app/check-sheet";
export { exportReport } from "../app/export-report";
export { refreshReport } from "../app/refresh-report";
export { reportAsText, reportToSheet } from "../app/report-as-text";
export { saveSubmission } from "../app/save-submission";
