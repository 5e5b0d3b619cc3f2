import type { WorkbookPort } from "../../src/app/ports";
import { decimal } from "../../src/core/decimal";
import type { CellStyle, Edit, PlannedContent, PlannedSheet } from "../../src/core/edits";
import {
  contentAt,
  findSheet,
  formatAt,
  formulaAt,
  type CellContent,
  type Sheet,
} from "../../src/core/grid";

/** A workbook to try a host on. */
export interface HostUnderTest {
  readonly port: WorkbookPort;
  /** The same workbook opened anew, as if the program had been closed in between. */
  readonly reopened: () => Promise<WorkbookPort>;
  /** By what the program itself tells sheets apart; a sheet deleted and made anew has another. */
  readonly idOf: (sheet: string) => string | undefined;
}

const text = (value: string): PlannedContent => ({ kind: "text", text: value });
const number = (value: string): PlannedContent => ({ kind: "number", value: decimal(value) });
const formula = (body: string, shows: string): PlannedContent => ({
  kind: "formula",
  formula: body,
  shows: /^-?\d+(\.\d+)?$/.test(shows) ? decimal(shows) : shows,
});

const sheet = (name: string, more: Partial<PlannedSheet> = {}): PlannedSheet => ({
  name,
  visibility: "visible",
  cells: [],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  gridlines: true,
  page: null,
  chart: null,
  lists: [],
  ...more,
});

const put = (plan: PlannedSheet): Edit => ({ kind: "sheet", sheet: plan });

const cell = (
  name: string,
  row: number,
  column: number,
  rest: { readonly content: PlannedContent; readonly style?: CellStyle },
): Edit => ({ kind: "cell", at: { sheet: name, row, column }, ...rest });

const valuesSheet = "基础 '数据' 表";

/** Contents, what a cell reads back, and what formula it has. */
const contents: readonly (readonly [string, PlannedContent, CellContent, string | null])[] = [
  ["整数", number("229"), 229, null],
  ["金额", number("2296300.00"), 2296300, null],
  ["小数", number("-0.845"), -0.845, null],
  ["零", number("0"), 0, null],
  ["1e15", number("1000000000000000"), 1e15, null],
  ["15 位", number("123456789012.345"), 123456789012.345, null],
  ["中文", text("整体支出完成率（%）"), "整体支出完成率（%）", null],
  ["看着像公式", text("=1+1"), "=1+1", null],
  ["加号", text("+1"), "+1", null],
  ["减号", text("-1+2"), "-1+2", null],
  ["at", text("@SUM(1)"), "@SUM(1)", null],
  ["全角等号", text("＝1"), "＝1", null],
  ["看着像数", text("00123"), "00123", null],
  ["看着像日期", text("2022-12-31"), "2022-12-31", null],
  ["看着像错误值", text("#N/A"), "#N/A", null],
  ["两头空格", text("  a  "), "  a  ", null],
  ["换行", text("一\n二"), "一\n二", null],
  ["标记", text("<b>&\"'"), "<b>&\"'", null],
  ["公式", formula("1+1", "2"), 2, "1+1"],
  ["文本公式", formula('IF(1<2,"优 & 良","")', "优 & 良"), "优 & 良", 'IF(1<2,"优 & 良","")'],
  ["空", { kind: "empty" }, null, null],
];

