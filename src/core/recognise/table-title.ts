import { refIn } from "../grid";
import type { Fund } from "./label-meaning";
import { plainText } from "./normalise-label";
import type { Page } from "./page";
import type { YearMention } from "./recognition";
import { titleWhen, yearIn, yearsIn } from "./when-words";

/** What a title says of its whole table. */
interface TitleFacts {
  readonly fund: Fund | null;
  /** 预算表 or 决算表, one of them. */
  readonly about: "budget" | "final" | null;
}

const fundsInTitle: readonly (readonly [Fund, RegExp])[] = [
  ["other", /政府性基金|国有资本经营/],
  ["general", /一般公共预算|公共预算财政拨款/],
  ["fiscal", /财政拨款/],
];

/** 资金 and 预算 or 决算, as a title words them. */
export function titleFacts(texts: readonly string[]): TitleFacts {
  const all = plainText(texts.join(""));
  const fund = fundsInTitle.find(([, form]) => form.test(all))?.[0] ?? null;
  const final = /决算|执行/.test(all);
  const budget = all.replace(/一般公共预算|政府性基金预算|国有资本经营预算/g, "").includes("预算");
  return { fund, about: final === budget ? null : final ? "final" : "budget" };
}

/** “填报日期：2023年5月3日” names no year of the table; “2022年12月31日” does. */
function isDayOfFiling(text: string): boolean {
  const plain = plainText(text);
  if (/日期|时间|打印/.test(plain)) return true;
  return (
    /(?:19|20)\d{2}[年.\-/]\d{1,2}(?:月|[.\-/]\d)/.test(plain) && !/年12月31日|年1-/.test(plain)
  );
}

/** Years in the title; without one there, in the name of the sheet. */
export function yearsNamed(
  page: Page,
  titles: readonly { readonly row: number; readonly column: number; readonly text: string }[],
  top: number,
): readonly YearMention[] {
  const named = titles.flatMap(({ row, column, text }) =>
    isDayOfFiling(text)
      ? []
      : yearsIn(text).map((year) => ({ year, at: refIn(page.sheet, row, column) })),
  );
  const ofSheet = yearIn(page.sheet.name);
  if (named.length > 0 || ofSheet === null) return named;
  return [{ year: ofSheet, at: refIn(page.sheet, top, 0) }];
}

/** What title and sheet name say of the time where they name no year; a part of the year always counts. */
export function tableWhen(
  page: Page,
  titles: readonly { readonly text: string }[],
): "last" | "other" | "part" | null {
  const said = [...titles.map(({ text }) => text), page.sheet.name].map((text) => ({
    when: titleWhen(text),
    dated: yearsIn(text).length > 0,
  }));
  if (said.some(({ when }) => when === "part")) return "part";
  if (said.some(({ dated }) => dated)) return null;
  return said.find(({ when }) => when !== null)?.when ?? null;
}
