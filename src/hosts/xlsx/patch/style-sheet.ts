import type { CellStyle } from "../../../core/edits";
import { sides, type CellLook, type LineLook } from "../looks/cell-look";
import { contentTypes, setContentType } from "../package/content-types";
import { namespacesOf } from "../package/namespaces";
import { addRelationship, relationOfKind } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import type { WorkbookPart } from "../package/workbook-part";
import { ownFormats } from "../read/number-formats";
import { Splices } from "../xml/splices";
import { escapeAttribute } from "../xml/xml-text";
import { childNamed, childrenNamed, parseXml, sourceOf, type XmlElement } from "../xml/xml-tree";
import { emptyStyles } from "./blank-parts";
import {
  bordered,
  fontKeys,
  fonted,
  plainBorder,
  plainFont,
  solidFill,
  styledXf,
  type XfIds,
} from "./style-xml";

const encoder = new TextEncoder();

/** Formats every Excel knows by number whatever its language (ECMA-376 §18.8.30). */
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

/** One list of the styles part: what is in it, and what was added to its end. */
class StyleList {
  readonly items: string[];
  readonly #before: number;
  readonly #known = new Map<string, number>();

  constructor(items: readonly string[]) {
    this.items = [...items];
    this.#before = items.length;
    this.items.forEach((item, index) => {
      if (!this.#known.has(item)) this.#known.set(item, index);
    });
  }

  /** The number of an equal item, or of this one put to the end. */
  indexOf(item: string): number {
    const known = this.#known.get(item);
    if (known !== undefined) return known;
    this.#known.set(item, this.items.length);
    return this.items.push(item) - 1;
  }

  get added(): readonly string[] {
    return this.items.slice(this.#before);
  }
}

/**
 * The workbook's cell styles. A style asked for is an existing one with only the named properties
 * changed; equal ones are found again, so writing twice adds nothing.
 */
export class StyleSheet {
  readonly #book: WorkbookPackage;
  readonly #part: string;
  readonly #bytes: Uint8Array;
  readonly #root: XmlElement;
  readonly #fonts: StyleList;
  readonly #fills: StyleList;
  readonly #borders: StyleList;
  readonly #xfs: StyleList;
  readonly #formats: Map<number, string>;
  readonly #newFormats: string[] = [];
  readonly #made = new Map<string, number>();

  constructor(book: WorkbookPackage, workbook: WorkbookPart) {
    this.#book = book;
    this.#part = stylesPart(book, workbook);
    this.#bytes = book.read(this.#part);
    this.#root = parseXml(this.#bytes, this.#part);
    this.#fonts = this.#list("fonts", "font");
    this.#fills = this.#list("fills", "fill");
    this.#borders = this.#list("borders", "border");
    this.#xfs = this.#list("cellXfs", "xf");
    this.#formats = ownFormats(this.#root);
  }

  #list(name: string, child: string): StyleList {
    const list = childNamed(this.#root, name);
    return new StyleList(
      (list ? childrenNamed(list, child) : []).map((each) => sourceOf(this.#bytes, each)),
    );
  }

  /** The style `base` with what `style` names changed; text that must not turn into a formula when retyped is `quoted`. */
  styleFor(base: number, style: CellStyle | undefined, quoted: boolean | null): number {
    return this.restyled(base, style ? lookOf(style) : {}, quoted);
  }

  /** The style `base` with what `look` names changed; `quoted` null leaves that as it is. */
  restyled(base: number, look: Partial<CellLook>, quoted: boolean | null): number {
    const key = JSON.stringify([base, look, quoted]);
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const index = this.#make(base, look, quoted);
    this.#made.set(key, index);
    return index;
  }

  #make(base: number, look: Partial<CellLook>, quoted: boolean | null): number {
    const { prefix } = this.#root;
    const before =
      this.#xfs.items[base] ?? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const xf = parseXml(encoder.encode(before), this.#part);
    const { fill, numberFormat } = look;
    const ids: XfIds = {
      ...(fontKeys.some((key) => look[key] !== undefined) && { fontId: this.#font(xf, look) }),
      ...(fill !== undefined && { fillId: this.#fills.indexOf(solidFill(prefix, fill)) }),
      ...(sides.some((side) => look[side] !== undefined) && { borderId: this.#border(xf, look) }),
      ...(numberFormat !== undefined && { numFmtId: this.#format(numberFormat) }),
    };
    const after = styledXf(before, xf, ids, { look, quoted });
    return after === before && base < this.#xfs.items.length ? base : this.#xfs.indexOf(after);
  }

  #font(xf: XmlElement, look: Partial<CellLook>): number {
    const { prefix } = this.#root;
    const before = this.#fonts.items[Number(xf.attributes.get("fontId") ?? "0")];
    return this.#fonts.indexOf(fonted(before ?? plainFont(prefix), look));
  }

  #border(xf: XmlElement, look: Partial<CellLook>): number {
    const { prefix } = this.#root;
    const before = this.#borders.items[Number(xf.attributes.get("borderId") ?? "0")];
    return this.#borders.indexOf(bordered(before ?? plainBorder(prefix), look));
  }

  #format(code: string): number {
    const known = builtIn[code];
    if (known !== undefined) return known;
    for (const [id, format] of this.#formats) if (format === code) return id;
    const id = Math.max(163, ...this.#formats.keys()) + 1;
    this.#formats.set(id, code);
    this.#newFormats.push(
      `<${this.#root.prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`,
    );
    return id;
  }

  /** Puts what was added into the styles part. */
  save(): void {
    const splices = new Splices();
    this.#append(splices, "numFmts", this.#newFormats);
    this.#append(splices, "fonts", this.#fonts.added);
    this.#append(splices, "fills", this.#fills.added);
    this.#append(splices, "borders", this.#borders.added);
    this.#append(splices, "cellXfs", this.#xfs.added);
    if (!splices.none) this.#book.write(this.#part, splices.apply(this.#bytes));
  }

  #append(splices: Splices, name: string, added: readonly string[]): void {
    if (added.length === 0) return;
    const { prefix } = this.#root;
    const list = childNamed(this.#root, name);
    if (!list || list.selfClosing) {
      const xml = `<${prefix}${name} count="${String(added.length)}">${added.join("")}</${prefix}${name}>`;
      if (list) splices.replace(list.start, list.end, xml);
      else splices.insert(this.#placeFor(name), xml);
      return;
    }
    const open = new TextDecoder().decode(this.#bytes.subarray(list.start, list.openEnd));
    const count = String(list.children.length + added.length);
    splices.replace(list.start, list.openEnd, open.replace(/(\scount=["'])\d+/, `$1${count}`));
    splices.insert(list.closeStart, added.join(""));
  }

  /** Lists of a styles part stand in a fixed order (CT_Stylesheet). */
  #placeFor(name: string): number {
    const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];
    const before = order.slice(0, order.indexOf(name));
    const last = this.#root.children.filter((child) => before.includes(child.name)).at(-1);
    return last?.end ?? this.#root.openEnd;
  }
}

/** What a planned style says of a cell's look; what it does not name is not in it. */
function lookOf({ font, fill, border, ...rest }: CellStyle): Partial<CellLook> {
  const line = (style: LineLook["style"] | undefined): LineLook | undefined =>
    style === undefined ? undefined : { style, colour: "#000000" };
  const all = {
    ...rest,
    fontName: font?.name,
    fontSize: font?.size,
    bold: font?.bold,
    fill: fill === undefined ? undefined : `#${fill}`,
    ...Object.fromEntries(sides.map((side) => [side, line(border?.[side])])),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function stylesPart(book: WorkbookPackage, workbook: WorkbookPart): string {
  const known = relationOfKind(workbook.relationships, "styles")?.target;
  if (known !== undefined && book.has(known)) return known;
  const namespaces = namespacesOf(workbook.root);
  const part = known ?? `${workbook.part.split("/").slice(0, -1).join("/")}/styles.xml`;
  book.writeText(part, emptyStyles(namespaces.main));
  setContentType(book, part, contentTypes.styles);
  if (known === undefined)
    addRelationship(book, workbook.part, `${namespaces.relationships}/styles`, part);
  return part;
}
