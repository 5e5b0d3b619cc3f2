import { calculate } from "../../src/app/calculate";
import { choose } from "../../src/app/keep-choices";
import { lookAround } from "../../src/app/look-around";
import { makeSummary } from "../../src/app/make-summary";
import { makeSchemeSheet } from "../../src/app/score-sheet-beside";
import { typeInto } from "../../src/app/type-into";
import { findSheet, textAt } from "../../src/core/grid";
import { schemeById } from "../../src/schemes";
import type { FileWorkbook } from "../taskpane/file-workbook";
import { deskOn } from "./desk-on";

const ask = { kind: "build", scheme: "shenzhen-2020" };
const indicatorsOf = (id: string) => schemeById(id)!.indicators.map(({ level3 }) => level3);

describe("a workbook without a score sheet", () => {
  test("计算 asks by which scheme one is added, and adds that one", async () => {
    const { book, desk, asked } = await deskOn("hunan-2018.xlsx", { "no-score-sheet": ask });
    const done = await calculate(desk);
    expect(asked[0]).toBe("no-score-sheet");
    if (done.kind !== "written") throw new Error("not written");
    expect(done.look.evaluation.card.scheme.id).toBe("shenzhen-2020");
    expect(textAt(findSheet(await book.read(), "指标评分表")!, 1, 0)).toContain(
      schemeById("shenzhen-2020")!.name,
    );
    await calculate(desk);
    expect(asked.filter((kind) => kind === "no-score-sheet")).toHaveLength(1);
  });

  test.each(["look", null])("answered %p, nothing is written", async (answer) => {
    const { book, desk } = await deskOn("hunan-2018.xlsx", { "no-score-sheet": answer });
    const done = await calculate(desk);
    expect(done.kind).toBe(answer === null ? "cancelled" : "looked-only");
    expect(book.writes).toBe(0);
    expect((await makeSummary(desk)).kind).toBe("cancelled");
    expect(book.writes).toBe(0);
  });
});

describe("another scheme beside a score sheet we laid out", () => {
  test("its own sheet counts, what was typed stays, the second run changes nothing", async () => {
    const { book, desk } = await deskOn("hunan-2018.xlsx");
    await calculate(desk);
    const typed = (await lookAround(desk)).evaluation.card.indicators[0]!.row.cells.get("reason")!;
    await typeInto(desk, typed, "上年项目延到本年");
    for (const id of ["shenzhen-2020", "hubei-2020"]) {
      const sheet = await makeSchemeSheet(desk, id);
      const done = await calculate(desk);
      if (done.kind !== "written") throw new Error("not written");
      const { card, issues } = done.look.evaluation;
      expect(done.mismatches).toEqual([]);
      expect(card.table.sheet).toBe(sheet);
      expect(card.scheme.id).toBe(id);
      expect(card.indicators.map(({ indicator }) => indicator.level3)).toEqual(indicatorsOf(id));
      expect(issues.map(({ code }) => code)).not.toContain("two-indicator-tables");
      const first = await contents(book);
      expect(await calculate(desk)).toMatchObject({ kind: "written", cells: 0 });
      expect(await contents(book)).toBe(first);
    }
    const names = (await book.read()).sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "指标评分表",
        "指标评分表（广东省深圳市2020）",
        "指标评分表（湖北省2020）",
      ]),
    );
    const old = findSheet(await book.read(), typed.sheet)!;
    expect(textAt(old, typed.row, typed.column)).toBe("上年项目延到本年");
  });

  test("a scheme chosen again takes up the sheet it had", async () => {
    const { book, desk } = await deskOn("hunan-2018.xlsx");
    await calculate(desk);
    await makeSchemeSheet(desk, "shenzhen-2020");
    await calculate(desk);
    const count = (await book.read()).sheets.length;
    expect(await makeSchemeSheet(desk, "potou-2022")).toBe("指标评分表");
    const look = await lookAround(desk);
    expect(look.evaluation.card.scheme.id).toBe("potou-2022");
    expect(look.book.sheets).toHaveLength(count);
  });

  test("only choosing leaves the bureau's own table in force", async () => {
    const { desk } = await deskOn("potou-2022.xlsx");
    const look = await choose(desk, [{ kind: "scheme", id: "shenzhen-2020" }]);
    expect(look.evaluation.card.table.sheet).toBe("指标评分表");
    expect(look.evaluation.card.scheme.id).not.toBe("shenzhen-2020");
  });
});

/** Every sheet but the hidden settings, whose mark tells the time. */
async function contents(book: FileWorkbook): Promise<string> {
  const { sheets } = await book.read();
  return JSON.stringify(sheets.map(({ name, rows, formulas }) => [name, rows, [...formulas]]));
}
