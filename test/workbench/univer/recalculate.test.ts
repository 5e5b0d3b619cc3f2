import { recalculate } from "../../engine/recalculate";

test("recalculate answers what a spreadsheet shows for each formula", async () => {
  const formulas: Record<string, [formula: string, shows: string | number | boolean | null]> = {
    C1: ["=ROUND(1.005,2)", 1.01],
    C2: ['=SUMIFS(B1:B4,A1:A4,"公用",B1:B4,">1")', 7],
    C3: ["='二〇二二 年''表'!A1*2", 14],
    C4: ["=决算数/10000", 229.63],
    C5: ["=IF(AND(B1>0,OR(B2=9,B2=2)),MIN(B1:B4),0)", 1],
    C6: ["=MAX(B1:B4)+INT(-1.5)", 2],
    C7: ["=ROUNDDOWN(ROUND(0.57*100,9),0)", 57],
    C8: ["=ROUNDUP(1.001,2)", 1.01],
    C9: ["=SUM(B1:B4,0.1)", 10.1],
    C10: ['=SUMPRODUCT((A1:A4="公用")*B1:B4)', 8],
    C11: ["=N(B3)+N(A1)", 3],
    C12: ["=1/0", "#DIV/0!"],
    C13: ["=B1=1", true],
    C14: ["=C13", true],
    C15: ["=没有这个名字", "#NAME?"],
    C16: ["=C9+C1", 11.11],
    C17: ['=IF(B9="","空",1)', "空"],
    C18: ["=ROUND(A9+1.115,2)", 1.12],
  };
  const shown = await recalculate({
    sheets: [
      {
        name: "数据",
        cells: {
          ...{ A1: { v: "公用" }, A2: { v: "三公" }, A3: { v: "公用" }, A4: { v: "公用" } },
          ...{ B1: { v: 1 }, B2: { v: 2 }, B3: { v: 3 }, B4: { v: 4 } },
          ...Object.fromEntries(Object.entries(formulas).map(([at, [f]]) => [at, { f }])),
        },
      },
      { name: "二〇二二 年'表", cells: { A1: { v: 7 }, A2: { v: 2296300 }, A3: { v: "007" } } },
    ],
    names: [{ name: "决算数", refersTo: "'二〇二二 年''表'!$A$2" }],
  });
  const wanted = Object.fromEntries(Object.entries(formulas).map(([at, [, v]]) => [at, v]));
  const got = Object.fromEntries(Object.keys(formulas).map((at) => [at, shown("数据", at)]));
  expect(got).toEqual(wanted);
  expect(shown("二〇二二 年'表", "A3")).toBe("007");
  expect(shown("数据", "Z99")).toBeNull();
  expect(() => shown("没有", "A1")).toThrow("没有");
});
