import fc from "fast-check";
import { isCellError, type CellContent, type Sheet } from "../../../src/core/grid";
import { figuresOf } from "./figures-of";
import { book, sheet, sheetOf } from "./sheet";

type Rows = readonly (readonly CellContent[])[];

/** Tables of several kinds whose figures must not depend on where and how they stand. */
const tables: readonly (readonly [string, Sheet])[] = [
  [
    "三公, vertical",
    sheet(
      "A",
      `
2022年“三公”经费预算执行情况表
单位：万元
项目	上年决算数	年初预算数	全年预算数	决算数
合计	3	2.5	2.2	2
1.因公出国（境）费	0	0	0	0
2.公务接待费	1	0.7	0.6	0.5
3.公务用车购置及运行费	2	1.8	1.6	1.5
其中：（1）公务用车购置费	0	0	0	0
（2）公务用车运行维护费	2	1.8	1.6	1.5
`,
    ),
  ],
  [
    "收支总表, two halves",
    sheet(
      "A",
      `
2022年度收入支出决算总表
金额单位：元
收入			支出
项目	行次	决算数	项目	行次	决算数
一、财政拨款收入	1	2296300	一、基本支出	31	1697900
二、其他收入	2	100	二、项目支出	32	598500
本年收入合计	27	2296400	本年支出合计	57	2296400
年初结转和结余	29	0	年末结转和结余	59	0
总计	30	2296400	总计	60	2296400
`,
    ),
  ],
  [
    "支出决算表, named by column",
    sheet(
      "A",
      `
2022年支出决算表
单位：万元
科目	本年支出合计	基本支出	项目支出
合计	229.63	169.79	59.84
201一般公共服务支出	200	150	50
208社会保障和就业支出	29.63	19.79	9.84
`,
    ),
  ],
  [
    "list of people and assets",
    sheet(
      "A",
      `
2022年单位情况表
单位：元
项目	填报数
编制数	9
在职人数	8
固定资产总额	864000
在用固定资产	800000
`,
    ),
  ],
];

const blankRow = (rows: Rows, at: number): Rows => {
  const place = at % (rows.length + 1);
  return [...rows.slice(0, place), [], ...rows.slice(place)];
};

const blankColumn = (rows: Rows, at: number): Rows =>
  rows.map((row) => (at <= row.length ? [...row.slice(0, at), null, ...row.slice(at)] : row));

/** Moves a table down and to the right and puts blank rows and columns between. */
function scattered(rows: Rows, moves: Moves): Rows {
  const wide = moves.columns.reduce(blankColumn, rows);
  const tall = moves.rows.reduce(blankRow, wide);
  const shifted = tall.map((row) => [...Array<CellContent>(moves.right).fill(null), ...row]);
  return [...Array<CellContent[]>(moves.down).fill([]), ...shifted];
}

interface Moves {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly down: number;
  readonly right: number;
}

const moves: fc.Arbitrary<Moves> = fc.record({
  rows: fc.array(fc.nat(30), { maxLength: 4 }),
  columns: fc.array(fc.nat(8), { maxLength: 3 }),
  down: fc.nat(20),
  right: fc.nat(6),
});

const decorations: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text}\u3000`,
  (text) => text.replace(/^(?=[\u4e00-\u9fff])/, "\u00a0"),
  (text) => text.replaceAll("（", "(").replaceAll("）", ")"),
  (text) => text.replaceAll("经费", "經費").replaceAll("务", "務").replaceAll("数", "數"),
  (text) => text.replaceAll("“", "「").replaceAll("”", "」"),
  (text) => [...text].join(text.length < 6 ? " " : ""),
  (text) => text.replaceAll("费", "费用").replaceAll("经费用", "经费"),
];

const decorated = (rows: Rows, choices: readonly number[]): Rows => {
  let index = 0;
  return rows.map((row) =>
    row.map((content) => {
      if (typeof content !== "string" || isCellError(content)) return content;
      const decoration = decorations[(choices[index++ % choices.length] ?? 0) % decorations.length];
      return decoration ? decoration(content) : content;
    }),
  );
};

const inFullWidth = (text: string): string =>
  text.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The same numbers as people mistype them: text, full width, thousands separators. */
const mistyped: readonly ((value: number) => CellContent)[] = [
  (value) => value,
  (value) => String(value),
  (value) => inFullWidth(String(value)),
  (value) => ` ${String(value)} `,
  (value) => value.toLocaleString("en-US", { maximumFractionDigits: 2 }),
  (value) => value.toLocaleString("en-US", { maximumFractionDigits: 2 }).replaceAll(",", "，"),
];

const asTyped = (rows: Rows, choices: readonly number[]): Rows => {
  let index = 0;
  return rows.map((row) =>
    row.map((content) => {
      if (typeof content !== "number") return content;
      const typed = mistyped[(choices[index++ % choices.length] ?? 0) % mistyped.length];
      return typed ? typed(content) : content;
    }),
  );
};

describe.each(tables)("%s", (_, table) => {
  const expected = figuresOf(book(table));

  test("has figures", () => {
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(3);
  });

  test("stands anywhere, with blank rows and columns between", () => {
    fc.assert(
      fc.property(moves, (where) => {
        expect(figuresOf(book(sheetOf("B", scattered(table.rows, where))))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test("labels may be decorated", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (choices) => {
        expect(figuresOf(book(sheetOf("B", decorated(table.rows, choices))))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test("numbers may be text", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (choices) => {
        expect(figuresOf(book(sheetOf("B", asTyped(table.rows, choices))))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
