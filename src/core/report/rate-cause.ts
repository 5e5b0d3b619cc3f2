import { cellOf } from "../figures";
import { type CellRef, sameCell } from "../grid";
import type { RateId, RateResult } from "../rates";
import { causeOf, type ScoredIndicator, typedCause as causeBeside } from "../score";
import { reportIssue } from "./issues";
import type { Run } from "./report-document";
import type { Writing } from "./writing";

/**
 * “主要原因是：厉行节约。” → “厉行节约”: the sentence brings the words around it; “无” is no reason, nor is the
 * computed fact alone.
 */
export const bareCause = (typed: string, fact = ""): string =>
  causeOf(causeBeside(typed, fact).cause)
    .replace(/^(?:主要)?原因(?:是|为)?[:：]?/u, "")
    .replace(/\s*[\r\n]+\s*/g, "")
    .replace(/[。；;，,.]+$/u, "");

/** The indicators that score this rate, in the order of 指标评分表. */
export const indicatorsOf = (w: Writing, rate: RateId): readonly ScoredIndicator[] =>
  w.evaluation.card.indicators.filter(
    ({ indicator }) =>
      indicator.rate === rate ||
      (indicator.rule.kind === "sum-of" && indicator.rule.parts.some((part) => part.rate === rate)),
  );

/** What the unit typed as the reason of a rate: its own row in 报告文字, else 扣分原因 of its indicator. */
export function typedCause(w: Writing, rate: RateId, term: string): string | null {
  const own = w.narrative.cause(term);
  const reasons = [
    bareCause(own ?? ""),
    ...indicatorsOf(w, rate).map(({ row, deduction }) => bareCause(row.reason, deduction?.fact)),
  ];
  return reasons.find((reason) => reason !== "") ?? null;
}

/** Where the reason would be typed. */
const causeCells = (w: Writing, rate: RateId): readonly CellRef[] =>
  w.evaluation.card.table.planned
    ? w.tableAt("报告文字")
    : indicatorsOf(w, rate).flatMap(({ row }) => row.cells.get("reason") ?? []);

/** An amount of the rate is itself in doubt: first that cell, then the reason. */
function isDoubtful({ evaluation }: Writing, { figures }: RateResult): boolean {
  const { found } = evaluation.recognition.figures;
  const cells = figures.flatMap((id) => found.get(id) ?? []).map(cellOf);
  return evaluation.issues.some(
    ({ severity, at }) =>
      severity !== "info" && at.some((cell) => cells.some((other) => sameCell(cell, other))),
  );
}

/** 〔请说明原因〕 with its issue; `proposal` is a likely reason, never written as if it were one. */
export function missingCause(w: Writing, rate: RateResult, proposal: string): Run {
  const text = proposal === "" ? "〔请说明原因〕" : `〔请说明原因，如：${proposal}〕`;
  const { term } = rate.definition;
  const issue = reportIssue("cause-missing", { term }, causeCells(w, rate.id));
  return w.open(text, isDoubtful(w, rate) ? null : issue);
}
