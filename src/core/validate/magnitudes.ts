import { decimal, type Decimal, zero } from "../decimal";
import { cellOf, figureFacts, type FigureId, type Figures, type Found } from "../figures";
import type { Issue } from "../issues";
import { written } from "./amounts";
import { issue } from "./issues";

const wholes: readonly FigureId[] = [
  "totalExpenditure",
  "totalExpenditureAdjustedBudget",
  "totalExpenditureInitialBudget",
  "totalIncome",
  "totalIncomeAdjustedBudget",
  "totalIncomeInitialBudget",
];

/** Wider than any unit is: 2 亿元 a head, 1 000 元 a head, 20 万 times its “三公”. */
const mostPerHead = decimal("200000000");
const leastPerHead = decimal("1000");
const mostTimesThreePublic = decimal("200000");

/**
 * 元 typed into a sheet of 万元 gives amounts ten thousand times too large that agree with each other: only
 * other tables of the workbook tell, the people paid and the “三公”. Once for a workbook.
 */
export function magnitudeIssues({ found }: Figures): readonly Issue[] {
  const given = wholes.flatMap((id) => found.get(id) ?? []);
  const whole = given.find(({ value }) => value.gt(zero));
  if (!whole) return [];
  const people = found.get("staffOnDuty") ?? found.get("staffQuota");
  if (people?.value.gt(zero) === true && !isBetween(whole.value.div(people.value)))
    return [implausible(whole, people, `${people.value.toFixed()} 人`)];
  const threePublic = found.get("threePublic") ?? found.get("threePublicInitialBudget");
  const wide =
    threePublic?.value.gt(zero) === true &&
    whole.value.div(threePublic.value).gt(mostTimesThreePublic);
  return wide ? [implausible(whole, threePublic, written(threePublic))] : [];
}

const isBetween = (perHead: Decimal): boolean =>
  perHead.lte(mostPerHead) && perHead.gte(leastPerHead);

const implausible = (whole: Found, other: Found, beside: string): Issue =>
  issue(
    "unit-implausible",
    {
      term: figureFacts(whole.id).term,
      as: written(whole),
      other: figureFacts(other.id).term,
      beside,
    },
    [cellOf(whole), cellOf(other)],
  );
