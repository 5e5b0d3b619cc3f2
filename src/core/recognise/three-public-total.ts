import { decimal, sumOf } from "../decimal";
import { figureId, type Item, items } from "../figures";
import { formatRef } from "../grid";
import type { Issue } from "../issues";
import type { Candidate } from "./candidates";
import { nameAmount, type NamedAmount } from "./name-amounts";
import { scopeIssue } from "./scope-issues";
import { slackOf } from "./settle";
import type { Amount } from "./table-amounts";

/** What is left of a table's candidates, and what was said of the others. */
export interface FootingTotals {
  readonly candidates: readonly Candidate[];
  readonly issues: readonly Issue[];
}

/** Rounding that a sum of three amounts in 万元 may show, in 元. */
const rounding = decimal("200");

/**
 * A 合计 that only the title calls “三公” may cover 会议费, 差旅费 or anything else that the table lists: where
 * there is such a line, only a sum of the three that foots is taken.
 */
export function footingTotals(
  group: readonly Candidate[],
  amounts: readonly Amount[],
): FootingTotals {
  const issues: Issue[] = [];
  const candidates = group.filter((candidate) => {
    if (!candidate.named.implied || candidate.item !== "threePublic") return true;
    const stranger = strangerBeside(candidate.named, amounts);
    if (stranger === undefined || foots(candidate, group)) return true;
    issues.push(wider(candidate, stranger));
    return false;
  });
  return { candidates, issues };
}

const isThreePublic: ReadonlySet<Item> = new Set<Item>([
  ...(["threePublic", "overseasTrips", "officialReception"] as const),
  ...(["officialVehicles", "vehiclePurchase", "vehicleOperation"] as const),
]);

/** Its row is the 合计, so it sums up its column; else a column is, and it sums up its row. */
function isDownwards({ amount, rowKind }: NamedAmount): boolean {
  const [leaf] = amount.row;
  return rowKind === "named" && leaf !== undefined && (leaf.total !== null || leaf.named !== null);
}

/** Another amount of the same table that may be in the sum. */
function isInSum(total: NamedAmount, { table, cell }: Amount): boolean {
  const { amount } = total;
  if (table !== amount.table) return false;
  return isDownwards(total)
    ? cell.column === amount.cell.column && cell.row !== amount.cell.row
    : cell.row === amount.cell.row && cell.column !== amount.cell.column;
}

/**
 * Money in the sum that is none of the three. Where the sum has none of the three either, it goes by unit or
 * by month, and only what is called a cost is something else.
 */
function strangerBeside(total: NamedAmount, amounts: readonly Amount[]): Amount | undefined {
  const inSum = amounts.filter((amount) => isInSum(total, amount) && isMoney(amount));
  const others = inSum.filter((amount) => !isOfThree(amount));
  return others.length < inSum.length
    ? others[0]
    : others.find((amount) => /[费用款]$|支出$|开支$|^其他/.test(labelOf(total, amount)));
}

function isOfThree(amount: Amount): boolean {
  const item = nameAmount(amount)?.item;
  return item !== undefined && isThreePublic.has(item);
}

const labelOf = (total: NamedAmount, { row, head }: Amount): string =>
  (isDownwards(total) ? row[0] : head[0])?.text ?? "";

/** Not nothing, and not a count of people, cars or trips. */
const isMoney = ({ reading, row, head }: Amount): boolean =>
  reading.kind === "number" &&
  !reading.percent &&
  !reading.value.eq("0") &&
  [...row.slice(0, 1), ...head].every(({ counts }) => counts === null);

/** The three come to it; 公务用车 without a line of its own is its purchase and its running. */
function foots(total: Candidate, group: readonly Candidate[]): boolean {
  const of = (item: Item): readonly Candidate[] =>
    group.filter(
      ({ id, fund, named }) =>
        id === figureId(item, total.measure) &&
        fund === total.fund &&
        isInSum(total.named, named.amount),
    );
  const vehicles = of("officialVehicles");
  const parts = [
    ...of("overseasTrips"),
    ...of("officialReception"),
    ...(vehicles.length > 0 ? vehicles : [...of("vehiclePurchase"), ...of("vehicleOperation")]),
  ];
  const gap = sumOf(parts.map(({ value }) => value))
    .minus(total.value)
    .abs();
  return gap.lte(rounding) || gap.lte(sumOf([total, ...parts].map(slackOf)));
}

function wider({ item, named }: Candidate, stranger: Amount): Issue {
  const facts = {
    term: items[item].term,
    cell: formatRef(named.amount.cell),
    label: labelOf(named, stranger),
    labelCell: formatRef(stranger.cell),
  };
  return scopeIssue("total-of-more", facts, [named.amount.cell, stranger.cell]);
}
