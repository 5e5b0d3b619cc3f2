import { newWorkbook, openWorkbook, submissionCopy } from "../../../src/hosts/xlsx";
import { fullWorkbook } from "./full-workbook";
import { cell, formula, plannedSheet, summaryPlan, text } from "./planned";
import { faults, misordered } from "./xml-faults";

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
    "copy to hand in": submissionCopy(full.bytes(), { drop: [], printed: [] }).bytes,
  };
}

describe("写出来的每个部件", () => {
  test("都是合格的 XML", async () => {
    for (const [name, bytes] of Object.entries(await files()))
      expect([name, await faults(bytes)]).toEqual([name, []]);
  });

  test("表里的元素按标准的次序，一种一个", async () => {
    for (const bytes of Object.values(await files())) expect(misordered(bytes)).toEqual([]);
  });
});
