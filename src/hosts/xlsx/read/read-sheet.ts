import {
  a1,
  parseA1,
  type Area,
  type CellContent,
  type CellRef,
  type Sheet,
  type Visibility,
} from "../../../core/grid";
import { UnreadableFile } from "../unreadable-file";
import { XmlScanner } from "../xml/xml-scanner";
import { readElement, type XmlElement } from "../xml/xml-tree";
import { CellFormats } from "./cell-formats";
import { CellValues } from "./cell-value";
import { FormulaReader } from "./formula-reader";
import { columnLimit, type WalkedCell } from "./walked-cell";
import { walkSheet, type SheetOutline, type SheetVisitor, type WalkedRow } from "./walk-sheet";

/** What the cells of a sheet need from the rest of the file. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** Shared by all sheets: how many more cells may be kept. */
  readonly room: { cells: number };
}

/** Cells a workbook may hold, blank ones between filled ones counted. */
export const maxCells = 20_000_000;

/** Collects rows, formulas and styles while the sheet is walked. */
class SheetReader implements SheetVisitor {
  readonly rows: CellContent[][] = [];
  readonly styles: (number | undefined)[][] = [];
  readonly formulas = new Map<string, string>();
  readonly hiddenRows = new Set<number>();
  /** Formulas without a result. */
  readonly uncalculated: { readonly row: number; readonly column: number }[] = [];
  readonly #values: CellValues;
  readonly #formulaReader = new FormulaReader();
  readonly #context: SheetContext;
  readonly #part: string;
  readonly #empty: CellContent[] = [];
  #cells: CellContent[] = [];
  #styles: (number | undefined)[] = [];
  #row = 0;

  constructor(context: SheetContext, part: string) {
    this.#context = context;
    this.#part = part;
    this.#values = new CellValues(context.strings, context.date1904, part);
  }

  row(row: WalkedRow): void {
    if (row.hidden) this.hiddenRows.add(row.row);
    this.#row = row.row;
    this.#cells = this.#existing(this.rows, row.row);
    this.#styles = this.styles[row.row] ?? [];
  }

  /** A row may come twice, in pieces; its cells may not. */
  #existing(rows: CellContent[][], row: number): CellContent[] {
    const before = rows[row];
    return before === undefined || before === this.#empty ? [] : before;
  }

  cell(cell: WalkedCell): void {
    const content = this.#values.of(cell);
    this.#keepStyle(cell);
    if (cell.hasFormula) {
      const formula = this.#formulaReader.of(cell);
      if (formula !== null) this.formulas.set(a1(cell), formula);
      if (formula !== null && content === null)
        this.uncalculated.push({ row: cell.row, column: cell.column });
    }
    if (content === null) return;
    const cells = this.#cells;
    this.#spend(Math.max(1, cell.column + 1 - cells.length));
    while (cells.length < cell.column) cells.push(null);
    if ((cells[cell.column] ?? null) !== null)
      throw cell.scanner.broken(`单元格重复 / cell twice ${a1(cell)}`);
    cells[cell.column] = content;
  }

  #keepStyle(cell: WalkedCell): void {
    const format = this.#context.formats[cell.style];
    if (format === undefined || format === "General") return;
    this.#styles[cell.column] = cell.style;
  }

  #spend(cells: number): void {
    this.#context.room.cells -= cells;
    if (this.#context.room.cells < 0)
      throw new UnreadableFile(
        "too-big",
        this.#part,
        `> ${String(maxCells)} 格 / > ${String(maxCells)} cells`,
      );
  }

  rowEnd(): void {
    if (this.#styles.length > 0) this.styles[this.#row] = this.#styles;
    if (this.#cells.length === 0) return;
    while (this.rows.length < this.#row) this.rows.push(this.#empty);
    this.rows[this.#row] = this.#cells;
  }
}

/** A1:B2 as an area; null for what is no such reference. */
export function areaOf(sheet: string, reference: string): Area | null {
  const [from = "", to = from] = reference.split(":");
  const first = parseA1(from);
  const last = parseA1(to);
  if (!first || !last) return null;
  return {
    sheet,
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** The elements of a sheet other than its cells, as trees, in file order. */
export const elementsOf = (
  bytes: Uint8Array,
  part: string,
  outline: SheetOutline,
): readonly XmlElement[] =>
  outline.elements.map(({ start }) => {
    const scanner = new XmlScanner(bytes, part);
    scanner.tokenEnd = start;
    scanner.next();
    return readElement(scanner);
  });

/** The same by name; of those that come more than once, the last. */
export const sheetElements = (
  bytes: Uint8Array,
  part: string,
  outline: SheetOutline,
): ReadonlyMap<string, XmlElement> =>
  new Map(elementsOf(bytes, part, outline).map((element) => [element.name, element]));

function hiddenColumnsOf(cols: XmlElement | undefined): Set<number> {
  const hidden = new Set<number>();
  for (const col of cols?.children ?? []) {
    const value = (name: string): string => col.attributes.get(name) ?? "";
    if (!/^(1|true)$/.test(value("hidden")) && Number(value("width") || "1") !== 0) continue;
    const to = Math.min(Number(value("max")), columnLimit);
    for (let column = Number(value("min")) - 1; column < to; column++) hidden.add(column);
  }
  return hidden;
}

/** A sheet, and the formula cells in it that no program has calculated yet. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly uncalculated: readonly CellRef[];
}

/** One worksheet part as a sheet value. */
export function readSheet(
  bytes: Uint8Array,
  entry: { readonly part: string; readonly name: string; readonly visibility: Visibility },
  context: SheetContext,
): ReadSheet {
  const reader = new SheetReader(context, entry.part);
  const outline = walkSheet(bytes, entry.part, reader);
  const elements = sheetElements(bytes, entry.part, outline);
  const protection = elements.get("sheetProtection")?.attributes.get("sheet");
  const sheet: Sheet = {
    name: entry.name,
    visibility: entry.visibility,
    rows: reader.rows,
    formulas: reader.formulas,
    formats: new CellFormats(reader.styles, context.formats),
    merges: (elements.get("mergeCells")?.children ?? []).flatMap(
      (merge) => areaOf(entry.name, merge.attributes.get("ref") ?? "") ?? [],
    ),
    hiddenRows: reader.hiddenRows,
    hiddenColumns: hiddenColumnsOf(elements.get("cols")),
    protected: protection === "1" || protection === "true",
  };
  const { name } = entry;
  return { sheet, uncalculated: reader.uncalculated.map((at) => ({ sheet: name, ...at })) };
}
