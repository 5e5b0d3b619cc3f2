import { contentAt } from "../grid";
import type { Meaning } from "./label-meaning";
import { moneyUnitCell } from "./money-unit";
import { type Page, textsIn } from "./page";
import { readNumber } from "./read-number";

const isYear = (content: number): boolean =>
  Math.trunc(content) === content && content >= 1990 && content <= 2099;

/** “实际支出 2000 2050”, “年初预算数 2010”: beside the name of a figure such numbers are amounts. */
function namesAmounts(page: Page, row: number): boolean {
  const meanings = textsIn(page, row).map(({ text }) => page.meaning(text));
  const [only] = meanings;
  const measure =
    meanings.length === 1 && only !== undefined && only.core !== null && only.role === null;
  return meanings.some(({ named }) => named !== null) || (measure && page.filled(row).length === 2);
}

/** Numbers of a row that are amounts or counts, not years over columns. */
export function numbersIn(page: Page, row: number): readonly number[] {
  const amounts = namesAmounts(page, row);
  return page.filled(row).filter((column) => {
    const content = contentAt(page.sheet, row, column);
    if (typeof content === "number") return amounts || !isYear(content);
    return typeof content === "string" && readNumber(content, "General").kind === "number";
  });
}

/** 栏次 1 2 3 …: a row that numbers the columns and says nothing. */
export function isScaleRow(page: Page, row: number): boolean {
  const texts = textsIn(page, row);
  const contents = page.filled(row).map((column) => contentAt(page.sheet, row, column));
  const counts = contents.filter((content): content is number => typeof content === "number");
  if (texts.length === 0)
    return counts.length >= 3 && counts.every((count, index) => count === index + 1);
  if (!texts.every(({ text }) => page.meaning(text).role === "serial")) return false;
  return counts.length > 0 && counts.every((count) => Math.trunc(count) === count && count <= 99);
}

/** A row under a head with nothing in it but units: 万元 | 元 | 人. */
export function isUnitRow(page: Page, row: number): boolean {
  const texts = textsIn(page, row);
  return (
    texts.length > 0 &&
    texts.length === page.filled(row).length &&
    texts.every(({ text }) => moneyUnitCell(text) !== null || /^(?:人|个|辆|项|%)$/.test(text)) &&
    texts.some(({ text }) => moneyUnitCell(text) !== null)
  );
}

/** Says what stands below it: 决算数, 行次, 一般公共预算, 增减额. */
const heads = (meaning: Meaning): boolean =>
  meaning.core !== null ||
  meaning.unread !== null ||
  meaning.role === "serial" ||
  meaning.role === "derived" ||
  meaning.role === "heading" ||
  (meaning.fund !== null && meaning.named === null);

/** May stand in a head, and in a body as well: names of figures, 合计, 备注. */
const mayHead = (meaning: Meaning): boolean =>
  heads(meaning) ||
  meaning.named !== null ||
  meaning.total !== null ||
  meaning.relative !== null ||
  meaning.role === "remark" ||
  meaning.when !== null;

/** Names over columns: numbers stand right below at least one of them. */
function numbersBelow(page: Page, row: number, columns: readonly number[]): boolean {
  for (let below = row + 1; below < Math.min(row + 4, page.height); below += 1) {
    if (page.filled(below).length === 0) continue;
    const numbers = numbersIn(page, below);
    if (numbers.length > 0) return columns.some((column) => numbers.includes(column));
  }
  return false;
}

/** “项目 行次 资产总额 流动资产 …”: however strange the rest, a row of three that begins so is a head. */
const beginsAsHead = ([first, ...others]: readonly Meaning[]): boolean =>
  others.length >= 2 && (first?.role === "heading" || first?.role === "serial");

/** Is this row the head of a table: no amounts, and texts that say what stands below? */
export function isHeadRow(page: Page, row: number): boolean {
  if (isScaleRow(page, row)) return true;
  if (numbersIn(page, row).length > 0) return false;
  const texts = textsIn(page, row);
  const years = page.filled(row).length - texts.length;
  const meanings = texts.map(({ text }) => page.meaning(text));
  const strong = meanings.filter(heads).length;
  const possible = meanings.filter(mayHead).length;
  if (texts.length + years < 2) return false;
  if (possible * 2 < texts.length && !beginsAsHead(meanings)) return false;
  if (strong > 0) return meanings.some((meaning) => heads(meaning) && meaning.level === null);
  const named = texts.filter((_, index) => (meanings[index]?.named ?? null) !== null);
  return (
    named.length >= 2 &&
    numbersBelow(
      page,
      row,
      named.map(({ column }) => column),
    )
  );
}

/** Cells merged sideways above: what stands below them belongs to the same head. */
const underSpan = (page: Page, row: number, column: number): boolean =>
  page.sheet.merges.some(
    ({ left, right, bottom }) =>
      left < right && left <= column && column <= right && bottom < row && row - bottom <= 2,
  );

/**
 * The lower row of a head: one that could be a head itself, one text (“其中：一般公共预算安排数”), or texts
 * to the right of the labels that stand under a span or right over the numbers.
 */
export function continuesHead(page: Page, row: number, labelColumn: number): boolean {
  if (isHeadRow(page, row) || isUnitRow(page, row)) return true;
  const texts = textsIn(page, row);
  const [first] = texts;
  if (!first || numbersIn(page, row).length > 0 || first.column <= labelColumn) return false;
  const possible = texts.filter(({ text }) => mayHead(page.meaning(text))).length;
  if (texts.length === 1) return possible === 1;
  if (texts.every(({ column }) => underSpan(page, row, column))) return true;
  const columns = texts.map(({ column }) => column);
  return possible * 2 >= texts.length && numbersBelow(page, row, columns);
}
