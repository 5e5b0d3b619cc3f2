import type { FigureId } from "../figures";
import type { RateId } from "../rates";
import type { ReadParagraph, ReportText } from "../report";
import { amountLabels, rateLabels, rowLabels } from "./labels";
import { tablesOf } from "./score-tables";
import { inWan, isMoney, narrow, numbersIn, type TextNumber } from "./numbers-in-text";

/** A number of the report that names itself: “整体支出完成率为100%”, “基本支出169.79万元”. */
export interface Mention {
  /** Rate, figure, “total” or “lost”: the ids under which the report's own numbers are kept. */
  readonly id: RateId | FigureId | "total" | "lost" | `points_${string}` | `weight_${string}`;
  /** As the report calls it. */
  readonly name: string;
  readonly number: TextNumber;
  readonly paragraph: ReadParagraph;
}

/** Everything a report says about rates, amounts of the year and the score, in order. */
export function mentionsIn(report: ReportText, year: number | null): readonly Mention[] {
  return [
    ...report.paragraphs.flatMap((paragraph) =>
      paragraph.cell ? [] : mentionsOf(paragraph, year),
    ),
    ...tableMentions(report),
  ];
}

const mentionsOf = (paragraph: ReadParagraph, year: number | null): readonly Mention[] => [
  ...rateMentions(paragraph),
  ...amountMentions(paragraph, year),
  ...scoreMentions(paragraph),
];

/** Where the names of rates stand in a paragraph, the longest name at each place. */
function rateNames(text: string): readonly { id: RateId; at: number; name: string }[] {
  const taken: { id: RateId; at: number; name: string }[] = [];
  for (const [id, label] of rateLabels)
    for (const match of text.matchAll(label)) {
      const inside = taken.some(
        ({ at, name }) => match.index >= at && match.index < at + name.length,
      );
      if (!inside) taken.push({ id, at: match.index, name: match[0] });
    }
  return taken.sort((a, b) => a.at - b.at);
}

/** Characters before a number in which its rate is named. */
const reach = 200;

/** What stands right before a stated rate: “…率为”, or a worked formula “44.29/63.46×100%=”. */
const states = /(?:率(?:为|是|达到|达|：|:|约为)?|[\d%]\s*[=＝])\s*$/u;

