import type { CellStyle } from "../../../core/edits";
import { a1, type Area } from "../../../core/grid";
import { areaOf, sheetElements } from "../read/read-sheet";
import { FormulaReader, formulaTag, formulaText } from "../read/formula-reader";
import type { WalkedCell } from "../read/walked-cell";
import {
  walkSheet,
  type SheetOutline,
  type SheetVisitor,
  type WalkedRow,
} from "../read/walk-sheet";
import { UnwritableEdit, type UnwritableCode } from "../unwritable-edit";
import { Splices } from "../xml/splices";
import { decodeRaw, escapeCellText } from "../xml/xml-text";
import type { CellLook } from "../looks/cell-look";
import { cellXml, needsQuote, type WrittenContent } from "./cell-xml";
import { dataPlace, widenDimension } from "./sheet-extent";
import type { StyleSheet } from "./style-sheet";

/** What one cell is to hold. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: WrittenContent;
  readonly style?: CellStyle;
  /** Instead of `style`, where more than a planned style can say is to change. */
  readonly look?: Partial<CellLook>;
  /** The style a cell starts from that is not in the file: its row's or column's. */
  readonly base?: number;
}

/** A sheet's XML and what to do to it. */
export interface CellPatch {
  readonly sheet: string;
  readonly part: string;
  readonly bytes: Uint8Array;
  readonly changes: readonly CellChange[];
  readonly styles: StyleSheet;
}

export interface PatchedSheet {
  readonly bytes: Uint8Array;
  /** Formulas came or went, so the recorded order of calculation no longer holds. */
  readonly formulasChanged: boolean;
}

/** Last wish per cell, rows ascending, in each row columns ascending. */
function byRow(changes: readonly CellChange[]): { row: number; cells: CellChange[] }[] {
  const last = new Map(changes.map((change) => [a1(change), change]));
  const rows = new Map<number, CellChange[]>();
  for (const change of last.values())
    rows.set(change.row, [...(rows.get(change.row) ?? []), change]);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }));
}

/** Collects the splices while the sheet is walked once. */
class CellPatcher implements SheetVisitor {
  readonly splices = new Splices();
  readonly arrays: Area[] = [];
  formulasChanged = false;
  readonly #patch: CellPatch;
  readonly #rows: { row: number; cells: CellChange[] }[];
  readonly #formulas = new FormulaReader();
  /** Shared formulas whose first cell is overwritten: followers get their own text. */
  readonly #orphans = new Set<string>();
  #prefix = "";
  #waiting: CellChange[] = [];
  #row: WalkedRow | null = null;
  #inserted: CellChange[] = [];

  constructor(patch: CellPatch) {
    this.#patch = patch;
    this.#rows = byRow(patch.changes);
  }

  begin(prefix: string): void {
    this.#prefix = prefix;
  }

