import { recognise } from "../../../src/core/recognise";
import { figuresOf, graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unitSheet = () => sheet("单位", "单位全称\t某局\n评价年度\t2022");

describe("what is not sure is said", () => {
  test("no unit: nothing is taken from the table", () => {
    const read = recognise(book(sheet("表", "2022年收支表\n项目\t决算数\n本年支出合计\t100")));
    expect(read.figures.unfound.get("totalExpenditure")).toMatchObject({ kind: "no-unit" });
    expect(graveIssues(read)).toEqual(["no-unit 表!B3"]);
  });

  test("two units in one table", () => {
    const read = recognise(
      book(sheet("表", "2022年收支表\n单位：万元\n金额单位：元\n项目\t决算数\n本年支出合计\t100")),
    );
    expect(valuesOf(read)).toEqual({});
    expect(graveIssues(read)).toEqual(["unit-mixed 表!A2"]);
  });

  test("the unit of a column rules over the table's", () => {
    const read = figuresOf(
      book(
        sheet(
          "表",
          "2022年收支表\n单位：万元\n项目\t预算数\t决算数（元）\n本年支出合计\t229.63\t2296300",
        ),
      ),
    );
    expect(read).toEqual({
      totalExpenditureInitialBudget: "2296300",
      totalExpenditure: "2296300",
    });
  });

  test("last year's table gives last year's figures, an older one none", () => {
    const of = (year: string) =>
      recognise(
        book(
          unitSheet(),
          sheet("表", `${year}年度收支决算表\n单位：万元\n项目\t决算数\n本年支出合计\t100`),
        ),
      );
    expect(valuesOf(of("2021"))).toEqual({ totalExpenditureLastYearFinal: "1000000" });
    expect(valuesOf(of("2019"))).toEqual({});
    expect(graveIssues(of("2019"))).toEqual(["table-of-other-year 表!A1"]);
  });

  test("two places that differ are shown to the user, two that agree are taken", () => {
    const table = (name: string, value: string) =>
      sheet(name, `2022年收支决算表\n单位：万元\n项目\t决算数\n本年支出合计\t${value}`);
    const differ = recognise(book(table("甲", "100"), table("乙", "120")));
    expect(differ.figures.unfound.get("totalExpenditure")).toMatchObject({ kind: "ambiguous" });
    const agree = recognise(book(table("甲", "100.00"), table("乙", "100")));
    expect(agree.figures.found.get("totalExpenditure")).toMatchObject({ confidence: "agreeing" });
  });

  test("a rounded 万元 and its 元 agree, and the finer one is taken", () => {
    const wan = sheet("甲", "2022年收支决算表\n单位：万元\n项目\t决算数\n本年支出合计\t229.63");
    const yuan = sheet("乙", "2022年收支决算表\n单位：元\n项目\t决算数\n本年支出合计\t2296312.45");
    expect(figuresOf(book(wan, yuan))).toEqual({ totalExpenditure: "2296312.45" });
  });

  test("error values, words and approximations name their cells", () => {
    const read = recognise(
      book(
        sheet(
          "表",
          "2022年收支决算表\n单位：万元\n项目\t决算数\n本年支出合计\t#DIV/0!\n基本支出\t约13万\n项目支出\t无\n培训费\t1.5",
        ),
      ),
    );
    expect(valuesOf(read)).toEqual({ training: "15000" });
    expect(graveIssues(read)).toEqual([
      "unreadable-cell 表!B4",
      "unreadable-cell 表!B5",
      "unreadable-cell 表!B6",
    ]);
  });
});
