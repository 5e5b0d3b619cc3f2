import type { ReportText } from "../report";
import { type Finding, finding } from "./finding";
import { narrow } from "./numbers-in-text";

/** 评价年度 as the report states it: on its cover, in its title, or in its first sentence that says so. */
export function statedYear({ paragraphs }: ReportText): number | null {
  const texts = paragraphs.map(({ text }) => narrow(text));
  for (const pattern of [
    /评价年度\s*[：:]\s*(20\d\d)/u,
    /(20\d\d)年度?.{0,20}(?:自评|评价)报告/u,
    /对(20\d\d)年度/u,
  ]) {
    const year = texts.map((text) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
    if (year !== undefined) return yearNumber(year);
  }
  return null;
}

/** Years are whole numbers: counted up, not parsed as money. */
function yearNumber(text: string): number | null {
  for (let year = 2000; year <= 2100; year += 1) if (String(year) === text) return year;
  return null;
}

/** A year in these company is history, a law, a plan or a comparison, and meant. */
const meant =
  /成立|设立|挂牌|组建|印发|修订|施行|〔|《|上年|去年|较|比|同期|以来|规划|决算|换届|结转|转列|至20|－|—/u;

/** Years that are neither 评价年度 nor the year in which it is evaluated (docs/field.md §7, check 8). */
export function yearFindings(report: ReportText, year: number | null): readonly Finding[] {
  if (year === null) return [];
  return report.paragraphs.flatMap(({ text, number, cell }) =>
    cell
      ? []
      : sentences(narrow(text).replace(/“[^”]*”/gu, "")).flatMap((sentence) => {
          const other = [...sentence.matchAll(/(?<!\d)(20\d\d)\s*年/gu)].find(
            ([, named]) => named !== String(year) && named !== String(year + 1),
          );
          if (!other || meant.test(sentence)) return [];
          const facts = { paragraph: number, said: other[0], year: String(year) };
          return [finding("other-year", facts, number)];
        }),
  );
}

const sentences = (text: string): readonly string[] => text.split(/(?<=[。；！？])/u);
