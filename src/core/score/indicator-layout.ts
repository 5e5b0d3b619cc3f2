import type { IndicatorColumn } from "../recognise";

/** Where our own 指标评分表 has what: title, note, head, then one indicator a row and 合计 below. */
export const indicatorLayout = {
  sheet: "指标评分表",
  titleRow: 0,
  noteRow: 1,
  headRow: 2,
  firstRow: 3,
} as const;

/** Its columns from A to N, with the words of the head. */
export const indicatorHeads: readonly {
  readonly column: IndicatorColumn;
  readonly head: string;
}[] = [
  { column: "number", head: "序号" },
  { column: "level1", head: "一级指标" },
  { column: "level2", head: "二级指标" },
  { column: "level3", head: "三级指标" },
  { column: "weight", head: "分值" },
  { column: "nature", head: "指标性质" },
  { column: "target", head: "年度指标值" },
  { column: "measureUnit", head: "计量单位" },
  { column: "formula", head: "计算公式" },
  { column: "rule", head: "评分标准" },
  { column: "actual", head: "完成值" },
  { column: "points", head: "自评得分" },
  { column: "reason", head: "扣分原因" },
  { column: "evidence", head: "佐证材料" },
];

/** Column of our own 指标评分表 → its zero-based place. */
export const indicatorColumns: ReadonlyMap<IndicatorColumn, number> = new Map(
  indicatorHeads.map(({ column }, index) => [column, index]),
);