  row(row: WalkedRow): void {
    this.#row = row;
    this.#inserted = [];
    while (this.#rows[0] !== undefined && this.#rows[0].row < row.row) this.#insertRow(row.start);
    this.#waiting = this.#rows[0]?.row === row.row ? (this.#rows.shift()?.cells ?? []) : [];
  }

  cell(cell: WalkedCell): void {
    while (this.#waiting[0] !== undefined && this.#waiting[0].column < cell.column)
      this.#insertCell(this.#waiting.shift(), cell.start);
    const change = this.#waiting[0]?.column === cell.column ? this.#waiting.shift() : undefined;
    const overwritten = change !== undefined && change.content.kind !== "kept";
    if (cell.hasFormula) this.#meetFormula(cell, overwritten);
    if (change) this.#replace(cell, change);
  }

  rowEnd(closeStart: number): void {
    const row = this.#row;
    if (!row) return;
    if (row.selfClosing) this.#fillEmptyRow(row);
    else while (this.#waiting.length > 0) this.#insertCell(this.#waiting.shift(), closeStart);
    this.#widenSpans(row);
  }

  /** Rows that come after the last one in the file, as text to stand before `</sheetData>`. */
  rest(at: number): void {
    while (this.#rows.length > 0) this.#insertRow(at);
  }

  #xml(change: CellChange, style: number, kept: string): string {
    const { kind } = change.content;
    this.formulasChanged ||= kind === "formula" || kind === "calculated";
    const index = this.#styleOf(change, style);
    return cellXml(change.content, { ...change, style: index, prefix: this.#prefix, kept });
  }

  #styleOf({ content, style, look }: CellChange, base: number): number {
    const { styles } = this.#patch;
    const quoted = content.kind === "kept" ? null : needsQuote(content);
    return look ? styles.restyled(base, look, quoted) : styles.styleFor(base, style, quoted);
  }

  /** A cell that was not in the file; nothing is written for nothing. */
  #newCell(change: CellChange): string {
    return isNothing(change) ? "" : this.#xml(change, change.base ?? 0, "");
  }

  #insertRow(at: number): void {
    const next = this.#rows.shift();
    const cells = next?.cells.map((change) => this.#newCell(change)).join("") ?? "";
    if (!next || cells === "") return;
    const tag = `${this.#prefix}row`;
    this.splices.insert(at, `<${tag} r="${String(next.row + 1)}">${cells}</${tag}>`);
  }

  #insertCell(change: CellChange | undefined, at: number): void {
    if (!change) return;
    const xml = this.#newCell(change);
    if (xml === "") return;
    this.#inserted.push(change);
    this.splices.insert(at, xml);
  }

  #fillEmptyRow(row: WalkedRow): void {
    const cells = this.#waiting.map((change) => this.#newCell(change)).join("");
    this.#inserted = this.#waiting;
    this.#waiting = [];
    if (cells === "") return;
    const { bytes, part } = this.#patch;
    const open = decodeRaw(bytes, row.start, row.openEnd, part).replace(/\s*\/>$/, ">");
    this.splices.replace(
      row.start,
      row.openEnd,
      `${withoutSpans(open)}${cells}</${this.#prefix}row>`,
    );
  }

  /** `spans` says which columns a row uses; a hint that is wrong is worse than none. */
  #widenSpans(row: WalkedRow): void {
    if (this.#inserted.length === 0 || row.selfClosing) return;
    const { bytes, part } = this.#patch;
    const open = decodeRaw(bytes, row.start, row.openEnd, part);
    const without = withoutSpans(open);
    if (without !== open) this.splices.replace(row.start, row.openEnd, without);
  }

  #replace(cell: WalkedCell, change: CellChange): void {
    const { bytes, part } = this.#patch;
    const attributes = decodeRaw(bytes, cell.attributesStart, cell.attributesEnd, part);
    if (change.content.kind === "kept") {
      this.#restyle(cell, attributes, this.#styleOf(change, cell.style));
      return;
    }
    // cm and vm tie the old content to dynamic arrays and rich values; the rest stays.
    const kept = attributes.replace(/\s+(r|s|t|cm|vm)\s*=\s*("[^"]*"|'[^']*')/g, "").trimEnd();
    const xml = this.#xml(change, cell.style, kept.replace(/\/$/, ""));
    this.splices.replace(cell.start, cell.end, xml);
  }

  /** Another style and nothing else. */
  #restyle(cell: WalkedCell, attributes: string, style: number): void {
    if (style === cell.style) return;
    const others = attributes.replace(/\s+s\s*=\s*("[^"]*"|'[^']*')/, "").trimEnd();
    const written = `${others.replace(/\/$/, "")} s="${String(style)}"`;
    this.splices.replace(cell.attributesStart, cell.attributesEnd, written);
  }

  #meetFormula(cell: WalkedCell, overwritten: boolean): void {
    const formula = this.#formulas.of(cell);
    const tag = formulaTag(cell);
    this.formulasChanged ||= overwritten;
    if (tag.kind === "array" || tag.kind === "dataTable") this.#meetArray(tag.reference);
    if (tag.kind === "shared" && tag.group !== null) {
      const isMaster = formulaText(cell) !== "";
      if (overwritten) this.#overwriteShared(tag.group, isMaster);
      else if (!isMaster && this.#orphans.has(tag.group)) this.#adopt(cell, formula);
    }
  }

  #overwriteShared(group: string, isMaster: boolean): void {
    if (isMaster) this.#orphans.add(group);
  }

