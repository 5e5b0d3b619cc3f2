import type { Area } from "../../../core/grid";
import { readRelationships } from "../package/relationships";
import { relationAttribute } from "../package/namespaces";
import type { WorkbookPackage } from "../package/workbook-package";
import type { SheetEntry } from "../package/workbook-part";
import { formulaTag } from "../read/formula-reader";
import { areaOf, sheetElements } from "../read/read-sheet";
import { columnLimit, type WalkedCell } from "../read/walked-cell";
import { walkSheet, type SheetVisitor, type WalkedRow } from "../read/walk-sheet";
import { decodeRaw, decodeXString } from "../xml/xml-text";
import { childNamed, childrenNamed, ownText, type XmlElement } from "../xml/xml-tree";
import type { Palette } from "./palette";
import { readChartLooks } from "./read-chart-looks";
import type {
  ColumnsLook,
  LinkLook,
  PageLook,
  RowLook,
  SheetLook,
  ValidationLook,
} from "./sheet-look";

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

const nothing: ReadonlyMap<string, string> = new Map();

/** An attribute that is a number; null when it is not there or no number. */
function numberIn(attributes: ReadonlyMap<string, string>, name: string): number | null {
  const value = Number(attributes.get(name) ?? "");
  return attributes.has(name) && Number.isFinite(value) ? value : null;
}

/** What the start tag of a row says of its look. */
function rowLook(tag: string, hidden: boolean): RowLook {
  const said = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? "";
  const height = tag.includes("ht") ? Number(said("ht")) : 0;
  const styled = tag.includes("customFormat") && said("s") !== "";
  return {
    height: height > 0 ? height : null,
    byContent: !isTrue(said("customHeight")),
    hidden,
    style: styled ? Number(said("s")) : null,
  };
}

/** Collects what the walk over rows and cells shows of their looks. */
class LookWalk implements SheetVisitor {
  readonly styles: (number | undefined)[][] = [];
  readonly rows = new Map<number, RowLook>();
  readonly arrays: Area[] = [];
  readonly #sheet: string;
  readonly #bytes: Uint8Array;
  readonly #part: string;
  #styles: (number | undefined)[] = [];
  #row = 0;

  constructor(sheet: string, bytes: Uint8Array, part: string) {
    this.#sheet = sheet;
    this.#bytes = bytes;
    this.#part = part;
  }

