import { calculate } from "../../../src/app/calculate";
import { HostProblem } from "../../../src/app/ports";
import { decimal } from "../../../src/core/decimal";
import type { Edit } from "../../../src/core/edits";
import type { Snapshot } from "../../../src/core/grid";
import { ExcelWorkbook } from "../../../src/hosts/excel";
import type { Book } from "../../../src/workbench/book/book";
import type { StylePatch } from "../../../src/workbench/book/style";
import { univerBookOf } from "../../workbench/back-ends";
import { excelOver, quiet } from "../../workbench/client";
import { memoryBookOf } from "../../workbench/memory-books";
import { stateOf } from "./book-state";
import { deskAt, impatient } from "./desk";
import { dress, inMemory, plainOf, sample } from "./sample-book";

const line = { style: "Double", weight: "Thick", color: "#FF0000" } as const;

/** How a clerk made her tables look; every cell a little different. */
const lookAt = (row: number, column: number): StylePatch => ({
  fontName: row % 2 === 0 ? "仿宋_GB2312" : "黑体",
  fontSize: 9 + (column % 5),
  bold: row % 3 === 0,
  italic: column % 3 === 1,
  fontColor: "#1F4E79",
  fill: column % 2 === 0 ? "#FFF2CC" : "#E2EFDA",
  horizontal: row % 2 === 0 ? "Right" : "CenterAcrossSelection",
  vertical: "Top",
  wrap: column % 2 === 0,
  top: line,
  left: row % 4 === 0 ? line : null,
});

/** Paints the sheets 计算 writes into. */
function painted(book: Book): Book {
  for (const { id, name } of book.sheets.all) {
    const used = book.grid.used(id, true);
    if (!used || !["指标评分表", "项目支出明细"].includes(name)) continue;
    for (let row = 0; row <= used.bottom; row += 1)
      for (let column = 0; column <= used.right; column += 1)
        book.grid.restyle(id, row, column, lookAt(row, column));
  }
  return book;
}

const backEnds: readonly (readonly [string, (snapshot: Snapshot) => Promise<Book>])[] = [
  ["memory", async (snapshot) => inMemory(snapshot)],
  ["Univer", async (snapshot) => dress(await univerBookOf(plainOf(snapshot)), snapshot)],
];

describe.each(backEnds)("撤回本次写入 (%s)", (_name, open) => {
  test("every cell is as it was: value, formula, number format, font, fill, borders, alignment", async () => {
    const book = painted(await open(await sample("potou-2022")));
    excelOver(book);
    const before = stateOf(book);
    const port = new ExcelWorkbook();
    const done = await calculate(deskAt(port));
    expect(done.kind === "written" && done.cells).toBeGreaterThan(0);
    expect(stateOf(book)).not.toBe(before);
    const { left } = await port.restore();
    expect(left).toEqual([]);
    expect(stateOf(book)).toBe(before);
    await quiet();
  }, 60_000);

  test("重新计算 that finds her formulas in place leaves the first write to be taken back", async () => {
    const book = painted(await open(await sample("potou-2022")));
    excelOver(book);
    const before = stateOf(book);
    const port = new ExcelWorkbook();
    await calculate(deskAt(port));
    const { id } = book.sheets.find("基础数据表")!;
    const inUse = book.grid.content(id, 31, 6);
    book.grid.write(id, 31, 6, { value: 40 });
    await book.grid.recalculate();
    const again = await calculate(deskAt(port));
    expect(again).toMatchObject({ kind: "written", cells: 0 });
    const { cells, left } = await port.restore();
    expect([cells, left]).toEqual([12, []]);
    book.grid.write(id, 31, 6, inUse);
    await book.grid.recalculate();
    expect(stateOf(book)).toBe(before);
    await quiet();
  }, 60_000);

  test("the write itself changes no font, fill, border or alignment", async () => {
    const book = painted(await open(await sample("potou-2022")));
    excelOver(book);
    const looks = (): unknown =>
      book.sheets.all
        .filter(({ name }) => ["指标评分表", "项目支出明细"].includes(name))
        .map(({ id }) => {
          const used = book.grid.used(id, true);
          const rows = Array.from({ length: (used?.bottom ?? 0) + 1 }, (_, row) => row);
          return rows.map((row) =>
            Array.from({ length: (used?.right ?? 0) + 1 }, (__, column) => ({
              ...book.grid.style(id, row, column),
              numberFormat: null,
            })),
          );
        });
    const before = looks();
    await calculate(deskAt(new ExcelWorkbook()));
    expect(looks()).toEqual(before);
    await quiet();
  }, 60_000);
});

