import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unit = (scopes: string) => sheet("单位", `单位全称\t某县某局\n评价年度\t2022\n${scopes}`);

describe("资金口径 is 财政拨款", () => {
  const all = (income: string) =>
    sheet(
      "总表",
      `
2022年收入支出决算总表
单位：万元
项目	决算数	项目	决算数
一、一般公共预算财政拨款收入	150	基本支出	120
四、事业收入	${income}	项目支出	80
本年收入合计	200	本年支出合计	200
`,
    );
  const fiscal = sheet(
    "04",
    "2022年财政拨款收入支出决算总表\n单位：万元\n项目\t决算数\n本年收入合计\t150\n本年支出合计\t150\n基本支出\t100\n项目支出\t50",
  );

  test.each([
    ["a table that shows 事业收入 is of all funds", "财政拨款", [all("50")], ["总表!B6"]],
    ["事业收入 of nothing is none", "财政拨款", [all("0")], []],
    ["全部资金 is what the table shows", "全部资金", [all("50")], []],
    ["the table of 财政拨款 is taken instead", "财政拨款", [all("50"), fiscal], []],
  ])("%s", (_, scope, tables, said) => {
    const read = recognise(book(unit(`资金口径\t${scope}`), ...tables));
    const expected = said.map((cell) => `funds-beyond-scope ${cell}`);
    expect(graveIssues(read)).toEqual(expected);
  });

  test("收入 and 支出 on sheets of their own", () => {
    const income = sheet(
      "收入",
      "2022年收入决算表\n单位：万元\n项目\t决算数\n财政拨款收入\t150\n其他收入\t50",
    );
    const spending = sheet("支出", "2022年支出决算表\n单位：万元\n项目\t决算数\n本年支出合计\t200");
    const read = recognise(book(unit("资金口径\t财政拨款"), income, spending));
    expect(graveIssues(read)).toEqual(["funds-beyond-scope 支出!B4"]);
  });

  test("基础数据表 with 其他收入", () => {
    const basic = sheet(
      "基础数据表",
      "单位：万元\n项目\t年初预算数\t全年预算数\t决算数\n收入合计\t150\t150\t152\n财政拨款收入\t150\t150\t150\n其他收入\t0\t0\t2\n支出合计\t150\t150\t152",
    );
    const read = recognise(book(unit("资金口径\t财政拨款"), basic));
    expect(valuesOf(read).totalExpenditure).toBe("1520000");
    expect(graveIssues(read)).toEqual(["funds-beyond-scope 基础数据表!D3"]);
  });
});

describe("a table by unit", () => {
  const rows = (head: string, ...units: readonly string[]) =>
    sheet("三公", ["2022年三公经费决算表", "单位：万元", head, ...units].join("\n"));
  const ask = ["total-of-units 三公!B6", "-"];

  test.each([
    [
      "本级 has a row of its own",
      "本级",
      ["某县某局本级\t5\t4", "下属中心\t3\t1", "合计\t8\t5"],
      ["50000", "40000"],
    ],
    [
      "汇总 is all units",
      "汇总",
      ["某县某局本级\t5\t4", "下属中心\t3\t1", "合计\t8\t5"],
      ["80000", "50000"],
    ],
    [
      "the unit's own name",
      "本级",
      ["某县某局\t5\t4", "下属中心\t3\t1", "合计\t8\t5"],
      ["50000", "40000"],
    ],
    ["no row may be its own", "本级", ["甲中心\t5\t4", "乙中心\t3\t1", "合计\t8\t5"], ask],
    ["several may be", "本级", ["甲局机关\t5\t4", "乙局机关\t3\t1", "合计\t8\t5"], ask],
    [
      "its own cell is blank",
      "本级",
      ["某县某局本级\t\t4", "下属中心\t3\t1", "合计\t3\t5"],
      ["total-of-units 三公!B6", "40000"],
    ],
    ["one unit only", "本级", ["某县某局\t8\t5", "合计\t8\t5"], ["80000", "50000"]],
  ])("%s", (_, scope, units, [budget, final]) => {
    const read = recognise(
      book(unit(`单位口径\t${scope}`), rows("单位名称\t预算数\t决算数", ...units)),
    );
    const values = valuesOf(read);
    const said = graveIssues(read);
    expect([values.threePublicInitialBudget ?? said.join(), values.threePublic ?? "-"]).toEqual([
      budget,
      final,
    ]);
  });

  test("本级 and 下属单位 as columns", () => {
    const columns = (heads: string) =>
      valuesOf(
        recognise(
          book(
            unit("单位口径\t本级"),
            rows(heads, "公务接待费\t5\t3\t8", "“三公”经费合计\t6\t3\t9"),
          ),
        ),
      ).threePublic;
    expect(columns("项目\t本级\t下属单位\t合计")).toBe("60000");
    expect(columns("项目\t县本级\t中央\t合计")).toBe("90000");
  });
});
