import { textOf, type UnitFacts } from "../core/recognise";

/** “坡头区政数局2022年度”, as titles and file names begin; what 单位信息 does not say is left out. */
export function unitAndYear(unit: UnitFacts): string {
  const year = unit.year === null ? "" : `${String(unit.year)}年度`;
  return `${textOf(unit, "shortName") || textOf(unit, "fullName")}${year}`;
}
