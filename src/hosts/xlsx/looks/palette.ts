import { relationOfKind, type Relationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { childNamed, parseXml, type XmlElement } from "../xml/xml-tree";

/** Colours of Excel's old palette by number (ECMA-376 §18.8.27); 64 and 65 are the screen's own. */
const indexed = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333" +
  "000000FFFFFF"
).match(/.{6}/g) as readonly string[];

/** Colours of a theme in the order styles number them: the first two pairs stand crosswise. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The theme of Office where a file has none. */
const officeTheme: Readonly<Record<string, string>> = {
  lt1: "FFFFFF",
  dk1: "000000",
  lt2: "E7E6E6",
  dk2: "44546A",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

type Channels = readonly [red: number, green: number, blue: number];

/**
 * Lighter (towards white) or darker by a share of the lightness, as tints are defined (§18.8.19).
 * With hue and saturation kept, every channel keeps its place between the darkest and the lightest.
 */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...channels), Math.min(...channels)];
  const light = (most + least) / 2;
  const after = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const room = (lightness: number): number => 1 - Math.abs(2 * lightness - 1);
  const stretch = room(light) === 0 ? 0 : room(after) / room(light);
  const made = channels.map(
    (channel) => (channel - light) * stretch + after,
  ) as unknown as Channels;
  return made.map((channel) => hex(channel * 255)).join("");
}

const hex = (value: number): string =>
  Math.round(Math.max(0, Math.min(255, value)))
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();

/** Turns the colours of a workbook's styles into “#RRGGBB”. */
export class Palette {
  readonly #theme: Readonly<Record<string, string>>;
  readonly #indexed: readonly string[];

  /** @param styles - root of the styles part, which may bring colours of its own */
  constructor(
    book: WorkbookPackage,
    relationships: readonly Relationship[],
    styles: XmlElement | null,
  ) {
    this.#theme = { ...officeTheme, ...themeColours(book, relationships) };
    const colours = styles && childNamed(styles, "colors");
    const own = colours && childNamed(colours, "indexedColors");
    this.#indexed = own
      ? own.children.map(({ attributes }) => rgbOf(attributes.get("rgb") ?? "") ?? "000000")
      : indexed;
  }

  /** A `<color>`-like element as “#RRGGBB”; null for “automatic” and for what is none. */
  colour(element: XmlElement | undefined | null): string | null {
    const said = (name: string): string | undefined => element?.attributes.get(name);
    const base =
      rgbOf(said("rgb") ?? "") ?? this.#themed(said("theme")) ?? this.#numbered(said("indexed"));
    const tint = Number(said("tint") ?? "0");
    if (base === null) return null;
    return `#${tint === 0 || Number.isNaN(tint) ? base : tinted(base, tint)}`;
  }

  #themed(number: string | undefined): string | null {
    const name = number === undefined ? undefined : themeOrder[Number(number)];
    return name === undefined ? null : (this.#theme[name] ?? null);
  }

  #numbered(number: string | undefined): string | null {
    return number === undefined ? null : (this.#indexed[Number(number)] ?? null);
  }
}

/** “FF0070C0” → “0070C0”. */
function rgbOf(text: string): string | null {
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text)?.[1];
  return rgb === undefined ? null : rgb.toUpperCase();
}

function themeColours(
  book: WorkbookPackage,
  relationships: readonly Relationship[],
): Readonly<Record<string, string>> {
  const part = relationOfKind(relationships, "theme")?.target;
  if (part === undefined || !book.has(part)) return {};
  const elements = childNamed(parseXml(book.read(part), part), "themeElements");
  const scheme = (elements && childNamed(elements, "clrScheme"))?.children ?? [];
  return Object.fromEntries(
    scheme.flatMap(({ name, children: [colour] }) => {
      const rgb = rgbOf(colour?.attributes.get("lastClr") ?? colour?.attributes.get("val") ?? "");
      return rgb === null ? [] : [[name, rgb] as const];
    }),
  );
}
