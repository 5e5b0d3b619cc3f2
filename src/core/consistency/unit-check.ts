import type { ReportText } from "../report";
import { type Finding, finding } from "./finding";
import { isMoney, numbersIn } from "./numbers-in-text";

/** Amounts per head and fees are in 元 wherever the rest is in 万元. */
const perHead = /人均|每人|每年每|单价|每次|标准|元[/／]/u;

/** 元 among 万元 (docs/field.md §7, check 9): the one unit that the report otherwise does not use. */
export function unitFindings({ paragraphs }: ReportText): readonly Finding[] {
  const amounts = paragraphs.flatMap((paragraph) =>
    numbersIn(paragraph.text)
      .filter(isMoney)
      .map((number) => ({ paragraph, number })),
  );
  const wan = amounts.filter(({ number }) => number.unit === "万元");
  if (wan.length * 2 <= amounts.length) return [];
  return amounts.flatMap(({ paragraph, number }) => {
    if (number.unit !== "元" || perHead.test(paragraph.text)) return [];
    const facts = { paragraph: paragraph.number, said: number.text, usual: "万元" };
    return [finding("units-mixed", facts, paragraph.number)];
  });
}
