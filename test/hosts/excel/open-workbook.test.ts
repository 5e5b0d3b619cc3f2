import { decimal } from "../../../src/core/decimal";
import type { Edit } from "../../../src/core/edits";
import { contentAt, findSheet, formulaAt } from "../../../src/core/grid";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import { RequestFlag } from "../../../src/workbench/protocol/wire";
import { univerBook, univerBookOf } from "../../workbench/back-ends";
import { excelOver, quiet } from "../../workbench/client";
import { impatient } from "./desk";
import { open, openings, plain, problemOf, put, sheet } from "./small-book";

afterEach(quiet);

describe.each(openings)("the open workbook (%s)", (_name, bookOf) => {
  describe("what stands in the way is said before anything is written", () => {
    test("保护的表", async () => {
      const { port, book } = open(await bookOf(plain));
      book.sheets.all[0]!.protection.protect(null, null);
      expect(await problemOf(port.apply([put(1, "9")]))).toEqual({
        code: "protected",
        sheet: "表一",
      });
      expect(contentAt(findSheet(await port.read(), "表一")!, 0, 1)).toBe(3);
    });

    test("结构保护、只读、没有的表", async () => {
      const { port, book } = open(await bookOf(plain));
      book.structure.protect(null, null);
      const add: Edit = { kind: "sheet", sheet: sheet("取数表") };
      expect(await problemOf(port.apply([add]))).toEqual({ code: "structure-protected" });
      book.readOnly = true;
      expect(await problemOf(port.apply([put(1, "9")]))).toEqual({ code: "read-only" });
      book.readOnly = false;
      const nowhere = put(1, "9", { at: { sheet: "没有", row: 0, column: 0 } });
      expect(await problemOf(open(book).port.apply([nowhere]))).toEqual({
        code: "not-found",
        sheet: "没有",
      });
    });

    test("合并格里看不见的格，筛选着的表", async () => {
      const { port, book } = open(await bookOf(plain));
      const [first] = book.sheets.all;
      book.grid.merge(first!.id, { top: 4, left: 0, bottom: 4, right: 2 });
      const covered = put(1, "9", { at: { sheet: "表一", row: 4, column: 1 } });
      expect(await problemOf(port.apply([covered]))).toEqual({
        code: "in-the-way",
        what: "merged",
        at: { sheet: "表一", top: 4, left: 0, bottom: 4, right: 2 },
      });
      first!.filter = { rect: { top: 0, left: 0, bottom: 9, right: 2 }, narrowed: true };
      expect(await problemOf(port.apply([put(1, "9")]))).toMatchObject({ what: "filtered" });
    });

    test("有个格还在输入：读的时候就说，不等", async () => {
      const { port, book } = open(await bookOf(plain));
      book.cellEdit.begin();
      expect(await problemOf(port.read())).toEqual({ code: "cell-being-edited" });
      book.cellEdit.end();
      expect(await problemOf(port.apply([put(1, "9")]))).toBe("done");
    });

    test("写的时候正好在输入：等输完", async () => {
      const { port, book } = open(await bookOf(plain));
      await port.read();
      book.cellEdit.begin();
      const writing = port.apply([put(1, "9")]);
      setTimeout(() => book.cellEdit.end(), 50);
      expect(await writing).toEqual([]);
    });

    test("输入得再久，写也不算没有回答", async () => {
      const { book, server } = open(await bookOf(plain));
      // The other order than the stand-in's: a write that waits is set aside, others are answered.
      const process = server.process.bind(server);
      server.process = async (body, flags) => {
        if ((flags & RequestFlag.delayForCellEdit) !== 0) await book.cellEdit.over();
        return process(body, flags);
      };
      const port = new ExcelWorkbook({ waiting: { ...impatient, patience: 100 } });
      await port.read();
      book.cellEdit.begin();
      setTimeout(() => book.cellEdit.end(), 450);
      expect(await port.apply([put(1, "9")])).toEqual([]);
      expect(book.grid.content(book.sheets.all[0]!.id, 0, 1).value).toBe(9);
    });

    test("读完以后别人加了同名的表", async () => {
      const { port, book } = open(await bookOf(plain));
      await port.read();
      const theirs = book.sheets.add("取数表");
      book.grid.write(theirs.id, 0, 0, { value: "别人的" });
      const edits = ["佐证材料清单", "取数表", "_自评设置"].map((name): Edit => ({
        kind: "sheet",
        sheet: sheet(name),
      }));
      expect(await problemOf(port.apply(edits))).toEqual({
        code: "name-taken",
        sheet: "取数表",
        free: "取数表（2）",
      });
      expect(book.sheets.all.map(({ name }) => name)).toEqual(["表一", "取数表"]);
      expect(book.grid.content(theirs.id, 0, 0).value).toBe("别人的");
    });
  });

  describe("a sheet of a planned name", () => {
    const ours: Edit = { kind: "sheet", sheet: sheet("取数表") };

    test.each([true, false])("读完以后别人加的不动（%s：有事件告诉）", async (told) => {
      const { port, book } = open(await bookOf(plain));
      const seen: unknown[] = [];
      if (told) await port.watch((change) => seen.push(change));
      await port.read();
      const theirs = book.sheets.add("取数表");
      book.grid.write(theirs.id, 0, 0, { value: "别人的" });
      while (told && seen.length === 0) await quiet();
      expect(await problemOf(port.apply([ours]))).toMatchObject({ code: "name-taken" });
      expect(book.grid.content(theirs.id, 0, 0).value).toBe("别人的");
      // Read since then, it is the caller's to say whose it is.
      await port.read();
      expect(await problemOf(port.apply([ours]))).toBe("done");
    });
  });

  describe("reading", () => {
    test("文字“=1”不是公式，隐藏的行列说得出来", async () => {
      const { port, book } = open(await bookOf(plain));
      const [first] = book.sheets.all;
      book.grid.write(first!.id, 5, 0, { value: "隐" });
      first!.hidden.rows.set(3, true);
      first!.hidden.columns.set(1, true);
      const read = findSheet(await port.read(), "表一")!;
      expect([contentAt(read, 0, 2), formulaAt(read, 0, 2)]).toEqual(["=1", null]);
      expect([[...read.hiddenRows], [...read.hiddenColumns]]).toEqual([[3], [1]]);
      const again = findSheet(await port.read(), "表一")!;
      expect([...again.hiddenRows]).toEqual([3]);
    });

    test("太大的读取没有报错只给 null：分半再读", async () => {
      const cells = Object.fromEntries(
        Array.from({ length: 400 }, (_, row) => [`A${String(row + 1)}`, { v: row }]),
      );
      const { port, book } = open(await bookOf({ sheets: [{ name: "长", cells }] }));
      // Whatever is asked for in more than 100 cells at once comes back as nothing.
      book.quirks.oversizedReadIsNull = true;
      book.quirks.readLimit = 100;
      const read = findSheet(await port.read(), "长")!;
      expect(read.rows.map(([first]) => first)).toEqual(
        Array.from({ length: 400 }, (_, row) => row),
      );
    });

    test("网页版嫌回答太大：分半再读", async () => {
      const cells = Object.fromEntries(
        Array.from({ length: 3000 }, (_, row) => [
          `A${String(row + 1)}`,
          { v: `第${String(row)}行` },
        ]),
      );
      const { port } = open(await bookOf({ sheets: [{ name: "长", cells }] }), {
        messageLimit: 60_000,
      });
      const read = findSheet(await port.read(), "长")!;
      expect(read.rows).toHaveLength(3000);
      expect(contentAt(read, 2999, 0)).toBe("第2999行");
    });
  });

  describe("writing", () => {
    test("手动计算：写完算一次，读回来是新的", async () => {
      const book = univerBook("表一");
      book.calculationMode = "Manual";
      const { port } = open(book);
      const edits: Edit[] = [
        put(0, "2"),
        put(1, "0", { content: { kind: "formula", formula: "A1*3", shows: decimal("6") } }),
      ];
      const patient = new ExcelWorkbook();
      expect(await patient.apply(edits)).toEqual([]);
      expect(patient.status().manualCalculation).toBe(true);
      expect(port.status().name).toBe("");
    });

    test("写第二遍一个请求也不写", async () => {
      const { port, server } = open(await bookOf(plain));
      const edits: Edit[] = [put(1, "9"), { kind: "sheet", sheet: sheet("取数表") }];
      await port.apply(edits);
      await port.read();
      const before = server.roundTrips;
      await port.apply(edits);
      expect(server.roundTrips).toBe(before);
    });

    test("没有回答：以后不写，重新读过才写", async () => {
      const { port, server, book } = open(await bookOf(plain));
      await port.read();
      server.faults.plan({ request: server.roundTrips + 1, kind: "silent", done: true });
      expect(await problemOf(port.apply([put(1, "9")]))).toEqual({ code: "no-answer" });
      server.faults.plan();
      expect(await problemOf(port.apply([put(1, "8")]))).toEqual({ code: "no-answer" });
      await port.read();
      expect(await problemOf(port.apply([put(1, "8")]))).toBe("done");
      expect(book.grid.content(book.sheets.all[0]!.id, 0, 1).value).toBe(8);
    });

    test("撤回：值、公式、格式回到原样，后来改过的不动", async () => {
      const book = await univerBookOf({
        sheets: [{ name: "表一", cells: { A1: { v: 1 }, B1: { f: "=A1*2" }, C1: { v: "=1" } } }],
      });
      excelOver(book);
      const port = new ExcelWorkbook();
      const style = { numberFormat: "0.00%" };
      await port.apply(
        [
          put(0, "5", { style }),
          put(1, "6"),
          put(2, "7"),
          { kind: "sheet", sheet: sheet("取数表") },
        ],
        { restorable: true },
      );
      const [first] = book.sheets.all;
      book.grid.write(first!.id, 0, 2, { value: "手改" });
      expect(port.canRestore()).toBe(true);
      expect(await port.restore()).toEqual({
        cells: 2,
        left: [{ at: { sheet: "表一", row: 0, column: 2 }, was: "=1", because: "changed-since" }],
        kept: [],
      });
      const read = await port.read();
      const back = findSheet(read, "表一")!;
      expect([contentAt(back, 0, 0), formulaAt(back, 0, 1), contentAt(back, 0, 2)]).toEqual([
        1,
        "A1*2",
        "手改",
      ]);
      expect(back.formats.get("A1")).toBeUndefined();
      expect(findSheet(read, "取数表")).toBeNull();
      expect(port.canRestore()).toBe(false);
    });
  });

  describe("the rest", () => {
    test("选中一格；隐藏的表不选", async () => {
      const { port, book } = open(
        await bookOf({
          sheets: [
            { name: "表一", cells: {} },
            { name: "藏", cells: {} },
          ],
        }),
      );
      await port.select({ sheet: "表一", row: 4, column: 2 });
      const at = { sheet: "表一", row: 4, column: 2 };
      expect(await port.activeCell()).toEqual({ at, content: null });
      book.sheets.all[1]!.visibility = "Hidden";
      expect(await problemOf(port.select({ sheet: "藏", row: 0, column: 0 }))).toEqual({
        code: "sheet-hidden",
        sheet: "藏",
      });
    });

    test.each([
      [0, "甲"],
      [1, 7],
      [2, "=1"],
    ])("站着的第 %i 格现在是什么，不是上次读到的", async (column, content) => {
      const { port, book } = open(await bookOf(plain));
      await port.read();
      book.grid.write(book.sheets.all[0]!.id, 0, 1, { value: 7 });
      const at = { sheet: "表一", row: 0, column };
      await port.select(at);
      expect(await port.activeCell()).toEqual({ at, content });
    });

    test("另开一个工作簿，这一个不动；有没有没保存的改动", async () => {
      const { port, book } = open(await bookOf(plain));
      const opened: (string | null)[] = [];
      book.windows.add((base64) => opened.push(base64));
      await port.openNew(new Uint8Array([1, 2, 3]));
      expect(opened).toEqual(["AQID"]);
      expect(await port.saved()).toBe(true);
      await port.apply([put(1, "9")]);
      expect(await port.saved()).toBe(false);
    });
  });
});
