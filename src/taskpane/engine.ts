/** The use cases the pane calls, one chunk of their own: the frame is on screen before they are there. */
import type * as paperwork from "./paperwork";
import type * as sheetwork from "./sheetwork";

export { calculate } from "../app/calculate";
export { acknowledge, choose } from "../app/keep-choices";
export { lookAround } from "../app/look-around";
export { makeSummary } from "../app/make-summary";
export { makeScoreSheet } from "../app/score-sheet-beside";
export { basisOf, changeJudge } from "../app/stale";
export { typeInto } from "../app/type-into";

type Paperwork = typeof paperwork;

/** Files are made and read by a chunk that comes with the first of them: no result waits for it. */
const later = async (): Promise<Paperwork> => import("./paperwork");

export const checkFile: Paperwork["checkFile"] = async (...given) =>
  (await later()).checkFile(...given);
export const exportReport: Paperwork["exportReport"] = async (...given) =>
  (await later()).exportReport(...given);
export const printCheck: Paperwork["printCheck"] = async (...given) =>
  (await later()).printCheck(...given);
export const refreshReport: Paperwork["refreshReport"] = async (...given) =>
  (await later()).refreshReport(...given);
export const reportToSheet: Paperwork["reportToSheet"] = async (...given) =>
  (await later()).reportToSheet(...given);
export const saveSubmission: Paperwork["saveSubmission"] = async (...given) =>
  (await later()).saveSubmission(...given);

/** @returns the report as text for the clipboard, and the same as HTML */
export const reportAsText = async (...given: Parameters<Paperwork["reportAsText"]>) =>
  (await later()).reportAsText(...given);

type Sheetwork = typeof sheetwork;

const anew = async (): Promise<Sheetwork> => import("./sheetwork");

export const layTemplate: Sheetwork["layTemplate"] = async (...given) =>
  (await anew()).layTemplate(...given);
export const makeSchemeSheet: Sheetwork["makeSchemeSheet"] = async (...given) =>
  (await anew()).makeSchemeSheet(...given);
export const startYear: Sheetwork["startYear"] = async (...given) =>
  (await anew()).startYear(...given);
