import type { ReadParagraph, ReportText } from "../report";
import { numbersIn, type TextNumber } from "./numbers-in-text";

/** A number with the paragraph it stands in. */
export interface Placed {
  readonly number: TextNumber;
  readonly paragraph: ReadParagraph;
}

export interface ScoreRow {
  readonly name: string;
  readonly weight: Placed | null;
  readonly points: Placed | null;
}

/** A 评分表 inside a report: its indicators and its 合计 row. */
export interface ScoreTable {
  readonly rows: readonly ScoreRow[];
  readonly total: ScoreRow | null;
}

/** Table → row → its cells in order. */
type Tables = ReadonlyMap<number, ReadonlyMap<number, readonly ReadParagraph[]>>;

/** The cells of a report's tables; a cell of several paragraphs counts with its first. */
export function tablesOf({ paragraphs }: ReportText): Tables {
  const tables = new Map<number, Map<number, ReadParagraph[]>>();
  for (const paragraph of paragraphs) {
    if (!paragraph.cell) continue;
    const rows = tables.get(paragraph.cell.table) ?? new Map<number, ReadParagraph[]>();
    const cells = rows.get(paragraph.cell.row) ?? [];
    if (!cells.some(({ cell }) => cell?.column === paragraph.cell?.column)) cells.push(paragraph);
    tables.set(paragraph.cell.table, rows.set(paragraph.cell.row, cells));
  }
  return tables;
}

const heads = {
  name: /^(?:三级指标|指标名称|评价指标|指标)$/u,
  weight: /^(?:分值|权重|满分)(?:[（(]分[）)])?$/u,
  points: /^(?:自评得分|自评分|得分)(?:[（(]分[）)])?$/u,
};

/** Tables that have a column of indicators and one of points. */
export const scoreTables = (report: ReportText): readonly ScoreTable[] =>
  [...tablesOf(report).values()].flatMap((rows) => scoreTable([...rows.values()]));

function scoreTable(rows: readonly (readonly ReadParagraph[])[]): readonly ScoreTable[] {
  const [head = [], ...body] = rows;
  const column = (of: RegExp): number | undefined =>
    head.find(({ text }) => of.test(text.replace(/\s/gu, "")))?.cell?.column;
  const [name, weight, points] = [heads.name, heads.weight, heads.points].map(column);
  if (name === undefined || points === undefined) return [];
  const read = body.map((cells) => ({
    sum: cells.some(({ text }) => /^(?:合计|总分|总计)$/u.test(text.replace(/\s/gu, ""))),
    row: {
      name: cells.find(({ cell }) => cell?.column === name)?.text.trim() ?? "",
      weight: numberAt(cells, weight),
      points: numberAt(cells, points),
    },
  }));
  return [
    {
      rows: read.filter(({ sum, row }) => !sum && row.name !== "").map(({ row }) => row),
      total: read.find(({ sum }) => sum)?.row ?? null,
    },
  ];
}

function numberAt(cells: readonly ReadParagraph[], column: number | undefined): Placed | null {
  const paragraph = cells.find(({ cell }) => column !== undefined && cell?.column === column);
  if (!paragraph) return null;
  const [number, second] = numbersIn(paragraph.text);
  const bare = /^\s*-?[\d.,]+\s*分?\s*$/u.test(paragraph.text);
  return number && !second && bare ? { number, paragraph } : null;
}
