import {
  compare,
  decimal,
  type Decimal,
  type MoneyUnit,
  moneyUnits,
  sumOf,
  whole,
} from "../decimal";
import { type FigureId, type Found, type Item, items, type Source } from "../figures";
import type { Candidate } from "./candidates";
import type { Fund } from "./label-meaning";
import type { UnitFacts } from "./unit-facts";

/** Candidates of one figure, the ones to be believed first. */
export interface Settled {
  readonly found: Found | null;
  /** Equally good and unequal: the user chooses. */
  readonly ambiguous: readonly Found[];
  /** Lesser places that say otherwise than the one taken. */
  readonly disagreeing: readonly Candidate[];
}

/** 三公口径 and 资金口径: which funds a table may show, best first; null is a table that says none. */
const order: Readonly<Record<string, readonly (Fund | null)[]>> = {
  一般公共预算财政拨款: ["general", "fiscal", null],
  财政拨款: ["fiscal", null],
  全部资金: ["all", null],
};

const inThreePublic: ReadonlySet<Item> = new Set<Item>([
  "threePublic",
  "overseasTrips",
  "officialReception",
  "officialVehicles",
  "vehiclePurchase",
  "vehicleOperation",
]);

function scopeOf(item: Item, unit: UnitFacts): readonly (Fund | null)[] | null {
  const { group } = items[item];
  if (inThreePublic.has(item))
    return unit.threePublicScope === null ? null : (order[unit.threePublicScope] ?? null);
  if (group !== "收支" && group !== "基本与项目") return null;
  return unit.fundScope === null ? null : (order[unit.fundScope] ?? null);
}

const large: ReadonlySet<string> = new Set(["万元", "百万元", "亿元"]);

/**
 * Half a unit of the last digit a place prints: 229.63 万元 stands for anything within 50 元 of it. A
 * round 230 万元 beside amounts with two decimals is 230.00.
 */
function halfUnit(source: Source): Decimal {
  const unit = unitWritten(source);
  const places = Math.max(decimalsOf(source.as), large.has(unit) ? 2 : 0);
  return decimal(`0.5e-${String(places)}`).times(decimal(moneyUnits[unit]));
}

/** Digits after the point in what is written: “1,234.50 元” has two. */
function decimalsOf(as: string): number {
  const digits = /\d[\d,']*(?:[.。](\d+))?/.exec(as.normalize("NFKC"));
  return digits?.[1]?.length ?? 0;
}

/** The unit of the digits that are written, which a format may show otherwise than the cell holds. */
function unitWritten({ as, unit }: Source): MoneyUnit {
  const written = /(?:百万|千|万|亿)?元/.exec(as)?.[0];
  return written === undefined ? (unit ?? "元") : (written as MoneyUnit);
}

/** Half a unit of all the digits a candidate was written with, in 元. */
export const slackOf = (candidate: Candidate): Decimal =>
  items[candidate.item].kind === "money" ? sumOf(candidate.sources.map(halfUnit)) : decimal("0");

/** Two places say the same, as far as the digits they print can say. */
function agree(a: Candidate, b: Candidate): boolean {
  const gap = a.value.minus(b.value).abs();
  return compare(whole(gap), whole(slackOf(a).plus(slackOf(b)))) <= 0;
}

const finest = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>(
    (best, candidate) => (best === null || slackOf(candidate).lt(slackOf(best)) ? candidate : best),
    null,
  );

const foundFrom = (candidate: Candidate, confidence: Found["confidence"]): Found => ({
  id: candidate.id,
  value: candidate.value,
  from: { kind: "cells", sources: candidate.sources },
  why: candidate.why,
  confidence,
});

/** How far down a place stands: the template's own table first, hidden sheets and near words last. */
export type TierOf = (candidate: Pick<Candidate, "named">) => number;

function best(
  candidates: readonly Candidate[],
  unit: UnitFacts,
): { readonly fit: readonly Candidate[]; readonly scopeFits: boolean } {
  const usable = candidates.filter(({ fund }) => fund !== "other");
  const [first] = usable;
  const wanted = first ? scopeOf(first.item, unit) : null;
  if (wanted === null) return { fit: withoutShares(usable), scopeFits: true };
  for (const fund of wanted) {
    const fit = usable.filter((candidate) => candidate.fund === fund);
    if (fit.length > 0) return { fit, scopeFits: true };
  }
  return { fit: usable, scopeFits: false };
}

/** Where no scope is stated, a row's 合计 stands for the row: 一般公共预算 beside it is a share of it. */
function withoutShares(candidates: readonly Candidate[]): readonly Candidate[] {
  const rowOf = ({ named }: Candidate): string =>
    `${named.amount.cell.sheet}!${String(named.amount.cell.row)}`;
  const totals = new Set(
    candidates
      .filter(({ named }) => named.amount.head.some(({ total }) => total !== null))
      .map(rowOf),
  );
  return candidates.filter(
    (candidate) =>
      !totals.has(rowOf(candidate)) ||
      candidate.named.amount.head.every(({ fund }) => fund === null),
  );
}

/** Takes one candidate of a figure, or says why none can be taken. */
export function settle(candidates: readonly Candidate[], unit: UnitFacts, tierOf: TierOf): Settled {
  const top = candidates.reduce((least, one) => Math.min(least, tierOf(one)), Infinity);
  const highest = candidates.filter((one) => tierOf(one) === top);
  const { fit, scopeFits } = top === 0 ? { fit: highest, scopeFits: true } : best(highest, unit);
  const chosen = finest(fit);
  if (!chosen) return { found: null, ambiguous: [], disagreeing: [] };
  if (!scopeFits || fit.some((other) => !agree(chosen, other)))
    return { found: null, ambiguous: distinct(fit), disagreeing: [] };
  const others = best(
    candidates.filter((one) => tierOf(one) > top && !one.named.weak),
    unit,
  );
  return {
    found: foundFrom(chosen, fit.length > 1 ? "agreeing" : "only"),
    ambiguous: [],
    disagreeing: others.scopeFits ? others.fit.filter((other) => !agree(chosen, other)) : [],
  };
}

function distinct(candidates: readonly Candidate[]): readonly Found[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates)
    if (!kept.some((other) => agree(other, candidate))) kept.push(candidate);
  return kept.map((candidate) => foundFrom(candidate, "only"));
}

/** Candidates by figure, in the order they were met. */
export function byFigure(
  candidates: readonly Candidate[],
): ReadonlyMap<FigureId, readonly Candidate[]> {
  const groups = new Map<FigureId, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.id);
    if (group) group.push(candidate);
    else groups.set(candidate.id, [candidate]);
  }
  return groups;
}
