import type { FoundHead } from "./columns-by-head";
import type { IndicatorColumn } from "./indicator-table";
import { type Page, shownText } from "./page";

/** Where each column of 指标评分表 stands on its sheet, zero-based. */
export type IndicatorColumns = ReadonlyMap<IndicatorColumn, number>;

/**
 * “一级指标 得分 二级指标 得分 三级指标 得分 … 自评得分 评价得分”: the one after 三级指标 is its 分值; what the
 * unit gives itself stands in 自评得分, else in the last that is not the bureau's.
 */
export function indicatorColumnsOf(
  page: Page,
  found: FoundHead<IndicatorColumn>,
): IndicatorColumns {
  const columns = withLeaf(found.columns);
  const leaf = columns.get("level3") ?? 0;
  const head = headText(page, found);
  const weights = weightOf(found.repeated.get("weight") ?? [], leaf, head);
  const points = found.repeated.get("points") ?? [];
  // Without a column of its own, 分值 is the 得分 right behind 三级指标, if there is another.
  const beside = points.length > 1 ? points.find((column) => column === leaf + 1) : undefined;
  const weight = weights ?? beside;
  const behind = points.filter((column) => weights !== undefined || column > (beside ?? -1));
  const own = ownPoints(behind.length === 0 ? points : behind, head);
  if (weight !== undefined && weight !== own) columns.set("weight", weight);
  if (own !== undefined) columns.set("points", own);
  return columns;
}

/** A table of two levels has its indicators in the second. */
function withLeaf(found: IndicatorColumns): Map<IndicatorColumn, number> {
  const columns = new Map(found);
  const second = columns.get("level2");
  if (columns.has("level3") || second === undefined) return columns;
  columns.set("level3", second);
  columns.delete("level2");
  return columns;
}

type HeadText = (column: number) => string;

const headText =
  (page: Page, { top, bottom }: FoundHead<IndicatorColumn>): HeadText =>
  (column) =>
    [shownText(page, top, column), shownText(page, bottom, column)].join("");

function ownPoints(columns: readonly number[], head: HeadText): number | undefined {
  const bySelf = columns.filter((column) => head(column).includes("自评"));
  const notTheirs = columns.filter((column) => !/评价|评定|复核|复评|财政|考评/.test(head(column)));
  return bySelf.at(-1) ?? notTheirs.at(-1) ?? columns.at(-1);
}

/** Where every level has its own 分值: that of 三级指标 stands behind it, or right before it. 分值 before 权重. */
function weightOf(columns: readonly number[], leaf: number, head: HeadText): number | undefined {
  const behind = columns.filter((column) => column > leaf);
  return (
    behind.find((column) => !head(column).includes("权")) ??
    behind[0] ??
    columns.filter((column) => column < leaf).at(-1)
  );
}
