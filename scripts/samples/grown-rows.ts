import { type Edit, growingRows, heightOfSeveral, type PlannedSheet } from "../../src/core/edits";

type CellEdit = Extract<Edit, { kind: "cell" }>;

/** Size in pt of what is typed into a template without a size of its own. */
const usualSize = 10.5;

/** The template with its rows as high as Excel makes them while somebody types. */
export function grownFor(template: readonly Edit[], typed: readonly Edit[]): readonly Edit[] {
  const cells = typed.filter((edit): edit is CellEdit => edit.kind === "cell");
  return template.map((edit) => {
    if (edit.kind !== "sheet") return edit;
    const own = cells.filter(({ at }) => at.sheet === edit.sheet.name);
    return { ...edit, sheet: grown(edit.sheet, own) };
  });
}

function grown(sheet: PlannedSheet, typed: readonly CellEdit[]): PlannedSheet {
  const heights = new Map(sheet.rowHeights);
  const growing = growingRows(sheet);
  for (const { at, content } of typed) {
    if (!growing.has(at.row) || content.kind !== "text") continue;
    const style = sheet.cells.find(
      ({ row, column }) => row === at.row && column === at.column,
    )?.style;
    const width = sheet.columnWidths.get(at.column) ?? 0;
    const needed = heightOfSeveral(content.text, width, style?.font?.size ?? usualSize);
    heights.set(at.row, Math.max(heights.get(at.row) ?? 0, needed));
  }
  return { ...sheet, rowHeights: heights };
}
