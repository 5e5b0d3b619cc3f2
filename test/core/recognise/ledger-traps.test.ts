import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unit = sheet("单位", "单位全称\t某局\n评价年度\t2022");
const heads = "记账日期\t摘要\t部门支出经济分类\t支付金额";
const ledger = (name: string, rows: readonly string[], head = heads) =>
  sheet(name, ["单位：元", head, ...rows].join("\n"));
const one = (...rows: readonly string[]) => recognise(book(unit, ledger("台账", rows)));

describe("what spoils the sums of a ledger", () => {
  test("two ledgers: nobody knows whether they add up", () => {
    const two = recognise(
      book(
        unit,
        ledger("1-6月台账", ["2022-03-01\t接待\t30217 公务接待费\t1000"]),
        ledger("7-12月台账", ["2022-08-01\t接待\t30217 公务接待费\t700"]),
      ),
    );
    expect(valuesOf(two)).toEqual({});
    expect(graveIssues(two)).toEqual(["ledgers-several '1-6月台账'!A2"]);
  });

  test("a hidden ledger is not taken beside a visible one", () => {
    const hidden = sheet("旧台账", `单位：元\n${heads}\n2022-03-01\t接待\t30217 公务接待费\t9999`, {
      visibility: "hidden",
    });
    const read = recognise(
      book(unit, hidden, ledger("台账", ["2022-03-01\t接待\t30217 公务接待费\t1000"])),
    );
    expect(valuesOf(read)).toEqual({ officialReception: "1000", totalExpenditure: "1000" });
  });

  test.each([
    ["小计 beside a code", "\t小计\t30217 公务接待费\t1500"],
    ["a month's 合计 beside a code", "\t1月合计\t30217 公务接待费\t1500"],
    ["the code column's own 汇总", "\t\t30217 公务接待费 汇总\t1500"],
  ])("%s would be counted twice", (_, row) => {
    const read = one(
      "2022-01-01\t接待\t30217 公务接待费\t1000",
      "2022-01-05\t接待\t30217 公务接待费\t500",
      row,
      "2022-02-02\t办公\t30201 办公费\t3000",
    );
    expect(valuesOf(read)).toEqual({});
    expect(graveIssues(read)).toEqual(["ledger-subtotals 台账!D5"]);
  });

  test("2月小计 without a code leaves the whole out", () => {
    const read = one(
      "2022-01-01\t接待\t30217 公务接待费\t1000",
      "\t1月小计\t\t1000",
      "2022-02-02\t办公\t30201 办公费\t3000",
      "\t合计\t\t4000",
    );
    expect(valuesOf(read)).toEqual({ officialReception: "1000" });
    expect(graveIssues(read)).toEqual(["ledger-subtotals 台账!D4"]);
  });

  test("合计 in the code column at the end is no payment", () => {
    const read = one(
      "2022-01-01\ta\t30217 公务接待费\t1000",
      "2022-01-02\tb\t30201 办公费\t3000",
      "\t\t合计\t4000",
    );
    expect(valuesOf(read)).toEqual({ officialReception: "1000", totalExpenditure: "4000" });
  });

  test("rows of two years that only their dates tell apart", () => {
    const read = one(
      "2021-12-01\t接待\t30217 公务接待费\t1000",
      "2022-03-01\t接待\t30217 公务接待费\t500",
    );
    expect(valuesOf(read)).toEqual({});
    expect(graveIssues(read)).toEqual(["ledger-years 台账!A3"]);
  });

  test("some rows without 预算年度 among several years", () => {
    const years = ledger(
      "台账",
      ["2021\t30217\t100", "2022\t30217\t250", "\t30217\t9"],
      "预算年度\t部门经济分类\t支付金额",
    );
    const read = recognise(book(unit, years));
    expect(valuesOf(read)).toEqual({});
    expect(graveIssues(read)).toEqual(["ledger-years 台账!A5"]);
  });

  test.each([
    ["贷方金额", "2022-01-02\t红冲\t30217\t0\t200"],
    ["退款金额", "2022-01-02\t退\t30217\t0\t200"],
    ["支付状态", "2022-01-02\t接待\t30217\t200\t已作废"],
  ])("%s is not netted by us", (column, row) => {
    const read = recognise(
      book(
        unit,
        ledger(
          "台账",
          ["2022-01-01\t接待\t30217\t1000\t", row],
          `记账日期\t摘要\t部门支出经济分类\t支付金额\t${column}`,
        ),
      ),
    );
    expect(valuesOf(read)).toEqual({});
    expect(graveIssues(read)).toEqual(["ledger-refunds 台账!E4"]);
  });

  test("公开06表 is no ledger", () => {
    const form = sheet(
      "06表",
      "2022年度一般公共预算财政拨款基本支出决算表\n单位：万元\n经济分类科目编码\t科目名称\t金额\t经济分类科目编码\t科目名称\t金额\n301\t工资福利支出\t120\t302\t商品和服务支出\t40\n30101\t基本工资\t80\t30217\t公务接待费\t10\n人员经费合计\t\t120\t公用经费合计\t\t40",
    );
    expect(valuesOf(recognise(book(unit, form))).totalExpenditure).toBeUndefined();
    expect(valuesOf(recognise(book(unit, form))).officialReception).toBeUndefined();
  });

  test("a ledger of “三公” only gives no 支出合计", () => {
    const some = sheet(
      "三公台账",
      `2022年“三公”经费支出明细台账\n单位：元\n${heads}\n2022-12-01\t接待\t30217 公务接待费\t1000`,
    );
    expect(valuesOf(recognise(book(unit, some)))).toEqual({ officialReception: "1000" });
  });

  test("a 序时账 of vouchers is no table of figures, and that is said", () => {
    const journal = sheet(
      "序时账",
      "某局2022年序时账\n日期\t凭证号\t摘要\t科目编码\t科目名称\t借方金额\t贷方金额\t方向\t余额\n2022-01-03\t记1\t购电脑\t1601\t固定资产\t3260.63\t\t借\t3260.63\n2022-01-05\t记2\t接待\t5001\t公务接待费\t200\t\t借\t200",
    );
    const read = recognise(book(unit, journal));
    expect(valuesOf(read)).toEqual({});
    expect(graveIssues(read)).toEqual([]);
    expect(read.issues.map(({ code }) => code)).toContain("journal-not-used");
  });
});
