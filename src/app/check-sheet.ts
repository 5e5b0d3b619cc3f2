import { type ListCell, printedList } from "../core/edits";
import { formatRef } from "../core/grid";
import type { ReadParagraph, ReportText } from "../core/report";
import type { Verification } from "./check-file";
import { type Desk, stampOf } from "./desk";
import { ownSheetName } from "./own-sheet-name";
import { checkSheetName, checkSheetTitle, isCheckSheet } from "./own-sheets";
import { readBook } from "./read-book";
import { unitAndYear } from "./unit-and-year";

/**
 * 打印核对单: every number that was compared, paragraph by paragraph (a row of a table counts as one),
 * with its cells, then what does not agree.
 * @returns the sheet's name; sheets of that name that are not ours are left alone
 */
export async function printCheck(desk: Desk, verification: Verification): Promise<string> {
  const { unit, file } = verification;
  const name = ownSheetName(await readBook(desk.book), checkSheetName, isCheckSheet);
  const [on = ""] = stampOf(desk.clock.now()).split(" ");
  const sheet = printedList({
    name,
    title: `${unitAndYear(unit)}${checkSheetTitle}`,
    note: `核对的报告：${file.name}。核对日期：${on}。${outcome(verification)}`,
    columns,
    rows: rowsOf(verification),
    foot: ["核对人（签字）：                    复核人（签字）：                    "],
  });
  await desk.book.apply([{ kind: "sheet", sheet }]);
  return name;
}

const columns = [
  { head: "位置", width: 10 },
  { head: "报告原文", width: 34 },
  { head: "核对的数", width: 20 },
  { head: "工作簿里的格", width: 18 },
  { head: "结果", width: 12 },
] as const;

/** “对了 46 个数，0 处不同。” */
function outcome({ check }: Verification): string {
  const wrong = check.findings.filter(({ severity }) => severity === "error").length;
  const all = check.matched.length + wrong;
  return `对了 ${String(all)} 个数，${String(wrong)} 处不同。`;
}

function rowsOf(verification: Verification): readonly (readonly ListCell[])[] {
  const { check, report } = verification;
  const places = placesOf(report);
  const groups = new Map<string, (typeof check.matched)[number][]>();
  for (const match of check.matched) {
    const key = places.get(match.paragraph)?.key ?? String(match.paragraph);
    groups.set(key, [...(groups.get(key) ?? []), match]);
  }
  const agreed = [...groups.values()].map((matches): readonly ListCell[] => {
    const place = places.get(matches[0]?.paragraph ?? 0);
    const cells = matches.flatMap(({ at }) => at ?? []);
    return [
      { text: place?.where ?? "" },
      { text: place?.text ?? "" },
      { text: matches.map(({ text }) => text).join("、") },
      { text: [...new Set(cells.map(formatRef))].join("、"), ...linkTo(cells[0]) },
      { text: "一致" },
    ];
  });
  const differing = check.findings
    .filter(({ severity }) => severity === "error")
    .map(({ paragraph, message, at }): readonly ListCell[] => [
      { text: paragraph === null ? "" : (places.get(paragraph)?.where ?? "") },
      { text: message.zh },
      { text: "" },
      { text: at.map(formatRef).join("、"), ...linkTo(at[0]) },
      { text: "对不上" },
    ]);
  return [...differing, ...agreed];
}

const linkTo = (link: ListCell["link"]): Partial<ListCell> => (link ? { link } : {});

/** Where a paragraph stands, as a person counts, and what it says. */
interface Place {
  readonly key: string;
  readonly where: string;
  readonly text: string;
}

/** Longer paragraphs are cut: the number of the paragraph is enough to find them. */
const longest = 60;

function placesOf({ paragraphs }: ReportText): ReadonlyMap<number, Place> {
  const rows = new Map<string, ReadParagraph[]>();
  for (const paragraph of paragraphs) {
    const key = keyOf(paragraph);
    rows.set(key, [...(rows.get(key) ?? []), paragraph]);
  }
  return new Map(
    paragraphs.map((paragraph) => {
      const key = keyOf(paragraph);
      const { cell, number } = paragraph;
      const said = (rows.get(key) ?? [])
        .map(({ text }) => text.trim())
        .filter((text) => text !== "");
      const text = said.join("　");
      return [
        number,
        {
          key,
          where: cell
            ? `表${String(cell.table + 1)}第${String(cell.row + 1)}行`
            : `第${String(number)}段`,
          text: text.length > longest ? `${text.slice(0, longest)}…` : text,
        },
      ];
    }),
  );
}

const keyOf = ({ cell, number }: ReadParagraph): string =>
  cell ? `${String(cell.table)}/${String(cell.row)}` : String(number);
