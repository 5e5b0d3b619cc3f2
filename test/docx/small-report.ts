import { type Block, type ReportDocument, type TableCell } from "../../src/core/report";
import { writeReport } from "../../src/docx";
import { partOf } from "./word-file";

export const report = (
  blocks: readonly Block[],
  more: Partial<ReportDocument> = {},
): ReportDocument => ({
  title: "自评报告",
  cover: [],
  draft: false,
  properties: { title: "自评报告", author: "坡头区政务服务数据管理局", created: null },
  blocks,
  ...more,
});
export const text = (words: string) => [{ kind: "text", text: words }] as const;
export const paragraph = (words: string): Block => ({ kind: "paragraph", runs: text(words) });
export const cells = (...words: readonly string[]): readonly TableCell[] =>
  words.map((each) => ({ runs: text(each) }));
export const table = (
  columns: number,
  rows: number,
  more: Partial<Extract<Block, { kind: "table" }>> = {},
) =>
  ({
    kind: "table",
    caption: "表1",
    unitNote: "单位：万元",
    columns: Array.from({ length: columns }, (_, index) => ({
      width: index + 1,
      align: index === 0 ? "left" : "right",
    })),
    head: cells(...Array.from({ length: columns }, (_, index) => `头${index}`)),
    rows: Array.from({ length: rows }, () =>
      cells(...Array.from({ length: columns }, (_, index) => `${index}.00`)),
    ),
    ...more,
  }) as const satisfies Block;

export const documentOf = async (document: ReportDocument) =>
  partOf(await writeReport(document), "word/document.xml");
/** All matches of a pattern's first group. */
export const all = (xml: string, pattern: RegExp) =>
  [...xml.matchAll(pattern)].map((found) => found[1]);
