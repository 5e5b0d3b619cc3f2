import { decimal, yuan } from "../../../src/core/decimal";
import { planEdits } from "../../../src/core/edits";
import { carried } from "../../../src/core/edits/register-formula";
import type { Found, Source } from "../../../src/core/figures";
import type { CellContent, Snapshot } from "../../../src/core/grid";
import { aUnit } from "./a-unit";
import { planned } from "./applied";
import { seedFigures } from "./seed-figures";
import { sheetOf } from "./sheet-of";

const bookWith = (name: string, cells: Readonly<Record<string, CellContent>>): Snapshot => ({
  sheets: [sheetOf(name, cells)],
  names: [],
  date1904: false,
});

const at = (sheet: string, row: number, column: number) => ({ sheet, row, column });

const source = (value: string, more: Partial<Source> = {}): Source => ({
  cell: at("基础数据表", 6, 4),
  unit: "万元",
  as: "",
  value: decimal(value),
  reading: "number",
  sign: 1,
  ...more,
});

const found = (value: string, ...sources: readonly Source[]): Found => ({
  id: "totalExpenditure",
  value: yuan(value),
  from: { kind: "cells", sources },
  why: "",
  confidence: "only",
});

const formulaOf = (of: Found, book: Snapshot): string => {
  const { content } = carried(of, book);
  return content.kind === "formula" ? content.formula : content.kind;
};

test.each<[string, CellContent, Found, string]>([
  ["万元", 229.63, found("2296300", source("2296300")), "基础数据表!E7*10000"],
  ["元", 2296300, found("2296300", source("2296300", { unit: "元" })), "基础数据表!E7"],
  ["people", 8, found("8", source("8", { unit: null })), "基础数据表!E7"],
  ["0.85 kept as 85 %", 0.85, found("85", source("85", { unit: null })), "基础数据表!E7*100"],
  [
    "more than 分",
    229.6333333,
    found("2296333.33", source("2296333.33")),
    "ROUND(基础数据表!E7*10000,2)",
  ],
  [
    "text no formula reads",
    "２２９.63万元",
    found("2296300", source("2296300", { reading: "text" })),
    "number",
  ],
  ["a formula error", { error: "#REF!" }, found("2296300", source("2296300")), "number"],
  ["a number that is another's", 5, found("2296300", source("2296300")), "number"],
])("%s", (_, content, of, formula) => {
  expect(formulaOf(of, bookWith("基础数据表", { E7: content }))).toBe(formula);
});

test("several cells are added, taken away, and a text among them stands as its number", () => {
  const cells = [
    source("10000"),
    source("20000", { cell: at("基础数据表", 7, 4), sign: -1 }),
    source("-30000", { cell: at("基础数据表", 8, 4), reading: "text" }),
  ];
  const book = bookWith("基础数据表", { E7: 1, E8: 2, E9: "(3)" });
  expect(formulaOf(found("-40000", ...cells), book)).toBe(
    "基础数据表!E7*10000-基础数据表!E8*10000+(-30000)",
  );
  expect(carried(found("-40000", ...cells), book).byHand).toBe(true);
});

describe("a ledger", () => {
  const ledger = (unit: "元" | "万元"): Found => ({
    ...found("350.5"),
    from: {
      kind: "ledger",
      at: at("支付明细", 1, 2),
      sum: {
        ...{ sheet: "支付明细", sumColumn: 2, firstRow: 1, lastRow: 3, unit, rows: 2 },
        criteria: [{ column: 1, begins: "30217" }],
      },
    },
  });

  test("codes as text: SUMIFS with a wildcard", () => {
    const book = bookWith("支付明细", {
      ...{ B2: "30217-公务接待费", B3: "30231", B4: "30217" },
      ...{ C2: 300, C3: 99, C4: 50.5 },
    });
    expect(formulaOf(ledger("元"), book)).toBe(
      "支付明细!$C$2:$C$4".replace(/^/, "SUMIFS(") + ',支付明细!$B$2:$B$4,"30217*")',
    );
  });

  test("codes as numbers, which no wildcard matches: their first digits", () => {
    const book = bookWith("支付明细", {
      ...{ B2: 30217, B3: 30231, B4: 3021701 },
      ...{ C2: 300, C3: 99, C4: 50.5 },
    });
    expect(formulaOf(ledger("元"), book)).toBe(
      'SUMPRODUCT(--(LEFT(支付明细!$B$2:$B$4,5)="30217"),支付明细!$C$2:$C$4)',
    );
  });

  test("amounts as text, which no sum adds: the value, 人工转换", () => {
    const book = bookWith("支付明细", {
      ...{ B2: "30217", B3: "30231", B4: "30217" },
      ...{ C2: "300.00", C3: 99, C4: 50.5 },
    });
    expect(carried(ledger("元"), book)).toMatchObject({
      content: { kind: "number" },
      byHand: true,
    });
  });
});

test("a row for each figure, found or not; what is not found is text and no 0", () => {
  const { evaluation, book } = aUnit({
    figures: { ...seedFigures, threePublic: "２.00万元" },
    rows: null,
    choices: { absent: new Set(["procurement" as const]) },
  });
  const { edits, issues } = planEdits(evaluation, book, { replaceTyped: false, summary: false });
  const sheet = planned(edits, "取数表");
  const rowOf = (term: string): readonly string[] => {
    const row = sheet.cells.find(
      ({ content }) => content.kind === "text" && content.text === term,
    )!.row;
    return sheet.cells
      .filter((cell) => cell.row === row)
      .map(({ content }) => {
        if (content.kind === "text") return content.text;
        if (content.kind === "formula") return `=${content.formula}`;
        return content.kind === "number" ? content.value.toFixed() : "";
      });
  };
  expect(rowOf("支出合计（决算数）").slice(2, 5)).toEqual([
    "=基础数据表!E7*10000",
    expect.stringMatching(/^=ROUND\(C\d+\/10000,2\)$/) as string,
    "基础数据表!E7",
  ]);
  expect(rowOf("“三公”经费合计（决算数）")[6]).toBe("人工转换");
  expect(rowOf("在职人数（人）").slice(2)).toEqual(["缺数", "", "", "没找到", "缺数"]);
  expect(rowOf("政府采购（决算数）").slice(2)).toEqual([
    "—",
    "—",
    "",
    "已答：没有这项",
    "没有这项",
  ]);
  expect(issues.map(({ code }) => code)).toEqual(["text-carried-over"]);
  expect(sheet.frozenRows).toBe(3);
});
