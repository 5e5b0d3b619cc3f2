import { decimalOfCell } from "../decimal";
import {
  a1,
  type CellContent,
  contentAt,
  formulaAt,
  isBlank,
  isCellError,
  type Sheet,
} from "../grid";
import { fingerprint } from "./digest";
import type { PlannedContent, PlannedSheet } from "./edit";

/**
 * What our last run left in each cell of the summary sheet, so that the next run can tell what a
 * person changed. A formula is remembered by its skeleton: rows inserted elsewhere and renamed sheets
 * move its references, and that is nobody's edit.
 */
export type CellRecord = ReadonlyMap<string, string>;

/** Enough of the fingerprint that two texts of one cell are not taken for each other. */
const digits = 8;

const references = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!|\$?[A-Z]{1,3}\$?\d+/gu;

const ofFormula = (formula: string): string => `=${formula.replace(references, "@")}`;

function rememberedAs(content: PlannedContent): string | null {
  switch (content.kind) {
    case "empty":
      return null;
    case "text":
      return isBlank(content.text) ? null : mark(content.text);
    case "number":
      return mark(content.value.toFixed());
    case "formula":
      return mark(ofFormula(content.formula));
  }
}

const mark = (text: string): string => fingerprint(text.replace(/\r\n?/g, "\n")).slice(0, digits);

/** The record of a planned sheet. @param without cells that are the unit's own. */
export function recordOf(sheet: PlannedSheet, without: ReadonlySet<string>): CellRecord {
  return new Map(
    sheet.cells.flatMap((cell) => {
      const at = a1(cell);
      const remembered = without.has(at) ? null : rememberedAs(cell.content);
      return remembered === null ? [] : [[at, remembered] as const];
    }),
  );
}

/** Whether the record says that `content` is what our last run left in the cell. */
export const leftThere = (record: CellRecord, cell: string, content: PlannedContent): boolean =>
  record.has(cell) && record.get(cell) === rememberedAs(content);

/** Cells of the sheet as it is now that are not as the record left them. */
export function changedSince(
  record: CellRecord,
  sheet: Sheet,
  without: ReadonlySet<string>,
): readonly string[] {
  const now = new Map<string, string>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((_, column) => {
      const at = a1({ row, column });
      const present = presentAs(sheet, row, column);
      if (present !== null && !without.has(at)) now.set(at, present);
    });
  });
  const gone = [...record.keys()].filter((at) => !now.has(at) && !without.has(at));
  const changed = [...now].filter(([at, present]) => record.get(at) !== present);
  return [...changed.map(([at]) => at), ...gone];
}

function presentAs(sheet: Sheet, row: number, column: number): string | null {
  const formula = formulaAt(sheet, row, column);
  if (formula !== null) return mark(ofFormula(formula));
  const content = contentAt(sheet, row, column);
  return isBlank(content) ? null : mark(plainText(content));
}

function plainText(content: CellContent): string {
  if (typeof content === "number") return decimalOfCell(content)?.toFixed() ?? "";
  if (content !== null && isCellError(content)) return content.error;
  return String(content);
}

/** The record as one text: “A1=3f2a…”, cells parted by “;”. */
export const writtenRecord = (record: CellRecord): string =>
  [...record].map(([at, remembered]) => `${at}=${remembered}`).join(";");

/** A written record read back; what is not of its form is left out. */
export function readRecord(text: string): CellRecord {
  return new Map(
    text.split(";").flatMap((entry) => {
      const match = /^([A-Z]{1,3}\d{1,7})=([0-9a-f]{8})$/.exec(entry);
      return match?.[1] !== undefined && match[2] !== undefined ? [[match[1], match[2]]] : [];
    }),
  );
}
