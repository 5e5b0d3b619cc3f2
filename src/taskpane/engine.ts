/** The use cases the pane calls, one chunk of their own: the frame is on screen before they are there. */
export { calculate } from "../app/calculate";
export { checkFile } from "../app/check-file";
export { printCheck } from "../app/check-sheet";
export { exportReport } from "../app/export-report";
export { acknowledge, choose } from "../app/keep-choices";
export { layTemplate } from "../app/lay-template";
export { lookAround } from "../app/look-around";
export { makeSummary } from "../app/make-summary";
export { refreshReport } from "../app/refresh-report";
export { reportAsText, reportToSheet } from "../app/report-as-text";
export { makeScoreSheet } from "../app/score-sheet-beside";
export { saveSubmission } from "../app/save-submission";
export { basisOf, changeJudge } from "../app/stale";
export { startYear } from "../app/start-year";
export { typeInto } from "../app/type-into";
