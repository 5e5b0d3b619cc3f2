import { planEdits, templateEdits } from "../../../src/core/edits";
import { evaluate } from "../../../src/core/evaluate";
import {
  a1,
  type CellContent,
  formulaAt,
  parseA1,
  type Snapshot,
  textAt,
} from "../../../src/core/grid";
import { schemes } from "../../../src/schemes";
import { applied, differences, formulasOf } from "./applied";

const empty: Snapshot = { sheets: [], names: [], date1904: false };
const options = { replaceTyped: false, summary: true };
const ask = { scheme: null, replaceTyped: false };
const scheme = schemes.find(({ id }) => id === "mof-2013-53") ?? schemes[1]!;

/** The blank workbook with some cells filled in: by sheet, the row's own text, and the column. */
function filled(
  entries: readonly (readonly [sheet: string, row: string, column: string, content: CellContent])[],
  formulas: Readonly<Record<string, string>> = {},
): Snapshot {
  const book = applied(empty, templateEdits(scheme));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => [...row]);
      const own = new Map(sheet.formulas);
      for (const [name, label, column, content] of entries) {
        if (name !== sheet.name) continue;
        const row = rows.findIndex((_, at) =>
          [0, 1, 3].some((from) => textAt(sheet, at, from) === label),
        );
        const place = parseA1(`${column}${String(row + 1)}`)!;
        while (rows[row]!.length <= place.column) rows[row]!.push(null);
        rows[row]![place.column] = content;
        const formula = formulas[a1(place)];
        if (formula !== undefined) own.set(a1(place), formula);
      }
      return { ...sheet, rows, formulas: own };
    }),
  };
}

const unit = [
  ["单位信息", "单位全称", "B", "某某局"],
  ["单位信息", "评价年度", "B", 2022],
  ["单位信息", "单位口径", "B", "本级"],
  ["单位信息", "资金口径", "B", "财政拨款"],
  ["单位信息", "三公口径", "B", "一般公共预算财政拨款"],
  ["基础数据表", "支出合计", "E", 200],
  ["基础数据表", "支出合计", "F", 229.63],
  ["基础数据表", "支出合计", "G", 220.5],
  ["基础数据表", "公用经费", "F", 20],
  ["基础数据表", "公用经费", "G", 16.9],
  ["指标评分表", "公用经费控制率", "E", 5],
  ["指标评分表", "预算完成率", "E", 5],
] as const;

const contents = (book: Snapshot): Readonly<Record<string, string>> =>
  Object.fromEntries(
    book.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row, r) =>
        row.map((_, c) => [
          `${sheet.name}!${a1({ row: r, column: c })}`,
          formulaAt(sheet, r, c) ?? textAt(sheet, r, c),
        ]),
      ),
    ),
  );

const run = (book: Snapshot): Snapshot => {
  const evaluation = evaluate(book, schemes, ask);
  return applied(book, planEdits(evaluation, book, options).edits);
};

test("the blank workbook filled in, read, evaluated and written; a second run changes nothing", async () => {
  const book = filled(unit);
  const { edits } = planEdits(evaluate(book, schemes, ask), book, options);
  expect(formulasOf(edits).length).toBeGreaterThan(100);
  expect(await differences(book, edits)).toEqual([]);
  const once = applied(book, edits);
  expect(contents(run(once))).toEqual(contents(once));
});

test("the bureau's own formula in a computed cell is a typed value, after the first run too", () => {
  const row = scheme.indicators.findIndex(({ level3 }) => level3 === "公用经费控制率") + 4;
  const at = `K${String(row)}`;
  const own = "IF(F9>0,ROUND(G9/F9,4),0)";
  const book = filled([...unit, ["指标评分表", "公用经费控制率", "K", 0.845]], { [at]: own });
  const formulaIn = (of: Snapshot): string | undefined =>
    of.sheets.find(({ name }) => name === "指标评分表")?.formulas.get(at);
  const once = run(book);
  expect(formulaIn(once)).toBe(own);
  expect(formulaIn(run(once))).toBe(own);
});

test("quotes, signs and names that look like formulas stay words", async () => {
  const book = filled([
    ...unit,
    ["单位信息", "单位简称", "B", '=HYPERLINK("x")'],
    ["单位信息", "填报人", "B", "+86"],
    ["指标评分表", "预算完成率", "L", 3],
    ["指标评分表", "预算完成率", "M", '"&A1&"，原因“甲”'],
  ]);
  const renamed: Snapshot = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === "基础数据表" ? { ...sheet, name: "It's 数据（1）" } : sheet,
    ),
  };
  const { edits } = planEdits(evaluate(renamed, schemes, ask), renamed, options);
  expect(formulasOf(edits).map(({ formula }) => formula)).toContain("'It''s 数据（1）'!F11*10000");
  expect(await differences(renamed, edits)).toEqual([]);
});

test("an absurd rate is printed in a size that fits, not as ####", () => {
  const book = filled([...unit, ["基础数据表", "支出合计", "G", 100_000_000_000]]);
  const { edits } = planEdits(evaluate(book, schemes, ask), book, options);
  const summary = edits.find((edit) => edit.kind === "sheet" && edit.sheet.name.includes("汇总表"));
  const cells = summary?.kind === "sheet" ? summary.sheet.cells : [];
  const rate = cells.find(({ row, column }) => row === 9 && column === 9);
  expect(rate?.style?.font?.size).toBeLessThan(10.5);
});
