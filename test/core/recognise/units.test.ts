import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unit = sheet("单位", "单位全称\t某局\n评价年度\t2022");
const read = (text: string, units = "") =>
  recognise(
    book(
      unit,
      sheet("表", text),
      ...(units === "" ? [] : [sheet("_自评设置", units, { visibility: "hidden" })]),
    ),
  );

describe("whose unit is it", () => {
  test("a table with a full title of its own does not take the unit of the one above", () => {
    const two = read(
      "2022年度收支决算表\n单位：万元\n项目\t决算数\n支出合计\t229.63\n\n2022年度三公经费表\n项目\t预算数\t决算数\n三公经费合计\t50000\t40000",
    );
    expect(valuesOf(two)).toEqual({ totalExpenditure: "2296300" });
    expect(graveIssues(two)).toEqual(["no-unit 表!B8"]);
  });

  test("nor that of the one below", () => {
    const two = read(
      "2022年度收支决算表\n项目\t决算数\n支出合计\t2296300\n\n2022年度三公经费表\n单位：万元\n项目\t预算数\t决算数\n三公经费合计\t5\t4",
    );
    expect(valuesOf(two)).toEqual({ threePublicInitialBudget: "50000", threePublic: "40000" });
    expect(graveIssues(two)).toEqual(["no-unit 表!B3"]);
  });

  test("a unit column to the right of the amounts is theirs", () => {
    const right = read(
      "2022年度收支决算表\n单位：万元\n项目\t决算数\t单位\n支出合计\t229.63\t万元\n三公经费\t40000\t元",
    );
    expect(valuesOf(right)).toEqual({ totalExpenditure: "2296300", threePublic: "40000" });
  });

  test("in a table of two halves each unit column counts for its own half", () => {
    const halves = read(
      "2022年度收支决算表\n项目\t单位\t决算数\t项目\t决算数\t单位\n收入合计\t万元\t230\t支出合计\t2296300\t元",
    );
    expect(valuesOf(halves)).toEqual({ totalIncome: "2300000", totalExpenditure: "2296300" });
  });

  test("a row that says 元 under a head that says 万元 is asked about", () => {
    const mixed = read(
      "2022年度收支决算表\n项目\t预算数（万元）\t决算数（万元）\n支出合计\t230\t229.63\n公务接待费（元）\t5000\t4000",
    );
    expect(valuesOf(mixed)).toEqual({
      totalExpenditureInitialBudget: "2300000",
      totalExpenditure: "2296300",
    });
    expect(graveIssues(mixed)).toEqual(["unit-of-cell-mixed 表!B4", "unit-of-cell-mixed 表!C4"]);
  });

  test("a row of units under the head", () => {
    const row = read(
      "2022年度收支决算表\n项目\t预算数\t决算数\n\t万元\t元\n支出合计\t230\t2296300",
    );
    expect(valuesOf(row)).toEqual({
      totalExpenditureInitialBudget: "2300000",
      totalExpenditure: "2296300",
    });
  });

  test("a picked cell is in the unit of its row", () => {
    const picked = read(
      "基础数据\n项目\t计量单位\t数额\n某某设备的数\t元\t3702915.5",
      "取数:fixedAssets\t表!C3",
    );
    expect(valuesOf(picked)).toEqual({ fixedAssets: "3702915.5" });
  });

  test("what the user answers for the sheet counts for the table without a unit, not for the other", () => {
    const answered = read(
      "2022年度收支决算表\n单位：万元\n项目\t决算数\n支出合计\t229.63\n\n2022年度三公经费表\n项目\t决算数\n三公经费合计\t40000",
      "金额单位:表\t元",
    );
    expect(valuesOf(answered)).toEqual({ totalExpenditure: "2296300", threePublic: "40000" });
  });
});
