import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  colour,
  DEFAULT_STYLE,
  type Border,
  type BorderStyle,
  type BorderWeight,
  type CellStyle,
  type StyleKey,
  type StylePatch,
} from "../book/style";

/** Keeps the type honest: every key of a patch, one by one. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const UNDERLINES = ["None", "Single"];

/** Excel's line styles and weights are the file format's list, and so is Univer's. */
const LINES: readonly (readonly [BorderStyleTypes, BorderStyle, BorderWeight])[] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
];

/** Univer merges styles key by key and drops a key that is null. */
type StyleChange = { [K in keyof IStyleData]?: IStyleData[K] | null };

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const unlessDefault = <T>(value: T, standard: T): T | null => (value === standard ? null : value);

/** How each key looks in Univer; keys not here have no place there. */
const WRITERS: { readonly [K in StyleKey]?: (value: CellStyle[K]) => StyleChange } = {
  numberFormat: (value) => ({ n: value === "General" ? null : { pattern: value } }),
  bold: (value) => ({ bl: flag(value) }),
  italic: (value) => ({ it: flag(value) }),
  underline: (value) => ({ ul: { s: flag(value !== "None") } }),
  strikethrough: (value) => ({ st: { s: flag(value) } }),
  fontName: (value) => ({ ff: unlessDefault(value, DEFAULT_STYLE.fontName) }),
  fontSize: (value) => ({ fs: unlessDefault(value, DEFAULT_STYLE.fontSize) }),
  fontColor: (value) => ({ cl: value === DEFAULT_STYLE.fontColor ? null : { rgb: value } }),
  fill: (value) => ({ bg: value === DEFAULT_STYLE.fill ? null : { rgb: value } }),
  horizontal: (value) => ({ ht: HORIZONTAL[value] ?? null }),
  vertical: (value) => ({ vt: VERTICAL[value] ?? null }),
  wrap: (value) => ({ tb: value ? WrapStrategy.WRAP : null }),
  top: (value) => ({ bd: { t: lineOf(value) } }),
  bottom: (value) => ({ bd: { b: lineOf(value) } }),
  left: (value) => ({ bd: { l: lineOf(value) } }),
  right: (value) => ({ bd: { r: lineOf(value) } }),
};

/** A patch on its way to Univer: what Univer takes, and what stays beside the cell. */
export interface Translated {
  readonly style: StyleChange;
  readonly beside: StylePatch;
}

const translated = new WeakMap<StylePatch, Translated>();

/** Remembered by the patch: one patch is often given to thousands of cells. */
export function translate(patch: StylePatch): Translated {
  const known = translated.get(patch);
  if (known) return known;
  const made = { style: univerStyle(patch), beside: beyondUniver(patch) };
  translated.set(patch, made);
  return made;
}

/** A patch as Univer takes it. */
function univerStyle(patch: StylePatch): StyleChange {
  const style: StyleChange = {};
  for (const key of Object.keys(patch) as StyleKey[]) {
    const write = WRITERS[key] as ((value: unknown) => StyleChange) | undefined;
    const change = write?.(patch[key]);
    if (!change) continue;
    const borders = { ...style.bd, ...change.bd };
    Object.assign(style, change, change.bd ? { bd: borders } : {});
  }
  return style;
}

/**
 * What of a patch Univer cannot tell back: keys and values it has no place for, and defaults given
 * on purpose (a plain cell in a bold column). Kept beside the cell.
 */
function beyondUniver(patch: StylePatch): StylePatch {
  const told = bookStyle(univerStyle(patch) as IStyleData);
  const kept = Object.entries(patch).filter(([key, value]) => {
    const back = told[key as StyleKey];
    return JSON.stringify(back) !== JSON.stringify(value);
  });
  return Object.fromEntries(kept);
}

/**
 * The format of a cell: what Univer tells, sharpened by what was kept beside it. A key changed in
 * Univer since then (by the user) no longer agrees with what was kept, and Univer is right.
 */
