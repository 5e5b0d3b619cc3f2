import { formatFixed, formatPointsInText, roundHalfUp, zero } from "../decimal";
import { evaluate, isNoAnswer, type Operands } from "../expression";
import { figureFacts, isFigureId } from "../figures";
import { type CellRef, formatRef } from "../grid";
import type { Issue } from "../issues";
import { causeOf, typedCause } from "./deduction";
import { doubtIssues } from "./doubt-issues";
import { cells, columnCells, rateShown, when } from "./issue-cells";
import { issue } from "./issues";
import { rateRowIssues } from "./rate-row-issues";
import type { ScoreCard, ScoredIndicator } from "./score-card";
import type { ScoreInputs } from "./score-inputs";

/** Everything to be said about a score card, row by row, then about the whole. */
export function scoreIssues(card: ScoreCard, inputs: ScoreInputs): readonly Issue[] {
  return [
    ...wholeIssues(card),
    ...card.indicators.flatMap((scored) => [
      ...openIssues(scored, inputs),
      ...typedIssues(scored, inputs),
      ...heldIssues(scored),
      ...lostIssues(scored),
      ...rateRowIssues(scored, inputs),
    ]),
    ...doubtIssues(card, inputs),
  ];
}

const nameOf = ({ indicator }: ScoredIndicator): string => indicator.level3;

function wholeIssues(card: ScoreCard): readonly Issue[] {
  const { indicators, weightSum, full } = card;
  const weightless = indicators.filter(({ weight }) => weight === null);
  const awaiting = indicators.filter(
    ({ because, unclear }) => because === "awaits-judgement" && !unclear,
  );
  return [
    ...when(weightless.length > 0, () =>
      issue("weights-missing", { rows: weightless.length }, columnCells(weightless, "weight")),
    ),
    ...when(weightSum?.eq(full) === false, () => weightsNotFull(card)),
    ...when(awaiting.length > 0, () =>
      issue("points-missing", { names: awaiting.map(nameOf) }, columnCells(awaiting, "points")),
    ),
  ];
}

function weightsNotFull({ table, indicators, weightSum, full }: ScoreCard): Issue {
  const column = table.columns.get("weight");
  const total: readonly CellRef[] =
    table.totalRow === null || column === undefined
      ? []
      : [{ sheet: table.sheet, row: table.totalRow, column }];
  const facts = { sum: formatPointsInText(weightSum ?? zero), full: formatPointsInText(full) };
  return issue("weights-not-full", facts, [...total, ...columnCells(indicators, "weight")]);
}

/** Why a row has no points yet. Rows that a person is to judge are said together. */
function openIssues(scored: ScoredIndicator, { operands }: ScoreInputs): readonly Issue[] {
  const { because, missing, points, unclear } = scored;
  const name = nameOf(scored);
  const termsOf = (ids: readonly string[]): readonly string[] => {
    const terms = ids.map((id) =>
      isFigureId(id) ? figureFacts(id).term : (operands.get(id)?.term ?? "完成值"),
    );
    return terms.length === 0 ? ["完成值"] : [...new Set(terms)];
  };
  if (points) return [];
  if (unclear) return [unclearIssue(scored, unclear)];
  if (ruleUnread(scored))
    return [
      issue("rule-not-read", { name, text: scored.indicator.ruleText }, cells(scored, "rule")),
    ];
  if (because === "missing-target")
    return [issue("target-missing", { name }, cells(scored, "target"))];
  if (because !== "missing-figure") return [];
  if (isBelowZero(scored, operands))
    return [issue("base-negative", { name, terms: termsOf(missing) }, cells(scored, "points"))];
  const at = missing.every((id) => isFigureId(id)) ? [] : cells(scored, "actual");
  return [
    issue("points-need-figure", { name, terms: termsOf(missing) }, [
      ...at,
      ...cells(scored, "points"),
    ]),
  ];
}

/** The figures are all there, and what is divided by is below 0. */
function isBelowZero({ expression }: ScoredIndicator, operands: Operands): boolean {
  const value = expression && evaluate(expression, operands);
  return value !== null && isNoAnswer(value) && value.because === "negative-denominator";
}

