import { type Area, parseA1 } from "../core/grid";

const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const sheet = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const reference = new RegExp(`(?:${sheet})?(${cell})(?::(${cell}))?(?![\\p{L}\\p{N}_.(])`, "giu");

/** Two corners in any order as an area. */
function areaBetween(home: string, one: string, other: string): Area | null {
  const a = parseA1(one);
  const b = parseA1(other);
  if (!a || !b) return null;
  const [top, bottom] = a.row < b.row ? [a.row, b.row] : [b.row, a.row];
  const [left, right] = a.column < b.column ? [a.column, b.column] : [b.column, a.column];
  return { sheet: home, top, bottom, left, right };
}

/**
 * The cells a formula names outright, as areas; `home` is the sheet it stands in. Names, whole columns
 * and structured references are not resolved: who needs certainty reads the workbook again.
 */
export function formulaReferences(formula: string, home: string): readonly Area[] {
  const spoken = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...spoken.matchAll(reference)].flatMap((match) => {
    const [, quoted, plain, first = "", last] = match;
    // The tail of a longer word (“SUM2”, “金额A1”) or of another file's sheet is no reference.
    if (/[\p{L}\p{N}_.[\]]/u.test(spoken[match.index - 1] ?? "")) return [];
    const sheetName = quoted?.replaceAll("''", "'") ?? plain ?? home;
    const area = areaBetween(sheetName, first, last ?? first);
    return area ? [area] : [];
  });
}