const at = async (port: WorkbookPort, name: string): Promise<Sheet> => {
  const found = findSheet(await port.read(), name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
};

/**
 * What every workbook host owes its users; `open` gives a workbook without any of the sheets below.
 * `tellsMerges` is false for Excel before ExcelApi 1.13, which tells nobody what is merged.
 */
export function describeWorkbookHost(
  name: string,
  open: () => Promise<HostUnderTest>,
  { tellsMerges = true } = {},
): void {
  /** A workbook with these edits in it, as its port and as reopened. */
  async function after(...batches: readonly (readonly Edit[])[]): Promise<WorkbookPort[]> {
    const { port, reopened } = await open();
    for (const edits of batches) expect(await port.apply(edits)).toEqual([]);
    return [port, await reopened()];
  }

  describe(`工作簿：${name}`, () => {
    test("整张表写进去，每格读回来一样", async () => {
      const cells = contents.map(([, content], row) => ({ row, column: 2, content }));
      for (const port of await after([put(sheet(valuesSheet, { cells }))])) {
        const read = await at(port, valuesSheet);
        contents.forEach(([title, , value, written], row) =>
          expect([title, contentAt(read, row, 2), formulaAt(read, row, 2)]).toEqual([
            title,
            value,
            written,
          ]),
        );
      }
    });

    test("一格一格写进去，每格读回来一样", async () => {
      const edits = contents.map(([, content], row) => cell(valuesSheet, row, 3, { content }));
      for (const port of await after([put(sheet(valuesSheet))], edits)) {
        const read = await at(port, valuesSheet);
        expect(contents.map((_, row) => contentAt(read, row, 3))).toEqual(
          contents.map(([, , value]) => value),
        );
        expect(contents.map((_, row) => formulaAt(read, row, 3))).toEqual(
          contents.map(([, , , written]) => written),
        );
      }
    });

    test("公式引用别的表，表名带引号、带空格", async () => {
      const body = "'基础 ''数据'' 表'!$A$1*2";
      const source = sheet(valuesSheet, { cells: [{ row: 0, column: 0, content: number("3") }] });
      const edits = [
        put(source),
        put(sheet("取数表", { cells: [{ row: 4, column: 2, content: formula(body, "6") }] })),
        { kind: "name", name: "自评_率", refersTo: "取数表!$C$5" } as const,
      ];
      for (const port of await after(edits)) {
        const book = await port.read();
        expect(formulaAt(findSheet(book, "取数表")!, 4, 2)).toBe(body);
        expect(contentAt(findSheet(book, "取数表")!, 4, 2)).toBe(6);
        expect(book.names).toContainEqual({
          name: "自评_率",
          refersTo: "取数表!$C$5",
          scope: null,
        });
      }
    });

    test("数字格式、隐藏的表、合并", async () => {
      const plan = sheet("_自评设置", {
        visibility: "hidden",
        cells: [
          { row: 0, column: 0, content: number("0.845"), style: { numberFormat: "0.00%" } },
          { row: 0, column: 1, content: number("1234.5"), style: { numberFormat: "#,##0.00" } },
          { row: 0, column: 2, content: number("1"), style: { numberFormat: '0.0"万元"' } },
          { row: 1, column: 0, content: text("长") },
        ],
        merges: [{ sheet: "_自评设置", top: 1, left: 0, bottom: 2, right: 3 }],
      });
      for (const port of await after([put(sheet("封面")), put(plan)])) {
        const read = await at(port, "_自评设置");
        expect(read.visibility).toBe("hidden");
        expect([0, 1, 2].map((column) => formatAt(read, 0, column))).toEqual([
          "0.00%",
          "#,##0.00",
          '0.0"万元"',
        ]);
        const merged = { sheet: "_自评设置", top: 1, left: 0, bottom: 2, right: 3 };
        expect(read.merges).toEqual(tellsMerges ? [merged] : []);
      }
    });

    test("改一格，邻居、格式都不动", async () => {
      const style = { numberFormat: "0.00%" };
      const plan = sheet("评分表", {
        cells: [0, 1, 2].map((column) => ({ row: 0, column, content: number("0.5"), style })),
      });
      const edit = cell("评分表", 0, 1, { content: formula("A1", "0.5") });
      for (const port of await after([put(plan)], [edit])) {
        const read = await at(port, "评分表");
        expect([0, 1, 2].map((column) => contentAt(read, 0, column))).toEqual([0.5, 0.5, 0.5]);
        expect([0, 1, 2].map((column) => formulaAt(read, 0, column))).toEqual([null, "A1", null]);
        expect(formatAt(read, 0, 1)).toBe("0.00%");
      }
    });

    test("同一张表再写一遍：旧的格不留下，别的表不动", async () => {
      const old = sheet("汇总", {
        cells: [0, 1, 2].map((row) => ({ row, column: 0, content: text(`旧${String(row)}`) })),
      });
      const now = sheet("汇总", { cells: [{ row: 1, column: 0, content: text("新") }] });
      const other = sheet("别的", { cells: [{ row: 0, column: 0, content: text("在") }] });
      for (const port of await after([put(old), put(other)], [put(now)])) {
        const read = await at(port, "汇总");
        expect([0, 1, 2].map((row) => contentAt(read, row, 0))).toEqual([null, "新", null]);
        expect(contentAt(await at(port, "别的"), 0, 0)).toBe("在");
      }
    });

    test("同一张表再写一遍：还是那张表，不是删了重建", async () => {
      const { port, idOf } = await open();
      const plans = ["新一", "新二"].map((value) =>
        sheet("汇总", {
          cells: [{ row: 0, column: 0, content: text(value) }],
          merges: [{ sheet: "汇总", top: 2, left: 0, bottom: 2, right: 1 }],
        }),
      );
      const ids: (string | undefined)[] = [];
      for (const plan of plans) {
        await port.apply([put(plan)]);
        ids.push(idOf("汇总"));
      }
      expect(contentAt(await at(port, "汇总"), 0, 0)).toBe("新二");
      expect(ids).toEqual([expect.stringMatching(/./), ids[0]]);
    });

    test("名称：改、删，别的留着", async () => {
      const first: Edit[] = [
        put(sheet("表")),
        { kind: "name", name: "自评_甲", refersTo: "表!$A$1" },
        { kind: "name", name: "自评_乙", refersTo: "表!$A$2" },
        { kind: "name", name: "单位数", refersTo: "表!$A$9" },
      ];
      const second: Edit[] = [
        { kind: "name", name: "自评_甲", refersTo: "表!$B$1" },
        { kind: "drop-name", name: "自评_乙" },
        { kind: "drop-name", name: "自评_没有的" },
      ];
      for (const port of await after(first, second)) {
        const { names } = await port.read();
        const ours = names.filter(({ refersTo }) => refersTo.startsWith("表!"));
        expect(ours.map(({ name: each, refersTo }) => [each, refersTo]).sort()).toEqual([
          ["单位数", "表!$A$9"],
          ["自评_甲", "表!$B$1"],
        ]);
      }
    });

    test("写第二遍，读到的还是一样", async () => {
      const cells = contents.map(([, content], row) => ({ row, column: 0, content }));
      const edits: Edit[] = [
        put(sheet("表", { cells })),
        cell("表", 30, 1, { content: formula("A1*2", "458"), style: { numberFormat: "0.0" } }),
        { kind: "name", name: "自评_甲", refersTo: "表!$A$1" },
      ];
      const { port } = await open();
      await port.apply(edits);
      const once = JSON.stringify(plain(await at(port, "表")));
      await port.apply(edits);
      expect(JSON.stringify(plain(await at(port, "表")))).toBe(once);
    });

    test("空表读成空表，没有改动就没有不符", async () => {
      for (const port of await after([put(sheet("空"))], [])) {
        expect((await at(port, "空")).rows.flat().every((content) => content === null)).toBe(true);
      }
    });

    test("写不成就一格都不写", async () => {
      const { port } = await open();
      await port.apply([put(sheet("表", { cells: [{ row: 0, column: 0, content: text("旧") }] }))]);
      const edits = [
        cell("表", 0, 0, { content: text("新") }),
        cell("没有的表", 0, 0, { content: text("新") }),
      ];
      await expect(port.apply(edits)).rejects.toThrow();
      expect(contentAt(await at(port, "表"), 0, 0)).toBe("旧");
    });
  });
}

/** A sheet as lists, for comparing. */
const plain = (read: Sheet): unknown => [
  read.name,
  read.rows,
  [...read.formulas].sort(),
  read.rows.map((row, index) => row.map((_, column) => formatAt(read, index, column))),
];
