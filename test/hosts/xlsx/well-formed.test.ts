import { validateXML } from "xmllint-wasm";
import { newWorkbook, openWorkbook, submissionCopy } from "../../../src/hosts/xlsx";
import { fullWorkbook } from "./full-workbook";
import { cell, formula, plannedSheet, summaryPlan, text } from "./planned";
import { partsOf } from "./zip-of";

const edits = [
  { kind: "sheet" as const, sheet: summaryPlan() },
  { kind: "sheet" as const, sheet: plannedSheet("取数 & '表' <一>") },
  cell("绩效自评汇总表", "C3", text('a<b>&"\u0001')),
  cell("绩效自评汇总表", "D3", formula('IF(1<2,"<&>","")', "<&>")),
  { kind: "name" as const, name: "自评_率", refersTo: "'取数 & ''表'' <一>'!$A$1" },
];

async function files(): Promise<Readonly<Record<string, Uint8Array>>> {
  const blank = newWorkbook();
  await blank.port.apply(edits);
  const full = await openWorkbook(fullWorkbook());
  await full.port.apply([...edits, cell("评分表", "D2", text("]]>"))]);
  return {
    "new workbook": blank.bytes(),
    "full workbook": full.bytes(),
    "copy to hand in": submissionCopy(full.bytes(), { drop: [] }).bytes,
  };
}

/** What xmllint finds wrong in the XML parts of a file. */
async function faults(bytes: Uint8Array): Promise<string[]> {
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

describe("写出来的每个部件", () => {
  test("都是合格的 XML", async () => {
    for (const [name, bytes] of Object.entries(await files()))
      expect([name, await faults(bytes)]).toEqual([name, []]);
  });

  test("表里的元素按标准的次序，一种一个", async () => {
    for (const bytes of Object.values(await files()))
      for (const [name, part] of Object.entries(partsOf(bytes))) {
        if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue;
        const found = children(new TextDecoder().decode(part));
        const places = found.map((each) => order.indexOf(each));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const once = found.filter((each) => each !== "conditionalFormatting");
        expect(once).toEqual([...new Set(once)]);
      }
  });
});
