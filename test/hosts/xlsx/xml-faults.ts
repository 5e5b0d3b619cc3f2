import { validateXML } from "xmllint-wasm";
import { partsOf } from "./zip-of";

/** What xmllint finds wrong in the XML parts of a file. */
export async function faults(bytes: Uint8Array): Promise<string[]> {
  const xml = Object.entries(partsOf(bytes))
    .filter(([name]) => /\.(xml|rels|vml)$/.test(name))
    .map(([name, contents]) => ({ fileName: name.replaceAll(/[^\w.]/g, "_"), contents }));
  const { errors } = await validateXML({ xml, normalization: "format" });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** The order the standard asks of a worksheet's children (ECMA-376 §18.3.1.99). */
const order =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

/** Names of the elements right under the root. */
function children(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = "", empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close) depth--;
    else {
      if (depth === 1) names.push(name);
      if (!empty) depth++;
    }
  }
  return names;
}

/** Sheets whose elements stand in another order than the standard's, or twice. */
export function misordered(bytes: Uint8Array): string[] {
  return Object.entries(partsOf(bytes)).flatMap(([name, part]) => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return [];
    const found = children(new TextDecoder().decode(part));
    const places = found.map((each) => order.indexOf(each));
    const once = found.filter((each) => each !== "conditionalFormatting");
    const sorted = [...places].sort((a, b) => a - b);
    const right = places.join() === sorted.join() && once.length === new Set(once).size;
    return right ? [] : [`${name}: ${found.join(" ")}`];
  });
}
