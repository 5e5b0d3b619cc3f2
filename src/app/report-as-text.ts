import type { Edit, PlannedSheet } from "../core/edits";
import type { Block, ReportDocument, Run, TableCell } from "../core/report";
import type { Desk } from "./desk";
import { ownSheetName } from "./own-sheet-name";
import { isReportSheet, reportSheetTitle } from "./own-sheets";
import { reportOf } from "./report-of";
import type { Look } from "./look";
import { lookAround } from "./look-around";

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The report as lines of text: what is left when no file can be handed over (M10). */
function linesOf({ title, cover, blocks }: ReportDocument): readonly string[] {
  return [title, ...cover.map(plain), ...blocks.flatMap(blockLines)];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "table":
      return [
        ...[block.caption, block.unitNote].filter((text) => text !== ""),
        ...[block.head, ...block.rows].map((row) => row.map(({ runs }) => plain(runs)).join("\t")),
      ];
    case "attachments":
      return block.entries.map((entry, index) => `${index === 0 ? "附件：" : ""}${entry}`);
    case "signature":
      return [block.unit, block.date].filter((text) => text !== "");
    default:
      return [plain(block.runs)];
  }
}

const row = (cells: readonly TableCell[], tag: "th" | "td"): string =>
  `<tr>${cells.map(({ runs, span }) => `<${tag} colspan="${String(span ?? 1)}">${escaped(plain(runs))}</${tag}>`).join("")}</tr>`;

function blockHtml(block: Block): string {
  if (block.kind === "table")
    return `<table border="1">${row(block.head, "th")}${block.rows.map((cells) => row(cells, "td")).join("")}</table>`;
  const tag = block.kind === "heading" ? `h${String(block.level)}` : "p";
  return blockLines(block)
    .map((text) => `<${tag}>${escaped(text)}</${tag}>`)
    .join("");
}

/** 复制全文: the whole report, as text and as HTML that Word and WPS take with its tables. */
export function reportAsText({ evaluation }: Look): {
  readonly text: string;
  readonly html: string;
} {
  const report = reportOf(evaluation);
  const cover = report.cover.map((runs) => `<p>${escaped(plain(runs))}</p>`).join("");
  return {
    text: linesOf(report).join("\n"),
    html: `<h1>${escaped(report.title)}</h1>${cover}${report.blocks.map(blockHtml).join("")}`,
  };
}

/**
 * 写到“自评报告（文字）”表: a line a row, from A2.
 * @returns the sheet's name; sheets of that name that are not ours are left alone
 */
export async function reportToSheet(desk: Desk): Promise<string> {
  const { book, evaluation } = await lookAround(desk);
  const name = ownSheetName(book, reportSheetTitle, isReportSheet);
  const edit: Edit = { kind: "sheet", sheet: textSheet(name, linesOf(reportOf(evaluation))) };
  await desk.book.apply([edit]);
  return name;
}

const textSheet = (name: string, lines: readonly string[]): PlannedSheet => ({
  name,
  visibility: "visible",
  cells: [reportSheetTitle, ...lines].map((text, index) => ({
    row: index,
    column: 0,
    content: { kind: "text", text },
    style: { wrap: true, vertical: "top", font: { size: 12 } },
  })),
  merges: [],
  columnWidths: new Map([[0, 90]]),
  rowHeights: new Map(),
  frozenRows: 1,
  gridlines: true,
  page: null,
  chart: null,
  lists: [],
});