export function joinStyles(kept: StylePatch | null, style: Nullable<IStyleData>): StylePatch {
  if (!kept) return bookStyle(style);
  const joined = joinedWith.get(kept) ?? new Map<IStyleData | null, StylePatch>();
  joinedWith.set(kept, joined);
  const known = joined.get(style ?? null);
  if (known) return known;
  const made = join(kept, style);
  joined.set(style ?? null, made);
  return made;
}

/** Thousands of cells of a file share what is kept beside them, and the style. */
const joinedWith = new WeakMap<StylePatch, Map<IStyleData | null, StylePatch>>();

function join(kept: StylePatch, style: Nullable<IStyleData>): StylePatch {
  const told = bookStyle(style);
  const agreeing = Object.entries(kept).filter(([key, value]) => {
    const back = bookStyle(univerStyle({ [key]: value }) as IStyleData);
    return JSON.stringify(back[key as StyleKey]) === JSON.stringify(told[key as StyleKey]);
  });
  return { ...told, ...Object.fromEntries(agreeing) };
}

const NOTHING: StylePatch = {};
const read = new WeakMap<IStyleData, StylePatch>();

/** Univer's style as the book's; only what is set. Univer never changes a style, it makes another. */
function bookStyle(style: Nullable<IStyleData>): StylePatch {
  if (!style) return NOTHING;
  const known = read.get(style);
  if (known) return known;
  const patch = {
    ...fontOf(style),
    ...shownOf(style),
    ...alignmentOf(style),
    ...bordersOf(style.bd),
  };
  read.set(style, patch);
  return patch;
}

function fontOf(style: IStyleData): StylePatch {
  const patch: Mutable<StylePatch> = {};
  if (isSet(style.bl)) patch.bold = style.bl === BooleanNumber.TRUE;
  if (isSet(style.it)) patch.italic = style.it === BooleanNumber.TRUE;
  if (style.ul) patch.underline = UNDERLINES[style.ul.s] ?? "None";
  if (style.st) patch.strikethrough = style.st.s === BooleanNumber.TRUE;
  if (style.ff) patch.fontName = style.ff;
  if (isSet(style.fs)) patch.fontSize = style.fs;
  return patch;
}

function shownOf(style: IStyleData): StylePatch {
  const patch: Mutable<StylePatch> = {};
  if (style.n?.pattern) patch.numberFormat = style.n.pattern;
  if (style.cl?.rgb) patch.fontColor = colourOf(style.cl.rgb);
  if (style.bg?.rgb) patch.fill = colourOf(style.bg.rgb);
  return patch;
}

function alignmentOf(style: IStyleData): StylePatch {
  const patch: Mutable<StylePatch> = {};
  const horizontal = Object.entries(HORIZONTAL).find(([, value]) => value === style.ht)?.[0];
  const vertical = Object.entries(VERTICAL).find(([, value]) => value === style.vt)?.[0];
  if (horizontal !== undefined) patch.horizontal = horizontal;
  if (vertical !== undefined) patch.vertical = vertical;
  if (isSet(style.tb)) patch.wrap = style.tb === WrapStrategy.WRAP;
  return patch;
}

function bordersOf(borders: Nullable<IBorderData>): StylePatch {
  if (!borders) return {};
  const patch: Mutable<StylePatch> = {};
  if (borders.t) patch.top = borderOf(borders.t);
  if (borders.b) patch.bottom = borderOf(borders.b);
  if (borders.l) patch.left = borderOf(borders.l);
  if (borders.r) patch.right = borderOf(borders.r);
  return patch;
}

const isSet = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Univer writes colours in several ways; `rgb(1, 2, 3)` is one of them. */
function colourOf(text: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!parts) return colour(text) ?? text;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}

function lineOf(border: Border | null): IBorderStyleData | null {
  if (!border) return null;
  const exact = LINES.find(
    ([, style, weight]) => style === border.style && weight === border.weight,
  );
  const line = exact ?? LINES.find(([, style]) => style === border.style);
  return { s: line?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

function borderOf(line: IBorderStyleData): Border | null {
  const found = LINES.find(([type]) => type === line.s);
  if (!found) return null;
  return { style: found[1], weight: found[2], color: colourOf(line.cl.rgb ?? "#000000") };
}
