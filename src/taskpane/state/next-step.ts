import type { Look } from "../../app/look";
import type { PaneState } from "./pane-state";

/** Where the yearly job stands: what the primary button does next. */
export type NextStep = "calculate" | "weights" | "summary" | "export" | "verify" | "submit";

/** What to do next, in the order of the year's work. */
export function nextStep(state: PaneState): NextStep {
  const { calculated, exported, look, stale, summaryMade, verification } = state;
  if (!calculated || stale) return "calculate";
  // A score sheet without 分值 makes an empty summary; only people know them.
  if (calculated.kind === "written" && look && hasNoWeights(look)) return "weights";
  if (!summaryMade) return "summary";
  if (!exported) return "export";
  return verification && agrees(verification) ? "submit" : "verify";
}

/** 指标评分表 stands in the workbook and not one of its rows has a 分值. */
export const hasNoWeights = ({ evaluation: { card } }: Look): boolean =>
  !card.table.planned &&
  card.indicators.length > 0 &&
  card.indicators.every(({ weight }) => weight === null);

const agrees = ({ check }: NonNullable<PaneState["verification"]>): boolean =>
  check.findings.every(({ severity }) => severity !== "error");
