import { decimal, type Decimal, doubleOf, roundHalfUp } from "../../../src/core/decimal";
import type { Edit, PlannedContent } from "../../../src/core/edits";
import {
  a1,
  isCellError,
  parseA1,
  type CellContent,
  type Sheet,
  type Snapshot,
} from "../../../src/core/grid";
import { recalculate } from "../../engine/recalculate";
import type { PlainCell } from "../../../src/workbench/univer/workbook-data";
import { sheetOf } from "./sheet-of";

interface Made {
  readonly base: Sheet | null;
  readonly cells: Map<string, CellContent>;
  readonly formulas: Map<string, string>;
}

const contentOf = (content: PlannedContent): CellContent => {
  switch (content.kind) {
    case "empty":
      return null;
    case "text":
      return content.text;
    case "number":
      return doubleOf(content.value);
    case "formula":
      return typeof content.shows === "string" ? content.shows : doubleOf(content.shows);
  }
};

/** The workbook after the edits, as a host would leave it. */
export function applied(book: Snapshot, edits: readonly Edit[]): Snapshot {
  const made = new Map<string, Made>(
    book.sheets.map((sheet) => [
      sheet.name,
      {
        base: sheet,
        cells: new Map(
          sheet.rows.flatMap((cells, row) =>
            cells.map((content, column) => [a1({ row, column }), content] as const),
          ),
        ),
        formulas: new Map(sheet.formulas),
      },
    ]),
  );
  const names = new Map(book.names.map((name) => [name.name, name]));
  const write = (to: Made, at: string, content: PlannedContent): void => {
    to.cells.set(at, contentOf(content));
    if (content.kind === "formula") to.formulas.set(at, content.formula);
    else to.formulas.delete(at);
  };
  for (const edit of edits)
    if (edit.kind === "sheet") {
      const fresh: Made = { base: null, cells: new Map(), formulas: new Map() };
      for (const cell of edit.sheet.cells) write(fresh, a1(cell), cell.content);
      made.set(edit.sheet.name, fresh);
    } else if (edit.kind === "cell") {
      const to = made.get(edit.at.sheet);
      if (!to) throw new RangeError(`no sheet ${edit.at.sheet}`);
      write(to, a1(edit.at), edit.content);
    } else if (edit.kind === "name")
      names.set(edit.name, { name: edit.name, refersTo: edit.refersTo, scope: null });
    else names.delete(edit.name);
  return {
    ...book,
    sheets: [...made].map(([name, { base, cells, formulas }]) => ({
      ...(base ?? {}),
      ...sheetOf(name, Object.fromEntries(cells)),
      formulas,
    })),
    names: [...names.values()],
  };
}

/** Every formula an edit writes that does not calculate to what the edit says it shows. */
export async function differences(
  book: Snapshot,
  edits: readonly Edit[],
): Promise<readonly string[]> {
  const after = applied(book, edits);
  const cell = await recalculate({
    sheets: after.sheets.map((sheet) => ({
      name: sheet.name,
      cells: Object.fromEntries(
        sheet.rows.flatMap((contents, row) =>
          contents.flatMap((content, column): [string, PlainCell][] => {
            const at = a1({ row, column });
            const formula = sheet.formulas.get(at);
            if (formula !== undefined) return [[at, { f: `=${formula}` }]];
            if (content === null || isCellError(content)) return [];
            return [[at, { v: content }]];
          }),
        ),
      ),
    })),
    names: after.names.map(({ name, refersTo }) => ({ name, refersTo })),
  });
  return formulasOf(edits).flatMap(({ sheet, at, shows, formula }) => {
    const got = cell(sheet, at);
    return agrees(got, shows)
      ? []
      : [`${sheet}!${at} =${formula} shows ${String(got)}, not ${String(shows)}`];
  });
}

export function formulasOf(edits: readonly Edit[]) {
  return edits.flatMap((edit) => {
    const cells =
      edit.kind === "sheet"
        ? edit.sheet.cells.map((cell) => ({ sheet: edit.sheet.name, at: a1(cell), cell }))
        : edit.kind === "cell"
          ? [{ sheet: edit.at.sheet, at: a1(edit.at), cell: edit }]
          : [];
    return cells.flatMap(({ sheet, at, cell }) =>
      cell.content.kind === "formula"
        ? [{ sheet, at, formula: cell.content.formula, shows: cell.content.shows }]
        : [],
    );
  });
}

function agrees(got: unknown, shows: Decimal | string): boolean {
  if (typeof shows === "string") return got === shows || (shows === "" && got === null);
  if (typeof got !== "number") return false;
  const shown = decimal(got.toPrecision(15));
  const near = shown
    .minus(shows)
    .abs()
    .lte(shows.abs().times(decimal("1e-12")).plus(decimal("1e-9")));
  // Amounts and points print two decimals, rates four (as a percentage two).
  return (
    near && [2, 4].every((places) => roundHalfUp(shown, places).eq(roundHalfUp(shows, places)))
  );
}

/** The planned sheet of that name. */
export function planned(edits: readonly Edit[], name: string) {
  const edit = edits.find((one) => one.kind === "sheet" && one.sheet.name === name);
  if (edit?.kind !== "sheet") throw new RangeError(`no sheet ${name} is planned`);
  return edit.sheet;
}

/** What a planned cell shows, as text or number. */
export function shownAt(edits: readonly Edit[], sheet: string, at: string): string {
  const place = parseA1(at)!;
  const cell = planned(edits, sheet).cells.find(
    ({ row, column }) => row === place.row && column === place.column,
  );
  if (!cell) return "";
  const { content } = cell;
  if (content.kind === "text") return content.text;
  if (content.kind === "number") return content.value.toFixed();
  if (content.kind === "empty") return "";
  return typeof content.shows === "string" ? content.shows : content.shows.toFixed();
}
