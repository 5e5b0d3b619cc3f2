import { type MoneyUnit } from "../decimal";
import { plainText } from "./normalise-label";

const unitWord = "(百万元|千元|万元|亿元|元)";
const stated = new RegExp(
  `(?:单位|计量单位|金额单位|货币单位)(?:[:：]|为|是)?(?:人民币)?\\(?(?:人民币)?${unitWord}`,
  "g",
);
const bracketed = new RegExp(`\\((?:单位[:：]?|金额[:：]?|人民币)*${unitWord}\\)`, "g");
const trailing = new RegExp(`(?:[/,、]|金额|数|额)${unitWord}$`);
const alternatives = new RegExp(`单位[:：]?\\(?${unitWord}[/、或]${unitWord}`);

/** The money units a text states: “单位：万元” one, “单位：元/万元” two, “决算数（万元）” one. */
export function moneyUnitsIn(text: string): readonly MoneyUnit[] {
  if (!text.includes("元")) return [];
  const plain = plainText(text);
  const found = new Set<MoneyUnit>();
  for (const form of [stated, bracketed])
    for (const match of plain.matchAll(form)) found.add(match[1] as MoneyUnit);
  const both = alternatives.exec(plain);
  if (both) for (const word of both.slice(1)) found.add(word as MoneyUnit);
  const tail = trailing.exec(plain);
  if (tail?.[1] !== undefined) found.add(tail[1] as MoneyUnit);
  return [...found];
}

/** A cell that holds nothing but a unit: “万元”, “（元）”, “单位：万元”. */
export function moneyUnitCell(text: string): MoneyUnit | null {
  const match = new RegExp(`^\\(?(?:金额)?(?:单位)?[:：]?(?:人民币)?${unitWord}\\)?$`).exec(
    plainText(text),
  );
  return (match?.[1] as MoneyUnit | undefined) ?? null;
}

/** The line that states the unit of a table and nothing that is counted: “填报单位：某局 单位：万元”. */
export const statesUnit = (text: string): boolean =>
  text.includes("元") && plainText(text).includes("单位") && moneyUnitsIn(text).length > 0;
