import { a1, absoluteA1, type CellRef, quoteSheet } from "../grid";

/** Excel allows 255 characters in one text of a formula. */
const longestText = 255;

/** A text inside a formula: “"…"”, quotes doubled, cut and joined with & where it is too long. */
function quotedText(text: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of text) {
    if (part.length + character.length > longestText) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** Texts and formulas joined into one text; neighbouring constants become one. */
export function joined(
  parts: readonly ({ readonly text: string } | { readonly formula: string })[],
): string {
  const merged: ({ text: string } | { formula: string })[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if ("text" in part && last && "text" in last) last.text += part.text;
    else merged.push({ ...part });
  }
  return merged
    .filter((part) => !("text" in part) || part.text !== "")
    .map((part) => ("text" in part ? quotedText(part.text) : part.formula))
    .join("&");
}

/** Rows of one column as SUM and COUNT take them: “F45:F47,F50”. */
export function ranges(column: number, rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs
    .map(({ from, to }) =>
      from === to
        ? a1({ row: from, column })
        : `${a1({ row: from, column })}:${a1({ row: to, column })}`,
    )
    .join(",");
}

/** Cells of other sheets as SUM takes them: “项目支出明细!$F$5:$F$9,项目支出明细!$F$12”. */
export function cellRanges(cells: readonly CellRef[]): string {
  const runs: { from: CellRef; to: CellRef }[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last && follows(last.to, cell)) last.to = cell;
    else runs.push({ from: cell, to: cell });
  }
  return runs
    .map(({ from, to }) => {
      const start = `${quoteSheet(from.sheet)}!${absoluteA1(from)}`;
      return from === to ? start : `${start}:${absoluteA1(to)}`;
    })
    .join(",");
}

const follows = (above: CellRef, below: CellRef): boolean =>
  below.sheet === above.sheet && below.column === above.column && below.row === above.row + 1;
