import { openForRewriting, type CellLook, type SheetLook } from "../../../src/hosts/xlsx";
import type { CellContent, Sheet } from "../../../src/core/grid";

type Plain = Readonly<Record<string, unknown>>;

/** One sheet as a person sees it: contents and looks, by address and line. */
export interface SeenSheet {
  readonly cells: Readonly<Record<string, CellContent>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly looks: Readonly<Record<string, Plain>>;
  readonly beside: Plain;
}

/** A workbook file as a person sees it, whichever way its XML says it. */
export async function seen(
  bytes: Uint8Array,
): Promise<{ readonly sheets: Readonly<Record<string, SeenSheet>>; readonly names: unknown }> {
  const { snapshot, looks } = (await openForRewriting(bytes)).read();
  const sheets = snapshot.sheets.map((sheet, index) => {
    const look = looks.sheets[index] as SheetLook;
    const beside = {
      ...besideOf(look),
      merges: sorted(sheet.merges),
      print: looks.print.get(sheet.name),
    };
    return [sheet.name, { ...contentsOf(sheet), looks: looksOf(look, looks.cells), beside }];
  });
  return {
    sheets: Object.fromEntries(sheets) as Record<string, SeenSheet>,
    names: sorted(looks.names),
  };
}

const sorted = (items: readonly unknown[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).sort();

const at = (row: number, column: number): string => `R${String(row + 1)}C${String(column + 1)}`;

function contentsOf(sheet: Sheet): Pick<SeenSheet, "cells" | "formulas"> {
  const cells = sheet.rows.flatMap((line, row) =>
    line.flatMap((content, column) => (content === null ? [] : [[at(row, column), content]])),
  );
  return {
    cells: Object.fromEntries(cells) as SeenSheet["cells"],
    formulas: Object.fromEntries(sheet.formulas),
  };
}

/** A line between two cells may be said by either: what is seen is the same. */
function looksOf({ styles }: SheetLook, cells: readonly CellLook[]): SeenSheet["looks"] {
  const own = (row: number, column: number): CellLook =>
    cells[styles[row]?.[column] ?? 0] as CellLook;
  const seenLooks: Record<string, Plain> = {};
  for (const [row, line] of styles.entries())
    for (const column of (line ?? []).keys()) {
      const look = own(row, column);
      seenLooks[at(row, column)] = {
        ...look,
        top: look.top ?? (row > 0 ? own(row - 1, column).bottom : null),
        left: look.left ?? (column > 0 ? own(row, column - 1).right : null),
        bottom: look.bottom ?? own(row + 1, column).top,
        right: look.right ?? own(row, column + 1).left,
      };
    }
  return seenLooks;
}

const sizeOf = ([row, { height, hidden }]: [
  number,
  { readonly height: number | null; readonly hidden: boolean },
]): readonly unknown[] => [row, height, hidden];

function besideOf(look: SheetLook): Plain {
  const { margins, setup, options } = look.page;
  const columns = look.columns.flatMap(({ from, to, width, hidden }) =>
    Array.from({ length: Math.min(to, 99) - from + 1 }, (_, index) => [
      from + index,
      width,
      hidden,
    ]),
  );
  const rows = [...look.rows];
  const rounded = [...margins].map(([side, inches]) => [side, Number(inches).toFixed(2)]);
  return {
    visibility: look.visibility,
    gridlines: look.gridlines,
    frozen: look.frozen,
    tabColour: look.tabColour,
    protected: look.protection !== null,
    rows: sorted(rows.filter(([, { byContent, hidden }]) => hidden || !byContent).map(sizeOf)),
    // Heights that follow the text.
    following: sorted(rows.filter(([, { byContent, hidden }]) => byContent && !hidden).map(sizeOf)),
    columns: sorted(columns),
    // The margin of a header that is not there is not seen.
    margins: sorted(rounded.filter(([side]) => side !== "header")),
    setup: sorted([...setup]),
    options: sorted([...options]),
    footer: look.page.footer.replace(/^&L(?=&C)/, ""),
    fitToPage: look.page.fitToPage,
    breaks: look.page.breaks,
    validations: sorted(look.validations.map(({ areas, formula1 }) => [areas, formula1])),
    links: sorted(look.links.map(({ area, location }) => [area, location])),
    charts: sorted(look.charts),
  };
}
