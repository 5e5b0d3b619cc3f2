import { textOf, type UnitFacts } from "../recognise";

/** 单位口径 as printed: “本级”, “汇总（含下属单位2个）”; 未填 where nothing is typed. */
export function unitScopeText({ unitScope, subordinates }: UnitFacts): string {
  if (unitScope === null) return "未填";
  return unitScope === "汇总" && subordinates.length > 0
    ? `汇总（含下属单位${String(subordinates.length)}个）`
    : unitScope;
}

/** The unit, its year and the three scopes on one line. */
export function scopeLine(unit: UnitFacts): string {
  return [
    textOf(unit, "shortName") || textOf(unit, "fullName"),
    unit.year === null ? "" : `${String(unit.year)}年度`,
    `单位口径：${unitScopeText(unit)}`,
    `资金口径：${unit.fundScope ?? "未填"}`,
    `三公口径：${unit.threePublicScope ?? "未填"}`,
  ]
    .filter((part) => part !== "")
    .join("\u3000");
}
