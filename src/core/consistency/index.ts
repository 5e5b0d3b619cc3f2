export { checkAlone } from "./check-alone";
export { checkReport } from "./check-report";
export { textOfDocument } from "./document-text";
export type { ReportCheck } from "./finding";
export { paragraphPlace } from "./paragraph-place";
