import type { ReportText } from "../report";
import type { Finding } from "./finding";
import { headingFindings } from "./heading-check";
import { leftoverFindings } from "./leftover-check";
import { teamFindings } from "./team-check";
import { unitFindings } from "./unit-check";
import { statedYear, yearFindings } from "./year-check";

/** What can be said of any report from its text alone, with or without a workbook beside it. */
export const standingChecks = (report: ReportText): readonly Finding[] => [
  ...leftoverFindings(report),
  ...teamFindings(report),
  ...unitFindings(report),
  ...yearFindings(report, statedYear(report)),
  ...headingFindings(report),
];