describe("a sheet the write added", () => {
  const [register, marks] = ["取数表", "_自评设置"];

  /** 计算 in a workbook without 指标评分表, which is added with it. */
  async function scored() {
    const snapshot = await sample("potou-2022");
    const sheets = snapshot.sheets.filter(({ name }) => name !== "指标评分表");
    const book = inMemory({ ...snapshot, sheets });
    excelOver(book);
    const port = new ExcelWorkbook();
    await calculate(deskAt(port));
    const names = (): readonly string[] =>
      book.sheets.all.flatMap(({ name }) =>
        sheets.some((sheet) => sheet.name === name) ? [] : [name],
      );
    const type = (sheet: string, row: number, column: number, value: string | number): void => {
      book.grid.write(book.sheets.find(sheet)!.id, row, column, { value });
    };
    return { book, port, names, type };
  }
  type Scored = Awaited<ReturnType<typeof scored>>;

  const cases: readonly (readonly [
    string,
    (scored: Scored) => unknown,
    { readonly kept: readonly string[]; readonly left: number; readonly there: readonly string[] },
  ])[] = [
    ["goes, when nobody typed into it", () => undefined, { kept: [], left: 0, there: [] }],
    [
      "goes after it was calculated anew too",
      async ({ port, type }) => {
        type("基础数据表", 31, 6, 41);
        await calculate(deskAt(port));
      },
      { kept: [], left: 0, there: [] },
    ],
    [
      "stays with the points typed into it, and with the sheet its formulas name",
      async ({ port, type }) => {
        for (const row of [3, 4, 5]) type("指标评分表", row, 11, 2);
        expect(await calculate(deskAt(port))).toMatchObject({ cells: 0 });
      },
      { kept: [register, "指标评分表"], left: 3, there: [register, "指标评分表"] },
    ],
    [
      "stays where a formula of hers names it",
      ({ book }) => {
        book.grid.write(book.sheets.find("年度目标")!.id, 30, 0, {
          value: 0,
          formula: "=取数表!C5*2",
        });
      },
      { kept: [register], left: 0, there: [register] },
    ],
    [
      "stays without a word where it is hidden and holds her choices",
      ({ type }) => type(marks, 40, 0, "她的"),
      { kept: [], left: 0, there: [marks] },
    ],
  ];
  test.each(cases)(
    "%s",
    async (_name, meanwhile, { kept, left, there }) => {
      const open = await scored();
      await meanwhile(open);
      const restored = await open.port.restore();
      expect(restored.kept).toEqual(kept);
      expect(restored.left).toHaveLength(left);
      expect(open.names()).toEqual(there);
      await quiet();
    },
    60_000,
  );

  test("what was typed there is told as a cell that was empty", async () => {
    const { port, type } = await scored();
    type("指标评分表", 3, 11, 2);
    expect((await port.restore()).left).toEqual([
      { at: { sheet: "指标评分表", row: 3, column: 11 }, was: "", because: "changed-since" },
    ]);
    await quiet();
  }, 60_000);
});

describe("撤回 that fails on the way", () => {
  const cells = { A1: { v: 1 }, A2: { f: "=A1*2" }, A3: { v: "文" } };
  const plain = { sheets: [{ name: "表一", cells }] };
  const edits = [0, 1, 2].map((row): Edit => ({
    ...{ kind: "cell", at: { sheet: "表一", row, column: 0 } },
    content: { kind: "number", value: decimal("9") },
    style: { numberFormat: "0.00%" },
  }));

  test("says which cells did not come back, and can be asked for again", async () => {
    const endings = new Set<string>();
    for (let beforeAction = 0; beforeAction < 40; beforeAction += 1) {
      const book = memoryBookOf(plain);
      const { server } = excelOver(book);
      const before = stateOf(book);
      const port = new ExcelWorkbook({ waiting: impatient, log: () => undefined });
      await port.apply(edits, { restorable: true });
      const request = server.roundTrips + 2;
      server.faults.plan({ request, kind: "refused", beforeAction, code: "InvalidArgument" });
      const said = await port.restore().then(
        () => "restored",
        (error: unknown) => (error instanceof HostProblem ? error.problem : error),
      );
      server.faults.plan();
      endings.add(typeof said === "string" ? said : (said as { code: string }).code);
      expect(stateOf(book) === before).toBe(said === "restored");
      if (port.canRestore()) await port.restore();
      expect(stateOf(book)).toBe(before);
      await quiet();
    }
    expect([...endings].sort()).toEqual(["not-restored", "restored"]);
  }, 60_000);
});
