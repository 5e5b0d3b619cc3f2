/** A cell by its sheet and zero-based row and column. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners included, zero-based. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → “A”, 26 → “AA”. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** “AA” → 26; null for anything that is no column of Excel's grid (A … XFD). */
export function columnIndex(name: string): number | null {
  if (!/^[A-Z]{1,3}$/i.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= 16384 ? index - 1 : null;
}

export const a1 = (cell: { readonly row: number; readonly column: number }): string =>
  `${columnName(cell.column)}${String(cell.row + 1)}`;

export const absoluteA1 = (cell: { readonly row: number; readonly column: number }): string =>
  `$${columnName(cell.column)}$${String(cell.row + 1)}`;

/** “E7” or “$E$7” → row 6, column 4. */
export function parseA1(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const column = columnIndex(match[1]);
  const row = parseInt(match[2], 10) - 1;
  return column === null || row < 0 || row >= 1048576 ? null : { row, column };
}

const looksLikeCell = (name: string): boolean =>
  parseA1(name) !== null || /^R\d*C\d*$/i.test(name) || /^[RC]\d*$/i.test(name);

/**
 * A sheet name as Excel writes it before “!”: quoted when it holds anything but letters (of any
 * script), digits, “_” and “.”, starts with a digit or dot, or looks like a cell; inner ' doubled.
 */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** “基础数据表!E7”, quoted as Excel quotes. */
export const formatRef = (cell: CellRef): string => `${quoteSheet(cell.sheet)}!${a1(cell)}`;

/** “基础数据表!$E$7”, for formulas and names. */
export const absoluteRef = (cell: CellRef): string =>
  `${quoteSheet(cell.sheet)}!${absoluteA1(cell)}`;

/** “指标评分表!K5:L16”; one cell prints as a cell. */
export function formatArea(area: Area): string {
  const from = a1({ row: area.top, column: area.left });
  const to = a1({ row: area.bottom, column: area.right });
  return `${quoteSheet(area.sheet)}!${from === to ? from : `${from}:${to}`}`;
}

/** “'It''s 表'!$A$1” → its sheet and cell; null where the text is no reference to one cell. */
export function parseRef(text: string): CellRef | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)$/i.exec(text.trim());
  if (!match?.[3]) return null;
  const cell = parseA1(match[3]);
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
  return cell && sheet !== undefined ? { sheet, ...cell } : null;
}

export const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet;
