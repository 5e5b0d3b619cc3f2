import { sides, type CellLook, type LineLook } from "../looks/cell-look";
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

/** A font with what is named changed. A theme's font would win over the name, so it goes. */
export function fonted(source: string, look: Partial<CellLook>): string {
  const pieces = piecesOf(source);
  const put = (child: string, value: string): void => {
    pieces.children.set(child, `<${pieces.prefix}${child} val="${escapeAttribute(value)}"/>`);
  };
  const turn = (child: string, on: boolean | undefined): void => {
    if (on === true) pieces.children.set(child, `<${pieces.prefix}${child}/>`);
    if (on === false) pieces.children.delete(child);
  };
  if (look.fontName !== undefined) {
    put("name", look.fontName);
    for (const child of ["scheme", "family", "charset"]) pieces.children.delete(child);
    // 134: GB2312, so that a machine without the font takes another Chinese one.
    if (/[^\x20-\x7e]/.test(look.fontName)) put("charset", "134");
  }
  if (look.fontSize !== undefined) put("sz", String(look.fontSize));
  turn("b", look.bold);
  turn("i", look.italic);
  turn("strike", look.strike);
  if (look.underline === "none") pieces.children.delete("u");
  else if (look.underline !== undefined) put("u", look.underline);
  if (look.colour !== undefined)
    pieces.children.set("color", colourXml(`${pieces.prefix}color`, look.colour));
  return inOrder(pieces, "font", fontOrder);
}

/** Black is left to the program (“automatic”), as Excel itself does. */
const colourXml = (tag: string, colour: string): string =>
  colour === "#000000"
    ? `<${tag} indexed="64"/>`
    : `<${tag} rgb="FF${escapeAttribute(colour.slice(1))}"/>`;

export const fontKeys = [
  "fontName",
  "fontSize",
  "bold",
  "italic",
  "strike",
  "underline",
  "colour",
] as const;

/** @param rgb - “#D9D9D9”; null for none */
export const solidFill = (prefix: string, rgb: string | null): string =>
  rgb === null
    ? `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`
    : `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${escapeAttribute(rgb.slice(1))}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;

/** A border with the named sides changed. */
export function bordered(source: string, look: Partial<CellLook>): string {
  const pieces = piecesOf(source);
  for (const side of sides) {
    const line = look[side];
    if (line !== undefined) pieces.children.set(side, lineXml(pieces.prefix + side, line, pieces));
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

const lineXml = (tag: string, line: LineLook | null, { prefix }: Pieces): string =>
  line === null
    ? `<${tag}/>`
    : `<${tag} style="${line.style}">${colourXml(`${prefix}color`, line.colour)}</${tag}>`;

const attributesXml = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");

const alignmentKeys = ["horizontal", "vertical", "wrap", "indent", "shrink", "rotation"] as const;
const protectionKeys = ["locked", "formulaHidden"] as const;

const said = (look: Partial<CellLook>, keys: readonly (keyof CellLook)[]): boolean =>
  keys.some((key) => look[key] !== undefined);

const onOff = (value: boolean): string => (value ? "1" : "0");

/** Files count 91 … 180 for what leans the other way; 255 stands for stacked letters. */
function rotationXml(degrees: number): string {
  if (degrees === 180) return "255";
  return String(degrees < 0 ? 90 - degrees : degrees);
}

/** `<alignment>` with what is named changed; null where there is nothing to say. */
function alignment(xf: XmlElement, look: Partial<CellLook>): string | null {
  const before = xf.children.find((child) => child.name === "alignment");
  const attributes = new Map(before?.attributes);
  if (look.horizontal !== undefined) attributes.set("horizontal", look.horizontal);
  if (look.vertical !== undefined) attributes.set("vertical", look.vertical);
  if (look.wrap !== undefined) attributes.set("wrapText", onOff(look.wrap));
  if (look.indent !== undefined) attributes.set("indent", String(look.indent));
  if (look.shrink !== undefined) attributes.set("shrinkToFit", onOff(look.shrink));
  if (look.rotation !== undefined) attributes.set("textRotation", rotationXml(look.rotation));
  return attributes.size === 0 ? null : `<${xf.prefix}alignment${attributesXml(attributes)}/>`;
}

function protection(xf: XmlElement, look: Partial<CellLook>): string | null {
  const before = xf.children.find((child) => child.name === "protection");
  const attributes = new Map(before?.attributes);
  if (look.locked !== undefined) attributes.set("locked", onOff(look.locked));
  if (look.formulaHidden !== undefined) attributes.set("hidden", onOff(look.formulaHidden));
  return attributes.size === 0 ? null : `<${xf.prefix}protection${attributesXml(attributes)}/>`;
}

const applies: readonly (readonly [keyof XfIds, string])[] = [
  ["numFmtId", "applyNumberFormat"],
  ["fontId", "applyFont"],
  ["fillId", "applyFill"],
  ["borderId", "applyBorder"],
];

/** What an `<xf>` is to say beside its numbers. */
interface Wish {
  readonly look: Partial<CellLook>;
  /** Text that must not turn into a formula when somebody retypes it. */
  readonly quoted: boolean | null;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

function xfAttributes(xf: XmlElement, ids: XfIds, wish: Wish): Map<string, string> {
  const attributes = new Map(xf.attributes);
  for (const [id, apply] of applies) {
    const value = ids[id];
    if (value === undefined || attributes.get(id) === String(value)) continue;
    attributes.set(id, String(value));
    attributes.set(apply, "1");
  }
  if (wish.quoted === false) attributes.delete("quotePrefix");
  if (wish.quoted === true && !isTrue(attributes.get("quotePrefix")))
    attributes.set("quotePrefix", "1");
  if (said(wish.look, alignmentKeys)) attributes.set("applyAlignment", "1");
  if (said(wish.look, protectionKeys)) attributes.set("applyProtection", "1");
  return attributes;
}

/** An `<xf>` with new numbers and alignment; the very same text when nothing differs. */
export function styledXf(source: string, xf: XmlElement, ids: XfIds, wish: Wish): string {
  const bytes = encoder.encode(source);
  const made = ["alignment", "protection"];
  const others = xf.children.filter(({ name }) => !made.includes(name));
  const inside =
    (alignment(xf, wish.look) ?? "") +
    (protection(xf, wish.look) ?? "") +
    others.map((child) => sourceOf(bytes, child)).join("");
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
      child.name === "alignment" || child.name === "protection"
        ? `<${before.prefix}${child.name}${attributesXml(child.attributes)}/>`
        : sourceOf(bytes, child),
    )
    .join("");
  return (
    after ===
    `<${tag}${attributesXml(before.attributes)}${inside === "" ? "/>" : `>${inside}</${tag}>`}`
  );
}
