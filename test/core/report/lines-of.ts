import type { Block, ReportDocument, Run } from "../../../src/core/report";

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** Every line of a report as text, tables row by row. */
export function linesOf({ title, cover, blocks }: ReportDocument): readonly string[] {
  return [title, ...cover.map(textOf), ...blocks.flatMap(blockLines)];
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "table":
      return [block.head, ...block.rows].map((row) =>
        row.map((cell) => textOf(cell.runs)).join("|"),
      );
    case "attachments":
      return block.entries;
    case "signature":
      return [block.unit, block.date];
    default:
      return [textOf(block.runs)];
  }
}