/** The rate is there, a rule is written, and yet a person must judge: the wording was not read. */
const ruleUnread = ({ because, actual, indicator }: ScoredIndicator): boolean =>
  because === "awaits-judgement" &&
  actual.kind === "rate" &&
  indicator.rule.kind === "judgement" &&
  indicator.ruleText.trim() !== "";

function unclearIssue(
  scored: ScoredIndicator,
  unclear: NonNullable<ScoredIndicator["unclear"]>,
): Issue {
  const name = nameOf(scored);
  const { row, actual } = scored;
  const typed = row.actual?.text ?? "";
  switch (unclear) {
    case "nature-missing":
      return issue(unclear, { name, target: row.target }, cells(scored, "nature", "target"));
    case "percent-unclear": {
      const written = row.actual?.text ?? row.target;
      const column = row.actual ? "actual" : "target";
      return issue(
        "actual-percent-unclear",
        { name, written },
        cells(scored, column, "measureUnit"),
      );
    }
    case "points-not-read": {
      const written = row.held.get("points") ?? "";
      return issue(unclear, { name, what: "得分", written }, cells(scored, "points"));
    }
    case "units-differ": {
      const facts = { name, target: row.target, written: typed };
      return issue(unclear, facts, cells(scored, "target", "actual"));
    }
    case "outside-bands": {
      const rate = actual.kind === "rate" ? rateShown(actual.value) : typed;
      return issue(unclear, { name, rate }, cells(scored, "rule", "actual"));
    }
  }
}

/** Typed points and 完成值: out of range, or other than the rule gives. */
function typedIssues(scored: ScoredIndicator, { choices }: ScoreInputs): readonly Issue[] {
  const { points, counts, weight, typedDiffers, actualDiffers, row } = scored;
  const name = nameOf(scored);
  const outside = points && counts && (points.lt(zero) || points.gt(roundHalfUp(counts, 2)));
  const differs = (
    column: "points" | "actual",
    typed: string,
    computed: string,
  ): readonly Issue[] => {
    const at = cells(scored, column);
    const kept = at.some((cell) => choices.keptTyped.has(formatRef(cell)));
    const what = column === "points" ? "得分" : "完成值";
    return when(!kept || causeOf(row.reason) === "", () =>
      issue("typed-differs", { name, what, typed, computed, kept }, at),
    );
  };
  return [
    ...when(weight?.lt(zero) === true, () =>
      issue(
        "weight-negative",
        { name, weight: (weight ?? zero).toFixed() },
        cells(scored, "weight"),
      ),
    ),
    ...when(outside === true, () =>
      issue(
        "points-out-of-range",
        {
          name,
          points: formatPointsInText(points ?? zero),
          weight: formatPointsInText(counts ?? zero),
        },
        cells(scored, "points"),
      ),
    ),
    ...(typedDiffers
      ? differs("points", typedDiffers.typed.toFixed(), formatFixed(typedDiffers.computed))
      : []),
    ...(actualDiffers
      ? differs("actual", actualDiffers.typed, rateShown(actualDiffers.computed))
      : []),
  ];
}

/** A formula of the bureau's in 完成值 that shows nothing stays, so the sheet goes without the rate. */
function heldIssues(scored: ScoredIndicator): readonly Issue[] {
  const written = scored.row.held.get("actual");
  if (written === undefined || scored.actual.kind !== "rate") return [];
  const facts = { name: nameOf(scored), what: "完成值", written } as const;
  return [{ ...issue("points-not-read", facts, cells(scored, "actual")), severity: "warning" }];
}

/** Judgement and spending without budget must say why; for the rest a reason is asked for. */
function lostIssues(scored: ScoredIndicator): readonly Issue[] {
  const { deduction, row, typedDiffers, notApplicable } = scored;
  if (!deduction || typedDiffers || notApplicable) return [];
  if (typedCause(row.reason, deduction.fact).cause !== "") return [];
  const said = issue(
    "lost-point-without-reason",
    { name: nameOf(scored), lost: formatPointsInText(deduction.lost) },
    cells(scored, "reason", "points"),
  );
  return [deduction.needsCause ? { ...said, severity: "error" } : said];
}
