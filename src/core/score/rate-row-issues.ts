import { compare, decimal, type Quotient, whole } from "../decimal";
import { isNoAnswer, type NoAnswer } from "../expression";
import type { Issue } from "../issues";
import { rateDefinitions, rateFormulaText, type RateResult } from "../rates";
import { causeOf } from "./deduction";
import { cells, rateShown, when } from "./issue-cells";
import { issue } from "./issues";
import { baseOfFormula, matchAmong } from "./match-rate";
import { typedNotApplicable } from "./not-applicable";
import type { ScoredIndicator } from "./score-card";
import type { ScoreInputs } from "./score-inputs";

/** Less than nine tenths spent has to be explained (docs/field.md §7). */
export const isLittle = (value: Quotient | NoAnswer | undefined): value is Quotient =>
  value !== undefined && !isNoAnswer(value) && compare(value, whole(decimal("0.9"))) < 0;

/** About the rate that stands in a row: which one it is, its base, 不适用, and little spending. */
export function rateRowIssues(scored: ScoredIndicator, inputs: ScoreInputs): readonly Issue[] {
  const { actual } = scored;
  const rate = actual.kind === "rate" ? inputs.rates.get(actual.id) : undefined;
  return [
    ...(inputs.table.planned ? [] : unmatched(scored, inputs)),
    ...(rate && !inputs.table.planned ? otherBase(scored, rate) : []),
    ...assumed(scored),
    ...(rate?.id === "overallCompletionRate" ? unexplained(scored, rate) : []),
  ];
}

/** A row that is a rate by its name and yet left to a person. */
function unmatched(scored: ScoredIndicator, { table }: ScoreInputs): readonly Issue[] {
  const { row, indicator } = scored;
  const match = matchAmong(row, table.rows);
  const name = row.level3;
  switch (match.kind) {
    case "ambiguous": {
      const byName = rateDefinitions[match.byName].term;
      const byFormula = rateDefinitions[match.byFormula].term;
      const facts = { name, byName, byFormula };
      return [issue("rate-ambiguous", facts, cells(scored, "level3", "formula"))];
    }
    case "formula-unread": {
      if (indicator.rate !== null) return [];
      const { id } = match;
      const ours = rateFormulaText(rateDefinitions[id], null);
      return [issue("formula-not-read", { name, ours }, cells(scored, "formula"))];
    }
    case "twice":
      return [issue("rate-named-twice", { name }, cells(scored, "level3"))];
    default:
      return [];
  }
}

function otherBase(scored: ScoredIndicator, rate: RateResult): readonly Issue[] {
  const printed = baseOfFormula(rate.id, scored.row.formulaText);
  return when(printed !== null && printed !== rate.base, () =>
    issue(
      "base-differs-from-formula",
      { name: scored.row.level3, used: rate.denominatorTerm },
      cells(scored, "formula"),
    ),
  );
}

function assumed(scored: ScoredIndicator): readonly Issue[] {
  const { notApplicable, notApplicableAssumed, actual } = scored;
  if (!notApplicable || !notApplicableAssumed) return [];
  const absent = actual.kind === "rate" && isNoAnswer(actual.value) && actual.value.because;
  const why = typedNotApplicable(scored.row)
    ? "完成值写了不适用"
    : absent === "missing"
      ? "没有这项"
      : "分母为0";
  return [
    issue(
      "not-applicable-assumed",
      { name: scored.row.level3, why, policy: notApplicable },
      cells(scored, "points"),
    ),
  ];
}

/** Where points were lost as well, the lost point asks for the reason already. */
const unexplained = (scored: ScoredIndicator, rate: RateResult): readonly Issue[] =>
  when(isLittle(rate.value) && !scored.deduction && causeOf(scored.row.reason) === "", () =>
    issue(
      "low-execution-without-reason",
      { name: scored.row.level3, rate: rateShown(rate.value) },
      cells(scored, "reason"),
    ),
  );
