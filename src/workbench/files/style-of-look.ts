import type { CellLook, LineLook } from "../../hosts/xlsx";
import type {
  Border,
  BorderStyle,
  BorderWeight,
  CellStyle,
  StyleKey,
  StylePatch,
} from "../book/style";

/** The file's word and Excel's for the same thing. */
type Pairs = readonly (readonly [file: string, excel: string])[];

const HORIZONTAL: Pairs = [
  ["general", "General"],
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
];
const VERTICAL: Pairs = [
  ["bottom", "Bottom"],
  ["top", "Top"],
  ["center", "Center"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
];
const UNDERLINE: Pairs = [
  ["none", "None"],
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
];
const LINES: readonly (readonly [file: string, style: BorderStyle, weight: BorderWeight])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dotted", "Dot", "Thin"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
  ["double", "Double", "Thick"],
];

const inExcel = (pairs: Pairs, word: string): string =>
  pairs.find(([file]) => file === word)?.[1] ?? pairs[0]?.[1] ?? "";
const inFile = (pairs: Pairs, word: string): string =>
  pairs.find(([, excel]) => excel === word)?.[0] ?? pairs[0]?.[0] ?? "";

const WHITE = "#FFFFFF";

/** A cell's look in Excel's words, everything said, so that nothing of a column's format shows through. */
export const styleOf = (look: CellLook): CellStyle => ({
  numberFormat: look.numberFormat,
  bold: look.bold,
  italic: look.italic,
  underline: inExcel(UNDERLINE, look.underline),
  strikethrough: look.strike,
  fontName: look.fontName,
  fontSize: look.fontSize,
  fontColor: look.colour,
  fill: look.fill ?? WHITE,
  horizontal: inExcel(HORIZONTAL, look.horizontal),
  vertical: inExcel(VERTICAL, look.vertical),
  wrap: look.wrap,
  indent: look.indent,
  shrink: look.shrink,
  orientation: look.rotation,
  locked: look.locked,
  formulaHidden: look.formulaHidden,
  top: borderOf(look.top),
  bottom: borderOf(look.bottom),
  left: borderOf(look.left),
  right: borderOf(look.right),
});

function borderOf(line: LineLook | null): Border | null {
  if (!line) return null;
  const known = LINES.find(([file]) => file === line.style);
  return {
    style: known?.[1] ?? "Continuous",
    weight: known?.[2] ?? "Thin",
    color: line.colour,
  };
}

function lineOf(border: Border | null): LineLook | null {
  if (!border) return null;
  const { style, weight, color } = border;
  const exact = LINES.find((line) => line[1] === style && line[2] === weight);
  const near = exact ?? LINES.find((line) => line[1] === style);
  return { style: near?.[0] ?? "thin", colour: color };
}

/** How each key of a format is said in the file. */
const LOOKS: { readonly [K in StyleKey]: (value: CellStyle[K]) => Partial<CellLook> } = {
  numberFormat: (numberFormat) => ({ numberFormat }),
  bold: (bold) => ({ bold }),
  italic: (italic) => ({ italic }),
  underline: (word) => ({ underline: inFile(UNDERLINE, word) }),
  strikethrough: (strike) => ({ strike }),
  fontName: (fontName) => ({ fontName }),
  fontSize: (fontSize) => ({ fontSize }),
  fontColor: (colour) => ({ colour }),
  fill: (fill) => ({ fill: fill === WHITE ? null : fill }),
  horizontal: (word) => ({ horizontal: inFile(HORIZONTAL, word) }),
  vertical: (word) => ({ vertical: inFile(VERTICAL, word) }),
  wrap: (wrap) => ({ wrap }),
  indent: (indent) => ({ indent }),
  shrink: (shrink) => ({ shrink }),
  orientation: (rotation) => ({ rotation }),
  locked: (locked) => ({ locked }),
  formulaHidden: (formulaHidden) => ({ formulaHidden }),
  top: (border) => ({ top: lineOf(border) }),
  bottom: (border) => ({ bottom: lineOf(border) }),
  left: (border) => ({ left: lineOf(border) }),
  right: (border) => ({ right: lineOf(border) }),
};

/** What must change in a look of the file for a cell to have this format; empty when nothing. */
export function lookChange(before: CellStyle, now: StylePatch): Partial<CellLook> {
  const change: Partial<CellLook> = {};
  for (const key of Object.keys(now) as StyleKey[]) {
    if (same(before[key], now[key])) continue;
    const say = LOOKS[key] as (value: unknown) => Partial<CellLook>;
    Object.assign(change, say(now[key]));
  }
  return change;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
