import { decimal, doubleOf } from "../decimal";
import { plainText } from "./normalise-label";

/** A year, or how it lies to the year evaluated; `part` is no whole year: 1-6月, 上半年, 预计. */
export type When = "this" | "last" | "other" | "part" | number | null;

/** Years as they are written out; the 年 of 2022年初 and 2022年末 belongs to the word that follows. */
const yearForm = /(?<!\d)((?:19|20)\d{2}(?!\d)|[12]\d(?=年))(?:年度?(?![初末终底])|[-–—](?=\D))?/;
const yearForms = /(?<!\d)(?:(?:19|20)\d{2}(?=年|[-–—](?=\D)|\D|$)|[12]\d(?=年(?:度|\D)))/g;

/** Time words that leave a year whole: 1-12月, 截至2022年12月31日. */
const wholeYear =
  /(?:1|一)[-–—~至到]12月份?|截[至止](?=(?:20\d{2}年度?)?(?:12月31日|12月[底末]|年[底末]|[底末]))|12月(?:31日|[底末])/g;
const month = "(?:1[0-2]|\\d|十[一二]?|[一二三四五六七八九])";
const partOfYear = new RegExp(
  `${month}(?:月份?)?[-–—~至到]${month}月(?:份|底|末)?|截[至止](?!日期|时间)|[上下]半年|前?[一二三四1-4]个?季度|预计|(?<!\\d)${month}月(?:份|底|末)`,
);

const relative: readonly (readonly ["this" | "last" | "other", RegExp])[] = [
  ["other", /上上年度?|前年度?|上两年|下一?年度?|次年度?|明年/],
  ["last", /上一?年度?|去年/],
  ["this", /本年度?|当年|今年/],
];

const fullYear = (digits: string): number =>
  doubleOf(decimal(digits.length === 2 ? `20${digits}` : digits));

/** Every year a text names, in its order; 21年 is 2021. */
export const yearsIn = (text: string): readonly number[] =>
  [...plainText(text).matchAll(yearForms)].map(([year]) => fullYear(year));

/** The year a text names first; null where it names none. */
export function yearIn(text: string): number | null {
  const match = yearForm.exec(plainText(text));
  return match?.[1] === undefined ? null : fullYear(match[1]);
}

export const withoutYear = (text: string): string => text.replace(yearForm, "");

/** 上年, 本年, 下年 and the text without the word; null where it says none. */
export function relativeYear(
  text: string,
): { readonly when: "this" | "last" | "other"; readonly rest: string } | null {
  const found = relative.find(([, form]) => form.test(text));
  return found ? { when: found[0], rest: text.replace(found[1], "") } : null;
}

/** 1-12月 and 截至12月31日 are the whole year. */
export const withoutWholeYear = (text: string): string => text.replace(wholeYear, "");

export const isPartOfYear = (text: string): boolean => partOfYear.test(withoutWholeYear(text));

const titleYear =
  /(?<![比较与和及、同])(上一?年度?|去年|下一?年度?|次年|明年)(?=部门|单位|支出|收入|收支|决算|预算|财政|整体|三公|一般|执行)/;

/**
 * The time of a whole table, by a title without a year: 上年度支出决算表. “上年结转资金” and “与上年对比”
 * are of this year.
 */
export function titleWhen(text: string): "last" | "other" | "part" | null {
  const plain = plainText(text);
  if (isPartOfYear(plain)) return "part";
  const word = titleYear.exec(plain)?.[1];
  if (word === undefined) return null;
  return /^上|^去/.test(word) ? "last" : "other";
}
