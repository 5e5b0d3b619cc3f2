import { decimal, type Decimal, formatWan, moneyUnits, sumOf, zero } from "../decimal";
import {
  cellOf,
  figureFacts,
  figureId,
  type Figures,
  type Found,
  identities,
  type Identity,
  type Item,
  items,
  type Measure,
  measures,
} from "../figures";
import type { Issue } from "../issues";
import type { UnitFacts } from "../recognise";
import { issue } from "./issues";

const columns = Object.keys(measures) as readonly Measure[];

/**
 * Half a unit of the last digit an amount was written with, in its base unit: “229.63 万元” may be 50 元
 * off either way. Whole people and tasks are exact.
 */
export function halfUnit(found: Found): Decimal {
  if (figureFacts(found.id).kind !== "money") return zero;
  if (found.from.kind === "ledger") return decimal("0");
  return sumOf(
    found.from.sources.map(({ as, unit }) => {
      const places = Math.max(unit === "元" ? 0 : 2, /\d\.(\d+)/.exec(as)?.[1]?.length ?? 0);
      return decimal(moneyUnits[unit ?? "元"]).times(decimal(`5e-${String(places + 1)}`));
    }),
  );
}

/** Parts against wholes in every column; parts that only stay within the whole may be less. */
export function identityIssues(
  figures: Figures,
  fundScope: UnitFacts["fundScope"],
): readonly Issue[] {
  return identities.flatMap((identity) =>
    columns.flatMap((measure) => {
      const others = identity.whole === "totalExpenditure" && fundScope === "全部资金";
      return identityIssue(identity, measure, figures, others);
    }),
  );
}

/**
 * `others`: 经营支出, 上缴上级支出 and 对附属单位补助支出, which are no figures of ours, may be in the whole; then
 * a gap is to be looked at, not mended. They are there only with all funds.
 */
function identityIssue(
  identity: Identity,
  measure: Measure,
  { found }: Figures,
  others: boolean,
): readonly Issue[] {
  const on = (item: Item): Found | undefined => found.get(figureId(item, measure));
  const whole = on(identity.whole);
  const parts = [...identity.parts, ...identity.optional].flatMap((item) => on(item) ?? []);
  if (!whole || parts.length === 0) return [];
  const complete = !identity.partial && identity.parts.every(on) && hasColumns(identity, measure);
  const gap = sumOf(parts.map(({ value }) => value)).minus(whole.value);
  const tolerance = sumOf([whole, ...parts].map(halfUnit));
  if (gap.abs().lte(tolerance) || (!complete && gap.lt(zero))) return [];
  const facts = {
    whole: items[identity.whole].term,
    parts: parts.map(({ id }) => items[figureFacts(id).item].term),
    column: measures[measure],
    gap: `${formatWan(gap.abs())} 万元`,
    more: gap.gt(zero),
  };
  const at = [whole, ...parts].map(cellOf);
  return [
    others && gap.lt(zero)
      ? issue("parts-without-others", facts, at)
      : issue("parts-differ-from-whole", facts, at),
  ];
}

/** 年末结转 has no budget: in those columns 支出总计 may be more than its parts that have one. */
const hasColumns = ({ optional }: Identity, measure: Measure): boolean =>
  optional.every((item) => items[item].measures.includes(measure));

/** 年初结转+收入-支出=年末结转, where all four are given; 结余分配 and 使用非财政拨款结余 count where given. */
export function carryoverIssues({ found }: Figures): readonly Issue[] {
  const closing = found.get("closingCarryover");
  if (!closing) return [];
  const negative = closing.value.lt(zero)
    ? [issue("negative-carryover", { amount: formatWan(closing.value) }, [cellOf(closing)])]
    : [];
  const into = ["openingCarryover", "totalIncome"] as const;
  const given = (id: Parameters<typeof found.get>[0]): readonly Found[] => {
    const figure = found.get(id);
    return figure ? [figure] : [];
  };
  if (!into.every((id) => found.has(id)) || !found.has("totalExpenditure")) return negative;
  const added = [...into.flatMap(given), ...given("nonFiscalSurplusUsed")];
  const taken = [...given("totalExpenditure"), ...given("surplusDistribution")];
  const total = (all: readonly Found[]): Decimal => sumOf(all.map(({ value }) => value));
  const computed = total(added).minus(total(taken));
  const all = [closing, ...added, ...taken];
  if (
    computed
      .minus(closing.value)
      .abs()
      .lte(sumOf(all.map(halfUnit)))
  )
    return negative;
  const facts = { computed: formatWan(computed), written: formatWan(closing.value) };
  return [...negative, issue("carryover-differs", facts, all.map(cellOf))];
}

const withinWhole: readonly (readonly [Item, Item])[] = [
  ["fixedAssetsInUse", "fixedAssets"],
  ["timelyTasks", "completedTasks"],
  ["qualifiedTasks", "completedTasks"],
  ["settledKeyTasks", "assignedKeyTasks"],
  ["threePublic", "totalExpenditure"],
  ["overseasTrips", "totalExpenditure"],
  ["officialReception", "totalExpenditure"],
  ["officialVehicles", "totalExpenditure"],
  ["vehicleOperation", "totalExpenditure"],
  ["vehiclePurchase", "totalExpenditure"],
  ["meetings", "totalExpenditure"],
  ["training", "totalExpenditure"],
];

/**
 * 在用比总额多, 办结比交办多, “三公”比全部支出多: amounts of which no rate can be a sentence
 * (docs/report.md §4), in every column.
 */
export function wholeIssues({ found }: Figures): readonly Issue[] {
  return withinWhole.flatMap(([part, whole]) =>
    columns.flatMap((measure) => {
      const [a, b] = [found.get(figureId(part, measure)), found.get(figureId(whole, measure))];
      if (!a || !b || a.value.minus(b.value).lte(halfUnit(a).plus(halfUnit(b)))) return [];
      const facts = { part: figureFacts(a.id).term, whole: figureFacts(b.id).term };
      return [issue("more-than-whole", facts, [cellOf(a), cellOf(b)])];
    }),
  );
}

const thousand = decimal("1000");

/** One column of a row over a thousand times another: 元 typed among 万元, most likely. */
export function unitMixIssues({ found }: Figures): readonly Issue[] {
  return (Object.keys(items) as Item[]).flatMap((item) => {
    if (items[item].kind !== "money") return [];
    const row = columns
      .flatMap((measure) => found.get(figureId(item, measure)) ?? [])
      .filter(({ value }) => value.gt(zero))
      .sort((a, b) => a.value.cmp(b.value));
    const [smallest, largest] = [row[0], row.at(-1)];
    if (!smallest || !largest || largest.value.lt(smallest.value.times(thousand))) return [];
    const odd = largest.value.div(thousand).gt(row.at(-2)?.value ?? zero) ? largest : smallest;
    const beside = odd === largest ? smallest : largest;
    const facts = { term: figureFacts(odd.id).term, as: written(odd), beside: written(beside) };
    return [issue("unit-mixed", facts, [cellOf(odd), cellOf(beside)])];
  });
}

export const written = ({ from, value }: Found): string =>
  from.kind === "cells" && from.sources[0] ? from.sources[0].as : `${formatWan(value)} 万元`;
