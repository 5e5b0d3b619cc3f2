import { CellValueType, type ICellData } from "@univerjs/core";
import { EMPTY, type Content } from "../book/cell";
import { scalarOf, typedValue } from "./workbook-data";

/** A cell of Univer as the book sees it. `formula` overrides for formulas shared by several cells. */
export function contentOf(cell: ICellData | null, formula?: string): Content {
  if (!cell) return EMPTY;
  const rich = cell.p?.body?.dataStream.replace(/\r\n$/, "");
  const value = rich ?? scalarOf(cell);
  const text = cell.t === CellValueType.FORCE_STRING ? { asText: true as const } : {};
  const own = formula ?? cell.f ?? null;
  if (own !== null) return { value, formula: own, ...text };
  return value === null ? EMPTY : { value, ...text };
}

/** A whole replacement: without the nulls an old formula would stay behind a new constant. */
export function replacementOf(content: Content): ICellData {
  const cleared = { f: null, si: null, p: null };
  if (content.formula !== undefined) return { ...cleared, f: content.formula, v: null, t: null };
  if (content.value === null) return { ...cleared, v: null, t: null };
  const typed = typedValue(content.value);
  return { ...cleared, ...typed, ...(content.asText ? { t: CellValueType.FORCE_STRING } : {}) };
}
