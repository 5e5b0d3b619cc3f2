import { calculate } from "../../src/app/calculate";
import { layTemplate } from "../../src/app/lay-template";
import { lookAround } from "../../src/app/look-around";
import { startYear } from "../../src/app/start-year";
import { deskOn } from "./desk-on";
import { withSheetNames } from "./sheet-names";

describe("sheets", () => {
  test("生成空白表 adds only what is not there", async () => {
    const { desk } = await deskOn("hunan-2018.xlsx");
    const before = (await desk.book.read()).sheets.map(({ name }) => name);
    const made = await layTemplate(desk);
    expect(made.length).toBeGreaterThan(2);
    expect(made.filter((name) => before.includes(name))).toEqual([]);
    expect(await layTemplate(desk)).toEqual([]);
  });

  test("生成空白表 lays no blank table beside a filled one of another name", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx", {}, (bytes) =>
      withSheetNames(bytes, {
        单位信息: "单位基本情况",
        基础数据表: "决算数据",
        指标评分表: "附件2 评分表",
      }),
    );
    const { unit } = (await lookAround(desk)).evaluation.recognition;
    expect(await layTemplate(desk)).toEqual([]);
    expect((await lookAround(desk)).evaluation.recognition.unit).toEqual(unit);
    expect(book.canRestore()).toBe(false);
  });

  test("a new year empties what belonged to the old one and nothing else", async () => {
    const { desk } = await deskOn("potou-2022.xlsx");
    await calculate(desk);
    const { cells } = await startYear(desk, 2023);
    expect(cells).toBeGreaterThan(10);
    const { evaluation } = await lookAround(desk);
    expect(evaluation.recognition.unit.year).toBe(2023);
    const { found } = evaluation.recognition.figures;
    expect(found.has("totalExpenditure")).toBe(false);
    expect(found.has("totalExpenditureInitialBudget")).toBe(true);
    expect(evaluation.recognition.narrative.size).toBeGreaterThan(5);
    expect(evaluation.card.table.rows.every(({ ruleText }) => ruleText !== "")).toBe(true);
  });
});
