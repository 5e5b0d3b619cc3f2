import { meaningOf } from "../../../src/core/recognise/label-meaning";
import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unit = sheet("单位", "单位全称\t某局\n评价年度\t2022");

/** 三公 5 over 4 under two heads, in 万元. */
const under = (...heads: readonly string[]) =>
  recognise(
    book(
      unit,
      sheet(
        "表",
        `2022年度部门支出情况表\n单位：万元\n项目\t${heads.join("\t")}\n三公经费\t${heads.map((_, index) => String(5 - index)).join("\t")}`,
      ),
    ),
  );

describe("a head is a known 数列 only where every word of it is understood", () => {
  test.each([
    "预算申报数",
    "压减预算数",
    "完成预算（%）",
    "未支出预算",
    "未执行数",
    "预计执行数",
    "预算调整数",
    "1-6月执行数",
    "2022年1-9月执行数",
    "上半年执行数",
    "截至9月底执行数",
    "四季度支出数",
    "三季度决算数",
    "某股室预算数",
    "决算数（不含结转）",
  ])("“%s” is not taken, and its cell is named", (head) => {
    const read = under(head);
    expect(valuesOf(read)).toEqual({});
    expect(graveIssues(read)).toEqual(["column-not-understood 表!B4"]);
  });

  test.each([
    "预算结余",
    "预算执行进度",
    "预算执行差",
    "超预算数",
    "年末预算余额",
    "预算超支(-)结余(+)",
    "决算数占预算数%",
    "实际完成%",
    "完成年初预算的%",
    "下年预算数",
    "下一年度预算数",
    "明年预算数",
    "20年决算数",
    "2020年决算数",
  ])("“%s” is no amount of the year, as everybody knows", (head) => {
    const read = under(head);
    expect(valuesOf(read)).toEqual({});
    expect(graveIssues(read)).toEqual([]);
  });

  test.each([
    ["预算（调整后）", "threePublicAdjustedBudget"],
    ["预算调整后数", "threePublicAdjustedBudget"],
    ["最终预算数", "threePublicAdjustedBudget"],
    ["追加后预算数", "threePublicAdjustedBudget"],
    ["变更后预算", "threePublicAdjustedBudget"],
    ["调剂后预算", "threePublicAdjustedBudget"],
    ["压减后预算数", "threePublicAdjustedBudget"],
    ["全年预算数（调整后）", "threePublicAdjustedBudget"],
    ["全年预算执行数", "threePublic"],
    ["年度预算执行数", "threePublic"],
    ["1-12月执行数", "threePublic"],
    ["22年决算数", "threePublic"],
    ["21年决算数", "threePublicLastYearFinal"],
    ["22年预算数", "threePublicInitialBudget"],
    ["2022年初预算数", "threePublicInitialBudget"],
    ["年初预算数①", "threePublicInitialBudget"],
    ["决算数（C）", "threePublic"],
    ["实际支出", "threePublic"],
    ["实际完成情况", "threePublic"],
  ])("“%s” is %s", (head, id) => {
    const read = under(head);
    expect(valuesOf(read)).toEqual({ [id]: "50000" });
  });

  test("three columns under 预算数: the total of 年初数 and 调整数 is the budget after it", () => {
    const read = recognise(
      book(
        unit,
        sheet(
          "表",
          "2022年度部门支出情况表\n单位：万元\n项目\t预算数\t\t\t决算数\n\t年初数\t调整数\t合计\n支出合计\t180\t20\t200\t190",
          { merges: ["B3:D3", "A3:A4", "E3:E4"] },
        ),
      ),
    );
    expect(valuesOf(read)).toEqual({
      totalExpenditureInitialBudget: "1800000",
      totalExpenditureAdjustedBudget: "2000000",
      totalExpenditure: "1900000",
    });
  });

  test("2022年初 is the beginning of the year, not a year and a rest", () => {
    expect(meaningOf("2022年初预算数")).toMatchObject({ core: "initial", when: 2022 });
  });
});

describe("a table of another time gives nothing of this year", () => {
  const titled = (title: string, name = "表") =>
    recognise(
      book(unit, sheet(name, `${title}\n单位：万元\n项目\t预算数\t决算数\n三公经费\t9\t7`)),
    );

  test.each([
    ["上年度支出决算表", "表"],
    ["支出决算表", "上年决算"],
    ["支出决算表", "21年"],
  ])("“%s” on “%s” is last year's", (title, name) => {
    expect(valuesOf(titled(title, name))).toEqual({
      threePublicLastYearBudget: "90000",
      threePublicLastYearFinal: "70000",
    });
  });

  test.each(["2022年上半年支出情况表", "2022年1-9月支出情况表", "2022年前三季度支出执行表"])(
    "“%s” is of a part of the year",
    (title) => {
      const read = titled(title);
      expect(valuesOf(read)).toEqual({});
      expect(graveIssues(read)).toEqual(["table-of-part-year 表!A1"]);
    },
  );

  test.each(["上年结转资金使用情况表", "支出决算与上年对比表"])("“%s” is this year's", (title) => {
    expect(valuesOf(titled(title)).threePublic).toBe("70000");
  });
});
