import { a1, type Area } from "../../../core/grid";
import { rangeOf } from "../patch/planned-sheet-xml";
import { areaOf } from "../read/read-sheet";
import { escapeAttribute, escapeText } from "../xml/xml-text";
import { sourceOf, type XmlElement } from "../xml/xml-tree";
import type { AttributeChanges, Exchange, PageChange, SheetChanges } from "./changes";
import type { LinkLook, SheetLook, ValidationLook } from "../looks/sheet-look";

/** An element of a sheet before the change, where its bytes stand, and the prefix of its kind. */
export interface ElementBefore {
  readonly element: XmlElement | undefined;
  readonly bytes: Uint8Array;
  readonly prefix: string;
}

const attributesXml = (attributes: Iterable<readonly [string, string]>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");

function withChanges(
  before: ReadonlyMap<string, string> | undefined,
  changes: AttributeChanges,
): Map<string, string> {
  const attributes = new Map(before);
  for (const [name, value] of changes)
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  return attributes;
}

const tag = (name: string, attributes: string, inside: string): string =>
  inside === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;

/** An element that is nothing but attributes; empty where none is left. */
export function attributeElement(
  name: string,
  changes: AttributeChanges,
  { element, prefix }: ElementBefore,
): string {
  const attributes = withChanges(element?.attributes, changes);
  return attributes.size === 0 ? "" : tag(prefix + name, attributesXml(attributes), "");
}

/** Children of an element as written, some replaced or put in; what is empty is left out. */
function childrenXml(
  { element, bytes }: ElementBefore,
  order: readonly string[],
  made: ReadonlyMap<string, string>,
): string {
  const kept = new Map(
    (element?.children ?? []).map((child) => [child.name, sourceOf(bytes, child)]),
  );
  const all = new Map([...kept, ...made]);
  const known = order.flatMap((name) => all.get(name) ?? []);
  const others = [...all].filter(([name]) => !order.includes(name)).map(([, xml]) => xml);
  return [...known, ...others].join("");
}

/** Tab colour and “fit to page”. */
export function propertiesXml(
  { tabColour, page }: SheetChanges,
  before: ElementBefore,
): string | null {
  const made = new Map<string, string>();
  const { prefix, element } = before;
  if (tabColour !== undefined)
    made.set(
      "tabColor",
      tabColour === null ? "" : `<${prefix}tabColor rgb="FF${tabColour.slice(1)}"/>`,
    );
  if (page?.fitToPage !== undefined)
    made.set("pageSetUpPr", `<${prefix}pageSetUpPr fitToPage="${page.fitToPage ? "1" : "0"}"/>`);
  if (made.size === 0) return null;
  const inside = childrenXml(before, ["tabColor", "outlinePr", "pageSetUpPr"], made);
  return tag(`${prefix}sheetPr`, attributesXml(element?.attributes ?? []), inside);
}

/** Grid lines, headings and panes of the first view; other views stay. */
export function viewsXml(view: NonNullable<SheetChanges["view"]>, before: ElementBefore): string {
  const { element, bytes, prefix } = before;
  const [first, ...others] = element?.children ?? [];
  const attributes = withChanges(
    first?.attributes ?? new Map([["workbookViewId", "0"]]),
    viewAttributes(view),
  );
  const inside = panesXml(view.frozen, { ...before, element: first });
  const rest = others.map((child) => sourceOf(bytes, child)).join("");
  const tagged = tag(`${prefix}sheetView`, attributesXml(attributes), inside);
  return tag(`${prefix}sheetViews`, "", tagged + rest);
}

function viewAttributes({
  gridlines,
  headings,
}: NonNullable<SheetChanges["view"]>): AttributeChanges {
  const said = { showGridLines: gridlines, showRowColHeaders: headings };
  return new Map(
    Object.entries(said).flatMap(([name, shown]) =>
      shown === undefined ? [] : [[name, shown ? null : "0"]],
    ),
  );
}

/** What is inside a view. A selection names the pane it is in: with other panes it would name none. */
function panesXml(frozen: SheetLook["frozen"] | undefined, before: ElementBefore): string {
  const { element, prefix } = before;
  const order = ["pane", "selection", "pivotSelection"];
  if (!frozen || !element) {
    const made: [string, string][] = frozen ? [["pane", paneXml(frozen, prefix)]] : [];
    return childrenXml(before, order, new Map(made));
  }
  const children = element.children.filter(({ name }) => name !== "selection");
  const made = new Map([["pane", paneXml(frozen, prefix)]]);
  return childrenXml({ ...before, element: { ...element, children } }, order, made);
}

function paneXml({ rows, columns }: { rows: number; columns: number }, prefix: string): string {
  if (rows === 0 && columns === 0) return "";
  const split = (name: string, count: number): string =>
    count > 0 ? ` ${name}="${String(count)}"` : "";
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return (
    `<${prefix}pane${split("xSplit", columns)}${split("ySplit", rows)}` +
    ` topLeftCell="${a1({ row: rows, column: columns })}" activePane="${active}" state="frozen"/>` +
    `<${prefix}selection pane="${active}"/>`
  );
}

const counted = (name: string, prefix: string, items: readonly string[]): string =>
  items.length === 0 ? "" : tag(prefix + name, ` count="${String(items.length)}"`, items.join(""));

export const mergesXml = (merges: readonly Area[], prefix: string): string =>
  counted(
    "mergeCells",
    prefix,
    merges.map((area) => `<${prefix}mergeCell ref="${rangeOf(area)}"/>`),
  );

export const breaksXml = (rows: readonly number[], prefix: string): string =>
  rows.length === 0
    ? ""
    : tag(
        `${prefix}rowBreaks`,
        ` count="${String(rows.length)}" manualBreakCount="${String(rows.length)}"`,
        rows.map((row) => `<${prefix}brk id="${String(row)}" max="16383" man="1"/>`).join(""),
      );

/** Headers and footers of all pages; those of first and even pages stay. */
export function footersXml({ header, footer }: PageChange, before: ElementBefore): string | null {
  if (header === undefined && footer === undefined) return null;
  const { prefix, element } = before;
  const text = (name: string, value: string): string =>
    value === "" ? "" : tag(prefix + name, "", escapeText(value));
  const inside = childrenXml(
    before,
    ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"],
    new Map([
      ...(header === undefined ? [] : [["oddHeader", text("oddHeader", header)] as const]),
      ...(footer === undefined ? [] : [["oddFooter", text("oddFooter", footer)] as const]),
    ]),
  );
  return inside === ""
    ? ""
    : tag(`${prefix}headerFooter`, attributesXml(element?.attributes ?? []), inside);
}

const isGone = (area: Area | null, gone: readonly Area[]): boolean =>
  area !== null && gone.some((each) => rangeOf(each) === rangeOf(area));

/** Validations with some of their cells gone, and new ones behind. */
export function validationsXml(
  sheet: string,
  { gone, come }: Exchange<ValidationLook>,
  { element, bytes, prefix }: ElementBefore,
): string {
  const kept = (element?.children ?? []).flatMap((rule) => {
    const references = (rule.attributes.get("sqref") ?? "").split(/\s+/);
    const left = references.filter((reference) => !isGone(areaOf(sheet, reference), gone));
    if (left.length === references.length) return [sourceOf(bytes, rule)];
    if (left.length === 0) return [];
    const attributes = withChanges(rule.attributes, new Map([["sqref", left.join(" ")]]));
    const inside = rule.children.map((child) => sourceOf(bytes, child)).join("");
    return [tag(`${prefix}dataValidation`, attributesXml(attributes), inside)];
  });
  const made = come.map(({ areas, attributes, formula1, formula2 }) => {
    const formula = (name: string, text: string): string =>
      text === "" ? "" : tag(prefix + name, "", escapeText(text));
    const all = withChanges(attributes, new Map([["sqref", areas.map(rangeOf).join(" ")]]));
    const inside = formula("formula1", formula1) + formula("formula2", formula2);
    return tag(`${prefix}dataValidation`, attributesXml(all), inside);
  });
  return counted("dataValidations", prefix, [...kept, ...made]);
}

/** Links with some gone, and new ones behind; `relate` gives the relation of an outside address. */
export function linksXml(
  sheet: string,
  { gone, come }: Exchange<LinkLook>,
  before: ElementBefore,
  relate: (address: string) => string,
): string {
  const { element, bytes, prefix } = before;
  const kept = (element?.children ?? [])
    .filter((link) => !isGone(areaOf(sheet, link.attributes.get("ref") ?? ""), gone))
    .map((link) => sourceOf(bytes, link));
  const made = come.map(({ area, location, address, tip }) => {
    const attributes = [
      ["ref", rangeOf(area)],
      ...(address === null ? [] : [["r:id", relate(address)]]),
      ...(location === null ? [] : [["location", location]]),
      ...(tip === null ? [] : [["tooltip", tip]]),
      ...(location === null ? [] : [["display", location]]),
    ] as [string, string][];
    return tag(`${prefix}hyperlink`, attributesXml(attributes), "");
  });
  const links = [...kept, ...made].join("");
  return links === "" ? "" : tag(`${prefix}hyperlinks`, "", links);
}