  /** A follower of a formula that is no more gets the text it stood for. */
  #adopt(cell: WalkedCell, formula: string | null): void {
    if (formula === null) return;
    const own = `<${this.#prefix}f>${escapeCellText(formula)}</${this.#prefix}f>`;
    this.splices.replace(cell.formulaStart, cell.formulaEnd, own);
  }

  #meetArray(reference: string | null): void {
    const area = reference === null ? null : areaOf(this.#patch.sheet, reference);
    if (area && (area.top !== area.bottom || area.left !== area.right)) this.arrays.push(area);
  }
}

/** An empty cell without a style: where no cell is, none is made. */
const isNothing = ({ content, style, look }: CellChange): boolean =>
  (content.kind === "empty" || content.kind === "kept") &&
  style === undefined &&
  look === undefined;

const withoutSpans = (open: string): string => open.replace(/\s+spans\s*=\s*("[^"]*"|'[^']*')/, "");

const inside = (area: Area, change: CellChange): boolean =>
  change.row >= area.top &&
  change.row <= area.bottom &&
  change.column >= area.left &&
  change.column <= area.right;

const isCorner = (area: Area, change: CellChange): boolean =>
  change.row === area.top && change.column === area.left;

function refuse(patch: CellPatch, areas: readonly Area[], code: UnwritableCode): void {
  for (const area of areas)
    for (const change of patch.changes) {
      if (takesNoRoom(change.content) || !inside(area, change)) continue;
      if (code === "merged-in-the-way" && isCorner(area, change)) continue;
      throw new UnwritableEdit(code, { sheet: patch.sheet, ...place(change) });
    }
}

const place = ({ row, column }: CellChange): { row: number; column: number } => ({ row, column });

/** Nothing written where nothing may stand: it does not get lost under a merge. */
const takesNoRoom = (content: WrittenContent): boolean =>
  content.kind === "kept" || (content.kind === "constant" && content.value === null);

/** `<sheetData/>` opened up, or put in where a sheet has none. */
function wrapData(outline: SheetOutline, patcher: CellPatcher): void {
  const { data, prefix } = outline;
  if (data && !data.selfClosing) {
    patcher.rest(data.closeStart);
    return;
  }
  const start = data?.start ?? dataPlace(outline);
  const end = data?.end ?? start;
  patcher.splices.replace(start, end, `<${prefix}sheetData>`);
  patcher.rest(end);
  patcher.splices.insert(end, `</${prefix}sheetData>`);
}

/**
 * One sheet with some cells changed and nothing else.
 * @throws UnwritableEdit when a cell lies inside a merge or an array formula.
 */
export function patchCells(patch: CellPatch): PatchedSheet {
  const patcher = new CellPatcher(patch);
  const outline = walkSheet(patch.bytes, patch.part, patcher);
  wrapData(outline, patcher);
  const merges = sheetElements(patch.bytes, patch.part, outline).get("mergeCells")?.children ?? [];
  refuse(patch, patcher.arrays, "array-in-the-way");
  refuse(
    patch,
    merges.flatMap((merge) => areaOf(patch.sheet, merge.attributes.get("ref") ?? "") ?? []),
    "merged-in-the-way",
  );
  const written = patch.changes.filter((change) => !isNothing(change));
  widenDimension(patch, outline, { splices: patcher.splices, written });
  return {
    bytes: patcher.splices.apply(patch.bytes),
    formulasChanged: patcher.formulasChanged,
  };
}
