import { calculate } from "../../src/app/calculate";
import { lookAround } from "../../src/app/look-around";
import { makeSummary } from "../../src/app/make-summary";
import { formatFixed } from "../../src/core/decimal";
import { findSheet } from "../../src/core/grid";
import { withProtection } from "./protected-sheet";
import { deskOn } from "./desk-on";

const locked = (file: string, answers = {}) =>
  deskOn(file, answers, (bytes) => withProtection(bytes, "指标评分表"));

describe("M15: the bureau's score sheet is protected", () => {
  test("a sheet of our own beside it takes the results; hers is as it was", async () => {
    const free = await calculate((await deskOn("potou-2022.xlsx")).desk);
    const { book, desk, asked } = await locked("potou-2022.xlsx");
    const before = findSheet(await book.read(), "指标评分表")!;
    const done = await calculate(desk);
    // The first write that is asked about is 执行率 of 项目支出明细, not our own sheet.
    expect(asked).toEqual(["sheet-protected", "first-write"]);
    expect(done).toMatchObject({ kind: "written", mismatches: [] });
    const after = await book.read();
    expect(findSheet(after, "指标评分表")!.rows).toEqual(before.rows);
    expect(findSheet(after, "指标评分表")!.formulas).toEqual(before.formulas);
    const own = findSheet(after, "指标评分表（自评）")!;
    expect([...own.formulas.values()].some((formula) => formula.includes("取数表!"))).toBe(true);
    if (done.kind !== "written" || free.kind !== "written") throw new Error("not written");
    const { card } = done.look.evaluation;
    expect(card.table.sheet).toBe("指标评分表（自评）");
    expect(formatFixed(card.total!)).toBe(formatFixed(free.look.evaluation.card.total!));
    expect(done.look.evaluation.issues.map(({ code }) => code)).not.toContain("sheet-protected");
  });

  test("the second run asks nothing and changes nothing", async () => {
    const { book, desk, asked } = await locked("potou-2022.xlsx");
    await makeSummary(desk);
    const first = JSON.stringify(await sheets(book));
    const before = asked.length;
    const again = await makeSummary(desk);
    expect(asked.slice(before)).toEqual([]);
    expect(again).toMatchObject({ kind: "made", cells: 0, mismatches: [] });
    expect(JSON.stringify(await sheets(book))).toBe(first);
  });

  test("去撤销保护 writes nothing", async () => {
    const { book, desk } = await locked("potou-2022.xlsx", { "sheet-protected": null });
    expect(await calculate(desk)).toMatchObject({ kind: "cancelled" });
    expect(book.writes).toBe(0);
  });

  test("typed points come along, with the same total", async () => {
    const free = await deskOn("potou-2022-slips.xlsx");
    const { desk } = await locked("potou-2022-slips.xlsx");
    const [a, b] = [await calculate(free.desk), await calculate(desk)];
    if (a.kind !== "written" || b.kind !== "written") throw new Error("not written");
    const points = (done: typeof a): readonly (string | null)[] =>
      done.look.evaluation.card.indicators.map((one) => one.points?.toFixed() ?? null);
    expect(points(b)).toEqual(points(a));
    expect((await lookAround(desk)).evaluation.card.weightSum?.toFixed()).toBe(
      a.look.evaluation.card.weightSum?.toFixed(),
    );
  });
});

async function sheets(book: Awaited<ReturnType<typeof deskOn>>["book"]) {
  return (await book.read()).sheets.map(({ name, rows, formulas }) => [name, rows, [...formulas]]);
}
