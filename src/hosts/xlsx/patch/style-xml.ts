import type { CellStyle } from "../../../core/edits";
import { escapeAttribute } from "../xml/xml-text";
import { parseXml, sourceOf, type XmlElement } from "../xml/xml-tree";

const encoder = new TextEncoder();

/** Numbers an `<xf>` is to have instead of its own. */
export interface XfIds {
  readonly numFmtId?: number;
  readonly fontId?: number;
  readonly fillId?: number;
  readonly borderId?: number;
}

interface Pieces {
  readonly prefix: string;
  readonly open: string;
  readonly children: Map<string, string>;
}

function piecesOf(source: string): Pieces {
  const bytes = encoder.encode(source);
  const root = parseXml(bytes, "styles");
  const open = new TextDecoder().decode(bytes.subarray(root.start, root.openEnd));
  return {
    prefix: root.prefix,
    open: root.selfClosing ? open.replace(/\s*\/>$/, ">") : open,
    children: new Map(root.children.map((child) => [child.name, sourceOf(bytes, child)])),
  };
}

const inOrder = (pieces: Pieces, name: string, order: readonly string[]): string => {
  const known = order.flatMap((child) => pieces.children.get(child) ?? []);
  const rest = [...pieces.children].filter(([child]) => !order.includes(child));
  return `${pieces.open}${known.join("")}${rest.map(([, xml]) => xml).join("")}</${pieces.prefix}${name}>`;
};

const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** What a list of fonts starts with when the file has none. */
export const plainFont = (prefix: string): string =>
  `<${prefix}font><${prefix}sz val="11"/><${prefix}name val="宋体"/></${prefix}font>`;

export const plainBorder = (prefix: string): string =>
  `<${prefix}border><${prefix}left/><${prefix}right/><${prefix}top/><${prefix}bottom/><${prefix}diagonal/></${prefix}border>`;

/** A font with name, size or weight changed. A theme's font would win over the name, so it goes. */
export function fonted(source: string, font: NonNullable<CellStyle["font"]>): string {
  const pieces = piecesOf(source);
  const put = (child: string, value: string): void => {
    pieces.children.set(child, `<${pieces.prefix}${child} val="${escapeAttribute(value)}"/>`);
  };
  if (font.name !== undefined) {
    put("name", font.name);
    for (const child of ["scheme", "family", "charset"]) pieces.children.delete(child);
    // 134: GB2312, so that a machine without the font takes another Chinese one.
    if (/[^\x20-\x7e]/.test(font.name)) put("charset", "134");
  }
  if (font.size !== undefined) put("sz", String(font.size));
  if (font.bold === true) pieces.children.set("b", `<${pieces.prefix}b/>`);
  if (font.bold === false) pieces.children.delete("b");
  return inOrder(pieces, "font", fontOrder);
}

export const solidFill = (prefix: string, rgb: string): string =>
  `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${escapeAttribute(rgb)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;

const sides = ["left", "right", "top", "bottom"] as const;

/** A border with the named sides changed. */
export function bordered(source: string, border: NonNullable<CellStyle["border"]>): string {
  const pieces = piecesOf(source);
  const { prefix } = pieces;
  for (const side of sides) {
    const line = border[side];
    if (line === undefined) continue;
    pieces.children.set(
      side,
      `<${prefix}${side} style="${line}"><${prefix}color indexed="64"/></${prefix}${side}>`,
    );
  }
  return inOrder(pieces, "border", [
    "start",
    "end",
    ...sides,
    "diagonal",
    "vertical",
    "horizontal",
  ]);
}

const attributesXml = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");

function alignment(xf: XmlElement, style: CellStyle): string | null {
  const before = xf.children.find((child) => child.name === "alignment");
  const attributes = new Map(before?.attributes);
  if (style.horizontal !== undefined) attributes.set("horizontal", style.horizontal);
  if (style.vertical !== undefined) attributes.set("vertical", style.vertical);
  if (style.wrap !== undefined) attributes.set("wrapText", style.wrap ? "1" : "0");
  if (style.indent !== undefined) attributes.set("indent", String(style.indent));
  return attributes.size === 0 ? null : `<${xf.prefix}alignment${attributesXml(attributes)}/>`;
}

const applies: readonly (readonly [keyof XfIds, string])[] = [
  ["numFmtId", "applyNumberFormat"],
  ["fontId", "applyFont"],
  ["fillId", "applyFill"],
  ["borderId", "applyBorder"],
];

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function xfAttributes(
  xf: XmlElement,
  ids: XfIds,
  wish: { readonly style: CellStyle; readonly quoted: boolean },
): Map<string, string> {
  const attributes = new Map(xf.attributes);
  for (const [id, apply] of applies) {
    const value = ids[id];
    if (value === undefined || attributes.get(id) === String(value)) continue;
    attributes.set(id, String(value));
    attributes.set(apply, "1");
  }
  if (!wish.quoted) attributes.delete("quotePrefix");
  else if (!isTrue(attributes.get("quotePrefix"))) attributes.set("quotePrefix", "1");
  const { horizontal, vertical, wrap, indent } = wish.style;
  if ([horizontal, vertical, wrap, indent].some((value) => value !== undefined))
    attributes.set("applyAlignment", "1");
  return attributes;
}

/** An `<xf>` with new numbers and alignment; the very same text when nothing differs. */
export function styledXf(
  source: string,
  xf: XmlElement,
  ids: XfIds,
  wish: { readonly style: CellStyle; readonly quoted: boolean },
): string {
  const bytes = encoder.encode(source);
  const others = xf.children.filter((child) => child.name !== "alignment");
  const inside =
    (alignment(xf, wish.style) ?? "") + others.map((child) => sourceOf(bytes, child)).join("");
  const tag = `${xf.prefix}xf`;
  const attributes = attributesXml(xfAttributes(xf, ids, wish));
  const after = `<${tag}${attributes}${inside === "" ? "/>" : `>${inside}</${tag}>`}`;
  return after === source || sameXf(after, xf, bytes) ? source : after;
}

/** Equal but for the way it is written (quotes, blanks, `<xf></xf>`). */
function sameXf(after: string, before: XmlElement, bytes: Uint8Array): boolean {
  const tag = `${before.prefix}xf`;
  const inside = before.children
    .map((child) =>
      child.name === "alignment"
        ? `<${before.prefix}alignment${attributesXml(child.attributes)}/>`
        : sourceOf(bytes, child),
    )
    .join("");
  return (
    after ===
    `<${tag}${attributesXml(before.attributes)}${inside === "" ? "/>" : `>${inside}</${tag}>`}`
  );
}
