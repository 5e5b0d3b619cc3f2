import { formatFixed, formatPercent, significant } from "../core/decimal";
import type { Evaluation } from "../core/evaluation";
import { type Expression, isNoAnswer } from "../core/expression";
import { baseUnit, cellOf, figureFacts, type Found, type Unfound } from "../core/figures";
import { type CellRef, formatRef } from "../core/grid";
import type { Issue } from "../core/issues";
import type { RateResult } from "../core/rates";
import { textOf } from "../core/recognise";
import type { ScoreCard, ScoredIndicator } from "../core/score";

/** The one object `evaluate --json` prints (docs/workbook.md §10). Figures that were not found say why. */
export function resultJson(evaluation: Evaluation, language: "zh" | "en") {
  const { recognition, rates, card } = evaluation;
  const { found, unfound } = recognition.figures;
  return {
    unit: textOf(recognition.unit, "fullName"),
    year: recognition.unit.year,
    scheme: card.scheme.id,
    figures: {
      ...mapped(found, foundJson),
      ...mapped(unfound, unfoundJson),
    },
    rates: mapped(rates, rateJson),
    score: scoreJson(card),
    issues: evaluation.issues.map((issue) => issueJson(issue, language)),
    acknowledged: evaluation.acknowledged.map((issue) => issueJson(issue, language)),
  };
}

const mapped = <Of, To>(map: ReadonlyMap<string, Of>, to: (of: Of) => To): Record<string, To> =>
  Object.fromEntries([...map].map(([id, of]): [string, To] => [id, to(of)]));

const refs = (cells: readonly CellRef[]): readonly string[] => cells.map(formatRef);

function foundJson(figure: Found) {
  const { kind } = figureFacts(figure.id);
  const { from } = figure;
  const sources = from.kind === "cells" ? from.sources : [];
  return {
    value: kind === "money" ? formatFixed(figure.value) : figure.value.toFixed(),
    unit: baseUnit(kind),
    as: sources.map(({ as }) => as).join(" + "),
    at: formatRef(cellOf(figure)),
    ...(sources.length > 1 ? { cells: refs(sources.map(({ cell }) => cell)) } : {}),
    why: figure.why,
    confidence: figure.confidence,
  };
}

function unfoundJson(why: Unfound) {
  const { kind } = figureFacts(why.id);
  const at =
    why.kind === "unreadable" || why.kind === "no-unit"
      ? refs([why.at])
      : why.kind === "ambiguous"
        ? refs(why.candidates.map(cellOf))
        : [];
  return { value: null, unit: baseUnit(kind), because: why.kind, at };
}

function rateJson(rate: RateResult) {
  const none = isNoAnswer(rate.value);
  return {
    value: isNoAnswer(rate.value) ? null : significant(rate.value),
    shown: isNoAnswer(rate.value) ? null : formatPercent(rate.value),
    because: none && isNoAnswer(rate.value) ? rate.value.because : null,
    numerator: named(rate.numerator.expression),
    denominator: named(rate.denominator.expression),
    base: rate.base,
  };
}

/** An expression by the ids it names: “totalExpenditure”, “a-b”. */
function named(expression: Expression): string {
  switch (expression.kind) {
    case "operand":
      return expression.id;
    case "number":
      return expression.value;
    case "sum":
      return expression.terms.map(named).join("+");
    case "difference":
      return `${named(expression.from)}-${named(expression.take)}`;
    case "product":
      return expression.factors.map(named).join("*");
    case "ratio":
      return `(${named(expression.numerator)})/(${named(expression.denominator)})`;
    case "absolute":
      return `|${named(expression.of)}|`;
    case "round":
    case "recover":
      return named(expression.of);
    case "least":
    case "greatest":
      return `${expression.kind}(${expression.of.map(named).join(",")})`;
    case "choose":
      return named(expression.otherwise);
  }
}

const fixed = (value: ScoreCard["total"]): string | null =>
  value === null ? null : formatFixed(value);

function scoreJson(card: ScoreCard) {
  return {
    total: fixed(card.total),
    provisional: fixed(card.provisional),
    because: card.because,
    full: formatFixed(card.full),
    grade: card.grade,
    verified: card.scheme.verified,
    missing: card.indicators
      .filter(({ points }) => points === null)
      .map(({ indicator }) => indicator.level3),
    indicators: card.indicators.map(indicatorJson),
  };
}

function indicatorJson(scored: ScoredIndicator) {
  const at = scored.row.cells.get("points");
  return {
    name: scored.indicator.level3,
    weight: fixed(scored.weight),
    points: fixed(scored.points),
    because: scored.because,
    reason: scored.deduction?.sentence ?? null,
    at: at ? formatRef(at) : null,
  };
}

const issueJson = (issue: Issue, language: "zh" | "en") => ({
  code: issue.code,
  severity: issue.severity,
  message: issue.message[language],
  at: refs(issue.at),
});
