import { a1, columnIndex, columnName, parseA1, quoteSheet } from "../../core/grid";
import { GRID, insideGrid, isOneCell, spansAllColumns, spansAllRows, type Rect } from "./rect";

/** An address as text gives it: a block, and the sheet when one is named. */
export interface ParsedAddress {
  readonly sheet: string | null;
  readonly rect: Rect;
}

/** “A1”, “$A$1:B2”, “C:C”, “2:5”, each with or without “表!” before it; null for anything else. */
export function parseAddress(text: string): ParsedAddress | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  const rect = match?.[3] === undefined ? null : parseRect(match[3]);
  if (!match || !rect) return null;
  const bare = match[2];
  // Excel asks for quotes around a special sheet name and refuses the text without them.
  if (bare !== undefined && quoteSheet(bare) !== bare) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? bare ?? null, rect };
}

function parseRect(text: string): Rect | null {
  const [first = "", second = first, ...rest] = text.split(":");
  if (rest.length > 0) return null;
  const rect = cells(first, second) ?? columns(first, second, text) ?? rows(first, second, text);
  return rect && insideGrid(rect) ? rect : null;
}

function cells(first: string, second: string): Rect | null {
  const from = parseA1(first);
  const to = parseA1(second);
  return from && to && span(from.row, from.column, to.row, to.column);
}

function columns(first: string, second: string, text: string): Rect | null {
  const from = columnIndex(first.replace(/^\$/, ""));
  const to = columnIndex(second.replace(/^\$/, ""));
  return text.includes(":") && from !== null && to !== null
    ? span(0, from, GRID.rows - 1, to)
    : null;
}

function rows(first: string, second: string, text: string): Rect | null {
  const number = /^\$?\d{1,7}$/;
  if (!text.includes(":") || !number.test(first) || !number.test(second)) return null;
  const line = (part: string): number => Number(part.replace("$", "")) - 1;
  return span(line(first), 0, line(second), GRID.columns - 1);
}

const span = (row1: number, column1: number, row2: number, column2: number): Rect => ({
  top: Math.min(row1, row2),
  left: Math.min(column1, column2),
  bottom: Math.max(row1, row2),
  right: Math.max(column1, column2),
});

/** “A1”, “A1:B2”, “C:C”, “2:5”. */
export function formatRect(rect: Rect): string {
  if (spansAllColumns(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  if (spansAllRows(rect)) return `${columnName(rect.left)}:${columnName(rect.right)}`;
  const from = a1({ row: rect.top, column: rect.left });
  return isOneCell(rect) ? from : `${from}:${a1({ row: rect.bottom, column: rect.right })}`;
}

/** “基础数据表!A1:B2”, the sheet quoted where Excel quotes it. */
export const formatAddress = (sheet: string, rect: Rect): string =>
  `${quoteSheet(sheet)}!${formatRect(rect)}`;

/** “'表'!$A$1:$B$2”, as names and page settings keep it. */
export function formatAbsolute(sheet: string, rect: Rect): string {
  const corners = formatRect(rect)
    .split(":")
    .map((corner) => corner.replace(/^([A-Z]+)/, "$$$1").replace(/(\d+)$/, "$$$1"));
  return `${quoteSheet(sheet)}!${corners.join(":")}`;
}

/** “=表!$A$1:$B$2” or the same without “=” → its address; null when it is anything but one block. */
export const parseReference = (text: string): ParsedAddress | null =>
  parseAddress(text.replace(/^=/, ""));
