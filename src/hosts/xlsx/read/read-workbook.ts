import type { Sheet, Snapshot } from "../../../core/grid";
import { UnreadableFile } from "../unreadable-file";
import type { WorkbookPackage } from "../package/workbook-package";
import { readWorkbookPart, type WorkbookPart } from "../package/workbook-part";
import { firstResults } from "../recalculate/fresh-cells";
import { readNumberFormats } from "./number-formats";
import { maxCells, readSheet, type ReadSheet, type SheetContext } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";

/** Sheets as last read: what no edit touched need not be unpacked and walked again. */
interface Known {
  readonly book: WorkbookPackage;
  readonly date1904: boolean;
  readonly sheets: readonly ReadSheet[];
}

/** The sheets with results put in for formulas that no program had calculated. */
function withFirstResults(read: readonly ReadSheet[], names: Snapshot["names"]): readonly Sheet[] {
  const sheets = read.map(({ sheet }) => sheet);
  const cells = read.flatMap(({ uncalculated }) => uncalculated);
  if (cells.length === 0) return sheets;
  const results = firstResults({ sheets, names, date1904: false }, cells);
  return sheets.map((sheet) => {
    const here = results.filter(({ at, now }) => at.sheet === sheet.name && now !== undefined);
    if (here.length === 0) return sheet;
    const rows = sheet.rows.map((cells) => [...cells]);
    for (const { at, now } of here) {
      while (rows.length <= at.row) rows.push([]);
      const row = rows[at.row] ?? [];
      while (row.length <= at.column) row.push(null);
      row[at.column] = now ?? null;
    }
    return { ...sheet, rows };
  });
}

function namesOf(workbook: WorkbookPart): Snapshot["names"] {
  return workbook.names
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map(({ name, refersTo, sheet }) => ({
      name,
      refersTo,
      scope: sheet === null ? null : (workbook.sheets[sheet]?.name ?? null),
    }));
}

function refuseTwins(workbook: WorkbookPart): void {
  const seen = new Set<string>();
  for (const { name } of workbook.sheets) {
    const key = name.toLowerCase();
    if (seen.has(key))
      throw new UnreadableFile(
        "xml-broken",
        workbook.part,
        `两张表都叫 ${name} / two sheets called ${name}`,
      );
    seen.add(key);
  }
}

/** Reads workbook files into snapshots; asked again, it reads only the sheets that changed. */
export class SnapshotReader {
  #known: Known | null = null;

  /** What is in the workbook. Chart sheets hold no cells and are left out. */
  read(book: WorkbookPackage): Snapshot {
    const workbook = readWorkbookPart(book);
    refuseTwins(workbook);
    const context = this.#context(book, workbook);
    const read = workbook.sheets
      .filter((entry) => entry.isGrid)
      .map((entry) => {
        const known = this.#unchanged(book, workbook, entry.part, entry.name);
        return known?.sheet.visibility === entry.visibility
          ? known
          : readSheet(book.read(entry.part), entry, context);
      });
    this.#known = { book, date1904: workbook.date1904, sheets: read };
    const names = namesOf(workbook);
    return { sheets: withFirstResults(read, names), names, date1904: workbook.date1904 };
  }

  #context(book: WorkbookPackage, workbook: WorkbookPart): SheetContext {
    let strings: readonly string[] | null = null;
    return {
      get strings() {
        strings ??= readSharedStrings(book, workbook.relationships);
        return strings;
      },
      formats: readNumberFormats(book, workbook.relationships),
      date1904: workbook.date1904,
      room: { cells: maxCells },
    };
  }

  /** The sheet as read before, when neither its part nor the styles it is formatted by changed since. */
  #unchanged(
    book: WorkbookPackage,
    workbook: WorkbookPart,
    part: string,
    name: string,
  ): ReadSheet | undefined {
    const known = this.#known;
    if (!known?.book.samePart(book, part)) return undefined;
    if (known.date1904 !== workbook.date1904) return undefined;
    return known.sheets.find(({ sheet }) => sheet.name === name);
  }
}