  row({ row, start, openEnd, hidden }: WalkedRow): void {
    this.#row = row;
    this.#styles = this.styles[row] ?? [];
    const look = rowLook(decodeRaw(this.#bytes, start, openEnd, this.#part), hidden);
    if (look.height !== null || look.style !== null || hidden) this.rows.set(row, look);
  }

  cell(cell: WalkedCell): void {
    this.#styles[cell.column] = cell.style;
    if (!cell.hasFormula) return;
    const { kind, reference } = formulaTag(cell);
    if (kind !== "array" && kind !== "dataTable") return;
    const area = reference === null ? null : areaOf(this.#sheet, reference);
    if (area && (area.top !== area.bottom || area.left !== area.right)) this.arrays.push(area);
  }

  rowEnd(): void {
    if (this.#styles.length > 0) this.styles[this.#row] = this.#styles;
  }
}

/** Runs go from left to right and do not overlap; of what does, the first counts. */
function columnsOf(cols: XmlElement | undefined): readonly ColumnsLook[] {
  let next = 0;
  return (cols?.children ?? []).flatMap(({ attributes }) => {
    const width = numberIn(attributes, "width");
    const style = numberIn(attributes, "style");
    const from = Math.max(next, (numberIn(attributes, "min") ?? 1) - 1);
    const to = Math.min(numberIn(attributes, "max") ?? 1, columnLimit) - 1;
    if (to < from) return [];
    next = to + 1;
    return [
      {
        from,
        to,
        width: width === 0 ? null : width,
        hidden: isTrue(attributes.get("hidden")) || width === 0,
        style: style === 0 ? null : style,
      },
    ];
  });
}

function frozenIn(view: XmlElement | undefined): SheetLook["frozen"] {
  const pane = view && childNamed(view, "pane");
  if (!pane?.attributes.get("state")?.startsWith("frozen")) return { rows: 0, columns: 0 };
  const count = (name: string): number => numberIn(pane.attributes, name) ?? 0;
  return { rows: count("ySplit"), columns: count("xSplit") };
}

/** What the first view of a sheet shows. */
function viewOf(
  view: XmlElement | undefined,
): Pick<SheetLook, "gridlines" | "headings" | "frozen"> {
  const shows = (name: string): boolean => (view?.attributes.get(name) ?? "1") === "1";
  return {
    gridlines: shows("showGridLines"),
    headings: shows("showRowColHeaders"),
    frozen: frozenIn(view),
  };
}

/** Children of a sheet's root by name, and how to read their text. */
interface Elements {
  readonly get: (name: string) => XmlElement | undefined;
  /** Attributes of an element; none where it is not there. */
  readonly said: (name: string) => ReadonlyMap<string, string>;
  readonly text: (element: XmlElement | undefined) => string;
  readonly area: (reference: string) => Area | null;
}

function pageOf({ get, text, said }: Elements): PageLook {
  const footers = get("headerFooter");
  const sheetPr = get("sheetPr");
  const setUp = sheetPr && childNamed(sheetPr, "pageSetUpPr");
  return {
    margins: said("pageMargins"),
    setup: said("pageSetup"),
    options: said("printOptions"),
    header: text(footers && childNamed(footers, "oddHeader")),
    footer: text(footers && childNamed(footers, "oddFooter")),
    fitToPage: isTrue(setUp?.attributes.get("fitToPage")),
    breaks: (get("rowBreaks")?.children ?? []).flatMap(
      ({ attributes }) => numberIn(attributes, "id") ?? [],
    ),
  };
}

function validationsOf({ get, text, area }: Elements): readonly ValidationLook[] {
  return (get("dataValidations")?.children ?? []).map((rule) => ({
    areas: (rule.attributes.get("sqref") ?? "")
      .split(/\s+/)
      .flatMap((reference) => area(reference) ?? []),
    attributes: rule.attributes,
    formula1: text(childNamed(rule, "formula1")),
    formula2: text(childNamed(rule, "formula2")),
  }));
}

function linksOf(
  { get, area }: Elements,
  target: (id: string | undefined) => string | null,
): readonly LinkLook[] {
  return (get("hyperlinks")?.children ?? []).flatMap((link) => {
    const on = area(link.attributes.get("ref") ?? "");
    if (!on) return [];
    return {
      area: on,
      location: link.attributes.get("location") ?? null,
      address: target(relationAttribute(link)),
      tip: link.attributes.get("tooltip") ?? null,
    };
  });
}

function filterOf({ get, area }: Elements): SheetLook["filter"] {
  const filter = get("autoFilter");
  const on = filter && area(filter.attributes.get("ref") ?? "");
  return on ? { area: on, narrowed: childrenNamed(filter, "filterColumn").length > 0 } : null;
}

/** One sheet's looks and set-up. */
export function readSheetLook(
  book: WorkbookPackage,
  entry: SheetEntry,
  palette: Palette,
): SheetLook {
  const { name, part, visibility } = entry;
  const bytes = book.read(part);
  const walk = new LookWalk(name, bytes, part);
  const found = sheetElements(bytes, part, walkSheet(bytes, part, walk));
  const elements: Elements = {
    get: (each) => found.get(each),
    said: (each) => found.get(each)?.attributes ?? nothing,
    text: (element) => (element ? decodeXString(ownText(bytes, element, part)) : ""),
    area: (reference) => areaOf(name, reference),
  };
  const relations = readRelationships(book, part);
  const protection = elements.said("sheetProtection");
  const tab = found.get("sheetPr");
  return {
    name,
    visibility,
    styles: walk.styles,
    rows: walk.rows,
    columns: columnsOf(found.get("cols")),
    standard: {
      width: numberIn(elements.said("sheetFormatPr"), "defaultColWidth"),
      height: numberIn(elements.said("sheetFormatPr"), "defaultRowHeight"),
    },
    tabColour: palette.colour(tab && childNamed(tab, "tabColor")),
    ...viewOf(found.get("sheetViews")?.children[0]),
    protection: isTrue(protection.get("sheet")) ? protection : null,
    page: pageOf(elements),
    validations: validationsOf(elements),
    links: linksOf(elements, (id) => relations.find((each) => each.id === id)?.target ?? null),
    filter: filterOf(elements),
    charts: readChartLooks(book, part, found.get("drawing")),
    arrays: walk.arrays,
  };
}