/** The last rate named before a number is the one meant: “控制率” stands for the name it ends. */
function isOf(name: string, head: string): boolean {
  const last = [...head.matchAll(/[\p{Script=Han}“”]*率/gu)].at(-1)?.[0] ?? "";
  const [whole, short] = [name, last].map((text) => text.replace(/[“”"「」]/gu, ""));
  return (
    whole !== undefined && short !== undefined && (whole.endsWith(short) || short.endsWith(whole))
  );
}

/** The number after “…率为”, looked for up to the next other rate's name. */
function rateMentions(paragraph: ReadParagraph): readonly Mention[] {
  const text = narrow(paragraph.text);
  const names = rateNames(paragraph.text);
  const numbers = numbersIn(paragraph.text).filter(({ unit }) => unit === "%");
  const found: Mention[] = [];
  names.forEach(({ id, at, name }, index) => {
    const end = names[index + 1]?.at ?? text.length;
    const number = numbers.find(({ from }) => {
      if (from < at || from >= end) return false;
      const head = text.slice(Math.max(at, from - reach), from);
      return states.test(head) && isOf(name, head);
    });
    if (number) found.push({ id, name, number, paragraph });
  });
  return found;
}

const link = "(?:资金|总额|金额|数)?(?:共计|合计|共|为|是|达到|达|：|:|约)?\\s*";
/** What may stand before the name of an amount of this year; anything else makes it another amount. */
const before = "(?<=^|[，。；：、（(“\\s和与]|其中|主要为|年度?|共有)";

function amountMentions(paragraph: ReadParagraph, year: number | null): readonly Mention[] {
  const text = narrow(paragraph.text);
  const numbers = numbersIn(paragraph.text).filter(isMoney);
  return amountLabels.flatMap(([id, names]) =>
    [...text.matchAll(new RegExp(`${before}(${names})${link}(?=\\d)`, "gu"))].flatMap((match) => {
      const from = match.index + match[0].length;
      const number = numbers.find((candidate) => candidate.from === from);
      const name = match[1] ?? "";
      if (!number || isAnotherYear(text.slice(0, match.index), year)) return [];
      return [{ id, name, number: inWan(number), paragraph }];
    }),
  );
}

/** “上年支出…”, “2021年支出…” of a report on 2022. */
function isAnotherYear(textBefore: string, year: number | null): boolean {
  const clause = textBefore.split(/[，。；]/u).at(-1) ?? "";
  if (/上年|去年|上一年|以前年度/u.test(clause)) return true;
  const named = [...clause.matchAll(/(20\d\d)\s*年/gu)].at(-1)?.[1];
  return named !== undefined && year !== null && named !== String(year);
}

const scored =
  /(?:自评得分|自评分数|自评总分|自评总得分|总得分|综合得分|综合评分|最终得分)(?:为|是|：|:|共计|共)*\s*(?=\d)/gu;
const lost = /共(?:计)?扣(?:掉|除|了)?\s*(?=\d)/gu;

function scoreMentions(paragraph: ReadParagraph): readonly Mention[] {
  const numbers = numbersIn(paragraph.text).filter(({ unit }) => unit === "分");
  const text = narrow(paragraph.text);
  const of = (id: "total" | "lost", name: string, label: RegExp): readonly Mention[] =>
    [...text.matchAll(label)].flatMap((match) => {
      const number = numbers.find(({ from }) => from === match.index + match[0].length);
      return number ? [{ id, name, number, paragraph }] : [];
    });
  return [...of("total", "自评得分", scored), ...of("lost", "共扣", lost)];
}

/** Cells of one table row, by column. */
type Row = readonly ReadParagraph[];

const bareLabel = (text: string): string =>
  text
    .replace(/[\s\u3000“”"「」：:]/gu, "")
    .replace(/^(?:\d+[.、]|[一二三四五六七八九十]+、)?(?:其中)?/u, "");

/** Rates by the only percentage of their row; amounts of the year by 决算数 or 执行数 above them. */
function tableMentions(report: ReportText): readonly Mention[] {
  return [...tablesOf(report).values()].flatMap((table) => {
    const rows = [...table.values()];
    const [head = []] = rows;
    return rows.flatMap((cells) => {
      const rate = cells.flatMap(({ text }) => rateNames(text)).at(0);
      if (rate) return rateOfRow(rate, cells);
      const id = rowLabels[bareLabel(cells[0]?.text ?? "")];
      return id === undefined ? [] : amountOfRow(id, cells, head);
    });
  });
}

function rateOfRow(rate: { id: RateId; name: string }, cells: Row): readonly Mention[] {
  const percents = cells.flatMap((paragraph) =>
    /^\s*-?[\d.]+\s*[%％]\s*$/u.test(narrow(paragraph.text))
      ? numbersIn(paragraph.text).map((number) => ({ number, paragraph }))
      : [],
  );
  const [only] = percents;
  return only && percents.length === 1 ? [{ ...rate, ...only }] : [];
}

function amountOfRow(id: FigureId, cells: Row, head: Row): readonly Mention[] {
  const column = head.find(({ text }) =>
    /^(?:决算数|执行数|实际支出数?|决算)$/u.test(bareLabel(text)),
  );
  const paragraph = cells.find(({ cell }) => cell?.column === column?.cell?.column);
  if (!column || !paragraph) return [];
  const [number, second] = numbersIn(paragraph.text);
  return number && !second
    ? [
        {
          id,
          name: bareLabel(cells[0]?.text ?? ""),
          number: { ...number, unit: "万元" },
          paragraph,
        },
      ]
    : [];
}
