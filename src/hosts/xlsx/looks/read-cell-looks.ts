import { relationOfKind, type Relationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { readNumberFormats } from "../read/number-formats";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../xml/xml-tree";
import { sides, type CellLook, type LineLook } from "./cell-look";
import { Palette } from "./palette";

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** What a file without styles looks like; 宋体 11 as our own blank styles part has it. */
const bare: CellLook = {
  numberFormat: "General",
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "none",
  strike: false,
  colour: "#000000",
  fill: null,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
  locked: true,
  formulaHidden: false,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

type Font = Pick<
  CellLook,
  "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strike" | "colour"
>;
type Lines = Pick<CellLook, "top" | "bottom" | "left" | "right">;

/** `<b/>` means true, `<b val="0"/>` false. */
const flag = (font: XmlElement, name: string): boolean => {
  const element = childNamed(font, name);
  return element !== undefined && isTrue(element.attributes.get("val") ?? "1");
};

function fontOf(font: XmlElement, palette: Palette): Font {
  const said = (name: string): string | undefined => childNamed(font, name)?.attributes.get("val");
  const underlined = childNamed(font, "u");
  return {
    fontName: said("name") ?? bare.fontName,
    fontSize: Number(said("sz") ?? bare.fontSize),
    bold: flag(font, "b"),
    italic: flag(font, "i"),
    underline: underlined ? (underlined.attributes.get("val") ?? "single") : "none",
    strike: flag(font, "strike"),
    colour: palette.colour(childNamed(font, "color")) ?? bare.colour,
  };
}

function fillOf(fill: XmlElement, palette: Palette): string | null {
  const pattern = childNamed(fill, "patternFill");
  const kind = pattern?.attributes.get("patternType") ?? "none";
  if (pattern && kind !== "none") {
    const colour = palette.colour(childNamed(pattern, "fgColor"));
    return kind === "gray125" ? null : (colour ?? "#000000");
  }
  const stops = childNamed(fill, "gradientFill")?.children ?? [];
  const [first] = stops;
  return first ? palette.colour(childNamed(first, "color")) : null;
}

function linesOf(border: XmlElement, palette: Palette): Lines {
  const lines = sides.map((side): readonly [string, LineLook | null] => {
    const line = childNamed(border, side);
    const style = line?.attributes.get("style") ?? "none";
    if (!line || style === "none") return [side, null];
    return [side, { style, colour: palette.colour(childNamed(line, "color")) ?? "#000000" }];
  });
  return Object.fromEntries(lines) as unknown as Lines;
}

/** Files count 91 … 180 for what leans the other way; 255 stands for stacked letters. */
function rotationOf(text: string | undefined): number {
  const degrees = Number(text ?? "0");
  if (degrees === 255) return 180;
  return degrees > 90 ? 90 - degrees : degrees;
}

function alignmentOf(xf: XmlElement): Partial<CellLook> {
  const alignment = childNamed(xf, "alignment");
  const said = (name: string): string | undefined => alignment?.attributes.get(name);
  return {
    horizontal: said("horizontal") ?? bare.horizontal,
    vertical: said("vertical") ?? bare.vertical,
    wrap: isTrue(said("wrapText")),
    indent: Number(said("indent") ?? "0"),
    shrink: isTrue(said("shrinkToFit")),
    rotation: rotationOf(said("textRotation")),
  };
}

function protectionOf(xf: XmlElement): Pick<CellLook, "locked" | "formulaHidden"> {
  const said = childNamed(xf, "protection")?.attributes;
  return { locked: isTrue(said?.get("locked") ?? "1"), formulaHidden: isTrue(said?.get("hidden")) };
}

/** The looks of a workbook's cells by style number; one look even where the file has no styles. */
export function readCellLooks(
  book: WorkbookPackage,
  relationships: readonly Relationship[],
): { readonly looks: readonly CellLook[]; readonly palette: Palette } {
  const part = relationOfKind(relationships, "styles")?.target;
  const root = part !== undefined && book.has(part) ? parseXml(book.read(part), part) : null;
  const palette = new Palette(book, relationships, root);
  if (!root) return { looks: [bare], palette };
  const list = (name: string, child: string): readonly XmlElement[] => {
    const found = childNamed(root, name);
    return found ? childrenNamed(found, child) : [];
  };
  const formats = readNumberFormats(book, relationships);
  const fonts = list("fonts", "font").map((font) => fontOf(font, palette));
  const fills = list("fills", "fill").map((fill) => fillOf(fill, palette));
  const borders = list("borders", "border").map((border) => linesOf(border, palette));
  const looks = list("cellXfs", "xf").map((xf, index): CellLook => {
    const number = (name: string): number => Number(xf.attributes.get(name) ?? "0");
    return {
      ...bare,
      numberFormat: formats[index] ?? "General",
      ...fonts[number("fontId")],
      fill: fills[number("fillId")] ?? null,
      ...borders[number("borderId")],
      ...alignmentOf(xf),
      ...protectionOf(xf),
    };
  });
  return { looks: looks.length === 0 ? [bare] : looks, palette };
}
