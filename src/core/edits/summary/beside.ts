import { type Decimal, divide, isZero, sumOf, whole } from "../../decimal";
import { isNoAnswer, operandsOf } from "../../expression";
import { cellOf, isFigureId } from "../../figures";
import { a1, formatRef } from "../../grid";
import type { RateId, RateResult } from "../../rates";
import type { ScoredIndicator } from "../../score";
import type { PlannedChart } from "../edit";
import { ranges } from "../formula-text";
import { formats, looks, styled } from "../look";
import { across, calculated, type SheetDraft, words } from "../sheet-draft";
import { decimalOf } from "../shown";
import { column, type SummaryFacts } from "./context";
import type { DetailBlock } from "./details";
import { counted } from "./results";

/** Right of the print area: where the halves of a rate come from, and whether the row still agrees. */
export function putSources(
  draft: SheetDraft,
  facts: SummaryFacts,
  head: number,
  rows: ReadonlyMap<RateId, number>,
): void {
  const put = (row: number, at: number, text: string): void => {
    draft.put(across(row, at, at), words(text), looks.asideHead);
  };
  put(head, column.L, "分子来源（不打印）");
  put(head, column.M, "分母来源");
  put(head, column.N, "复核");
  for (const [id, row] of rows) {
    const rate = facts.evaluation.rates.get(id);
    if (!rate) continue;
    putSource(draft, facts, rate.numerator, { row, at: column.L });
    putSource(draft, facts, rate.denominator, { row, at: column.M });
    putCheck(draft, rate, row);
  }
}

function putSource(
  draft: SheetDraft,
  { evaluation }: SummaryFacts,
  half: RateResult["numerator"],
  { row, at }: { readonly row: number; readonly at: number },
): void {
  const { found } = evaluation.recognition.figures;
  const cells = operandsOf(half.expression)
    .filter(isFigureId)
    .flatMap((id) => found.get(id) ?? [])
    .map(cellOf);
  const text = cells.length === 0 ? "没找到" : cells.map(formatRef).join("、");
  draft.put(across(row, at, at), words(text), looks.aside, cells[0]);
}

/**
 * Whether numerator and denominator as printed give the rate as printed: within what their rounding
 * to 0.01 can move it. “✓”, “×”, or nothing to check.
 */
function putCheck(draft: SheetDraft, rate: RateResult, row: number): void {
  const [n, d, r] = [column.F, column.H, column.J].map((of) => a1({ row, column: of }));
  const formula = `IF(COUNT(${String(n)},${String(d)},${String(r)})<3,"—",IF(ABS(${String(r)}*${String(d)}-${String(n)})<=0.01+ABS(${String(r)})*0.01,"✓","×"))`;
  const there = ![rate.value, rate.numerator.value, rate.denominator.value].some(isNoAnswer);
  draft.put(
    across(row, column.N, column.N),
    calculated(formula, there ? "✓" : "—"),
    styled(looks.aside, { horizontal: "center" }),
  );
}

/** Where the chart stands and how large it is, in cm. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** 12 × 7 cm at L3, outside the print area. */
export const besidePrint: ChartPlace = { row: 2, column: column.L, width: 12, height: 7 };

/**
 * 各项得分率: 得分 ÷ 分值 by 二级指标 in the order of the table. Its numbers stand beside it, since a
 * chart draws cells. null while nothing has points.
 */
export function putChart(
  draft: SheetDraft,
  facts: SummaryFacts,
  details: DetailBlock,
  { start, place }: { readonly start: number; readonly place: ChartPlace },
): PlannedChart | null {
  const groups = groupsOf(facts.evaluation.card.indicators).filter(({ indicators }) =>
    indicators.some((scored) => details.weights.get(scored)),
  );
  const scored = groups.some(({ indicators }) => indicators.some((of) => details.points.get(of)));
  if (!scored) return null;
  draft.put(across(start, column.P, column.P), words("各项得分率"), looks.asideHead);
  groups.forEach(({ name, indicators }, index) => {
    const row = start + 1 + index;
    draft.put(across(row, column.P, column.P), words(name), looks.aside);
    draft.put(
      across(row, column.Q, column.Q),
      shareOf(indicators, details),
      styled(looks.aside, { numberFormat: formats.rate }),
    );
  });
  const area = (at: number) => ({
    sheet: draft.name,
    top: start + 1,
    left: at,
    bottom: start + groups.length,
    right: at,
  });
  return {
    title: "各项得分率",
    categories: area(column.P),
    values: area(column.Q),
    at: { sheet: draft.name, row: place.row, column: place.column },
    width: place.width,
    height: place.height,
  };
}

/** The 二级指标 (一级 where a table has none) with their indicators; a name may stand in two 一级. */
function groupsOf(indicators: readonly ScoredIndicator[]) {
  const groups = new Map<string, ScoredIndicator[]>();
  for (const scored of indicators) {
    const key = `${scored.indicator.level1}\n${scored.indicator.level2}`;
    groups.set(key, [...(groups.get(key) ?? []), scored]);
  }
  return [...groups.values()].map((group) => ({ name: nameOf(group[0]), indicators: group }));
}

const nameOf = (scored: ScoredIndicator | undefined): string => {
  const { level1 = "", level2 = "" } = scored?.indicator ?? {};
  return level2 === "" ? level1 : level2;
};

function shareOf(indicators: readonly ScoredIndicator[], details: DetailBlock) {
  const rows = indicators.flatMap((scored) => details.rows.get(scored) ?? []);
  const some = counted(indicators);
  const there = some.filter((scored) => details.points.get(scored)).length;
  const pointsRange = ranges(
    column.H,
    some.flatMap((scored) => details.rows.get(scored) ?? []),
  );
  const sum = (of: DetailBlock["points"]): Decimal =>
    sumOf(indicators.flatMap((scored) => of.get(scored) ?? []));
  const [weights, points] = [ranges(column.F, rows), ranges(column.H, rows)];
  const full = sum(details.weights);
  // What is not scored yet has no bar: a 0 would read as all lost.
  if (pointsRange === "") return words("");
  const share =
    isZero(full) || there < some.length ? null : divide(whole(sum(details.points)), whole(full));
  return calculated(
    `IF(OR(SUM(${weights})=0,COUNT(${pointsRange})<${String(some.length)}),"",SUM(${points})/SUM(${weights}))`,
    share ? decimalOf(share) : "",
  );
}
