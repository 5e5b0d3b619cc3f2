/**
 * How much room a text takes, in whole-number arithmetic. Excel does not fit the height of merged
 * cells, so the heights we write come from here. Counted on the safe side: a font that stands in for
 * 宋体 may be taller, and a line may break early before a punctuation mark.
 */

/** Pixels of a column of file width 1, and what is lost at both edges of a cell together. */
const pixelsPerWidth = 7;
const edgePixels = 6;

/** Everything beyond ASCII is drawn full width in 宋体, “—” and “÷” too. */
const halves = (character: string): number => ((character.codePointAt(0) ?? 0) > 0x7e ? 2 : 1);

/** The width of a text in half-width characters: “支出229.63” is 10. */
export const halfWidths = (text: string): number =>
  [...text].reduce((total, character) => total + halves(character), 0);

/** A half-width character of `size` pt is size × 2/3 pixels wide; both sides are tripled. */
const fits = (units: number, width: number, size: number): boolean =>
  units * size * 2 <= (width * pixelsPerWidth - edgePixels) * 3;

/** Pieces that are not broken: a run of ASCII without a space, or one character. */
const pieces = (text: string): readonly string[] => text.match(/[!-~]+|[^!-~]/gu) ?? [];

function wrapParagraph(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const place = (piece: string): void => {
    if (line !== "" && !fits(halfWidths(line + piece), width, size)) {
      lines.push(line);
      line = "";
    }
    line += piece;
  };
  for (const piece of pieces(text))
    if (fits(halfWidths(piece), width, size)) place(piece);
    else [...piece].forEach(place);
  return [...lines, line];
}

/**
 * The lines a text takes in a cell of file width `width` (of all merged columns together) at `size`
 * pt. One empty line for an empty text.
 */
export const wrapped = (text: string, width: number, size: number): readonly string[] =>
  text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, width, size));

/** Line height as a share of the size: 1.45 is the tallest of the fonts that stand in for 宋体. */
const lineShare = 1.45;

/** Excel's greatest row height in pt. */
export const greatestHeight = 409;

/** Row height in pt for `lines` lines at `size` pt, a multiple of 0.75 as screens draw it. */
export const heightOfLines = (lines: number, size: number): number =>
  snapped(lines * size * lineShare + 3);

/** Row height in pt that shows all of `text`, not above what Excel allows. */
export const heightOf = (text: string, width: number, size: number): number =>
  Math.min(greatestHeight, heightOfLines(wrapped(text, width, size).length, size));

/** The same, 0 for a text of one line: any row shows that. */
export const heightOfSeveral = (text: string, width: number, size: number): number =>
  wrapped(text, width, size).length === 1 ? 0 : heightOf(text, width, size);

/** The next multiple of 0.75 pt (one pixel): what Excel makes of a height. */
export function snapped(height: number): number {
  let pixels = Math.floor(height);
  while (pixels * 0.75 < height) pixels += 1;
  return pixels * 0.75;
}

/** The largest of the usual sizes at which `text` stands on one line; 6 pt where none does. */
export const sizeFitting = (text: string, width: number, wanted: number): number =>
  [wanted, 9, 8, 7].find((size) => size <= wanted && fits(halfWidths(text), width, size)) ?? 6;

/**
 * `text` cut so that each part fits a row of Excel's greatest height. Parts end where lines end, so
 * joined they are the text.
 */
export function partsForRows(text: string, width: number, size: number): readonly string[] {
  let most = 1;
  while (heightOfLines(most + 1, size) <= greatestHeight) most += 1;
  const lines = linesWithEnds(text, width, size);
  const parts: string[] = [];
  for (let from = 0; from < lines.length; from += most)
    parts.push(lines.slice(from, from + most).join(""));
  return parts;
}

const linesWithEnds = (text: string, width: number, size: number): readonly string[] =>
  text.split("\n").flatMap((paragraph, index, paragraphs) => {
    const lines = wrapParagraph(paragraph, width, size);
    const isLast = index === paragraphs.length - 1;
    return lines.map((line, at) => (isLast || at < lines.length - 1 ? line : `${line}\n`));
  });
