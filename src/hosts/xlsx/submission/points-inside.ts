import { areaOf } from "../read/read-sheet";
import { isPrinted, type PrintedAreas } from "./printed-areas";

/** What is in the copy. */
export interface Staying {
  readonly sheets: readonly string[];
  /** Names the workbook defines: none stays. */
  readonly names: readonly string[];
  /** Cells of these sheets outside their areas do not stay. */
  readonly printed: PrintedAreas;
}

const reference = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!([$A-Z\d:]*)/giu;

/**
 * Whether a formula means only cells that stay: no other file, no dropped sheet, no cell beside a print
 * area, no defined name. Texts in quotes are looked past.
 */
export function pointsInside({ sheets, names, printed }: Staying): (formula: string) => boolean {
  const kept = new Set(sheets.map((name) => name.toLowerCase()));
  const defined = new Set(names.map((name) => name.toLowerCase()));
  const stays = (sheet: string, cells: string): boolean => {
    if (!kept.has(sheet)) return false;
    const areas = printed.get(sheet);
    if (!areas) return true;
    const area = areaOf(sheet, cells);
    if (!area) return false;
    const { top, left, bottom, right } = area;
    return (
      isPrinted(areas, { row: top, column: left }) &&
      isPrinted(areas, { row: bottom, column: right })
    );
  };
  return (formula) => {
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
    if (bare.includes("[")) return false;
    for (const [, quoted, plain, cells = ""] of bare.matchAll(reference)) {
      const sheet = quoted?.replaceAll("''", "'") ?? plain ?? "";
      if (!stays(sheet.toLowerCase(), cells)) return false;
    }
    const words = bare.replace(/'(?:[^']|'')*'/g, "").match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? [];
    return words.every((word) => !defined.has(word.toLowerCase()));
  };
}
