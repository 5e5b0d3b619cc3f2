import type { SheetEntry, WorkbookPart } from "../package/workbook-part";
import { withAttribute } from "../patch/patch-workbook";
import { Splices } from "../xml/splices";
import { childNamed, sourceOf, type XmlElement } from "../xml/xml-tree";

/** Children of the workbook part that lead to what was dropped, or hold the order of calculation. */
const dropped = new Set([
  "externalReferences",
  "calcPr",
  "pivotCaches",
  "customWorkbookViews",
  "functionGroups",
  "webPublishing",
  "webPublishObjects",
  "extLst",
]);

/** Settings of how a sheet is printed or filtered, stored as names. */
const printing = new Set(["_xlnm.print_area", "_xlnm.print_titles"]);

function names(workbook: WorkbookPart, stay: readonly SheetEntry[], list: XmlElement): string {
  const kept = workbook.names.flatMap((entry) => {
    if (entry.sheet === null || !printing.has(entry.name.toLowerCase())) return [];
    const sheet = workbook.sheets[entry.sheet];
    const index = sheet ? stay.indexOf(sheet) : -1;
    if (index < 0 || /#REF!|\[/.test(entry.refersTo)) return [];
    const source = sourceOf(workbook.bytes, entry.element);
    const open = source.slice(0, source.indexOf(">") + 1);
    return withAttribute(open, "localSheetId", String(index)) + source.slice(open.length);
  });
  if (kept.length === 0) return "";
  const tag = `${list.prefix}definedNames`;
  return `<${tag}>${kept.join("")}</${tag}>`;
}

/** The views with their tab numbers counted over the sheets that stay. */
function views(workbook: WorkbookPart, stay: readonly SheetEntry[], list: XmlElement): string {
  const position = (value: string | undefined): string => {
    const sheet = workbook.sheets[Number(value ?? "0")];
    return String(Math.max(0, sheet ? stay.indexOf(sheet) : 0));
  };
  const inside = list.children.map((view) => {
    const source = sourceOf(workbook.bytes, view);
    const open = source.slice(0, source.indexOf(">") + 1);
    const active = withAttribute(open, "activeTab", position(view.attributes.get("activeTab")));
    return withAttribute(active, "firstSheet", null) + source.slice(open.length);
  });
  const tag = `${list.prefix}bookViews`;
  return `<${tag}>${inside.join("")}</${tag}>`;
}

/** xl/workbook.xml with only the sheets that stay and only the names that print them. */
export function valuesOnlyWorkbook(
  workbook: WorkbookPart,
  stay: readonly SheetEntry[],
): Uint8Array {
  const splices = new Splices();
  for (const child of workbook.root.children)
    if (dropped.has(child.name)) splices.replace(child.start, child.end, "");
  for (const sheet of workbook.sheets)
    if (!stay.includes(sheet)) splices.replace(sheet.element.start, sheet.element.end, "");
  const list = childNamed(workbook.root, "definedNames");
  if (list) splices.replace(list.start, list.end, names(workbook, stay, list));
  const shown = childNamed(workbook.root, "bookViews");
  if (shown) splices.replace(shown.start, shown.end, views(workbook, stay, shown));
  return splices.apply(workbook.bytes);
}
