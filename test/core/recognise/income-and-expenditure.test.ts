import { recognise } from "../../../src/core/recognise";
import { figuresOf, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

describe("收入支出决算总表", () => {
  const published = sheet(
    "GK01",
    `
收入支出决算总表
					公开01表
部门：某局			2022年度		金额单位：元
收入			支出
项目	行次	金额	项目	行次	金额
栏次		1	栏次		2
一、一般公共预算财政拨款收入	1	2296300.00	一、一般公共服务支出	31	2000000.00
二、政府性基金预算财政拨款收入	2		二、外交支出	32
三、上级补助收入	3		八、社会保障和就业支出	38	296300
八、其他收入	8	1200
本年收入合计	27	2297500.00	本年支出合计	57	2296300.00
使用非财政拨款结余	28		结余分配	58
年初结转和结余	29	500	年末结转和结余	59	1700
总计	30	2298000.00	总计	60	2298000.00
注：本表反映部门本年度的总收支和年末结转结余情况。
`,
  );

  test("both halves are read, 总计 by its side", () => {
    expect(figuresOf(book(published))).toEqual({
      fiscalIncome: "2296300",
      otherIncome: "1200",
      totalIncome: "2297500",
      totalExpenditure: "2296300",
      openingCarryover: "500",
      closingCarryover: "1700",
      grandTotalIncome: "2298000",
      grandTotalExpenditure: "2298000",
    });
  });

  test("财决01 has 年初, 全年 and 决算 on both sides", () => {
    const internal = sheet(
      "财决01",
      `
收入支出决算总表
编制单位：某局	2022年度								金额单位：元
收入					支出
项目	行次	年初预算数	全年预算数	决算数	项目(按支出性质和经济分类)	行次	年初预算数	全年预算数	决算数
栏次		1	2	3	栏次		4	5	6
一、一般公共预算财政拨款收入	1	2000000	2296300	2296300	一、基本支出	60	1600000	1697900	1697900
二、其他收入	2	0	0	0	\u3000\u3000人员经费	61	1400000	1497900	1528900
					\u3000\u3000公用经费	62	200000	200000	169000
					二、项目支出	63	400000	598400	598400
本年收入合计	30	2000000	2296300	2296300	本年支出合计	80	2000000	2296300	2296300
`,
      { merges: ["A3:E3", "F3:J3"] },
    );
    expect(figuresOf(book(internal))).toMatchObject({
      totalIncomeInitialBudget: "2000000",
      totalExpenditureAdjustedBudget: "2296300",
      publicExpenditureAdjustedBudget: "200000",
      publicExpenditure: "169000",
      personnelExpenditure: "1528900",
      projectExpenditureInitialBudget: "400000",
      fiscalIncome: "2296300",
    });
  });

  test("a row's 合计 stands before its 一般公共预算 and 政府性基金 columns", () => {
    const fiscal = sheet(
      "Z04",
      `
财政拨款收入支出决算总表
部门：某局	2022年度	金额单位：万元
收 入			支 出
项 目	行次	决算数	项 目	行次	合计	一般公共预算财政拨款	政府性基金预算财政拨款
一、一般公共预算财政拨款	1	229.63	一、一般公共服务支出	33	200	200	0
二、政府性基金预算财政拨款	2	10	二、外交支出	34
本年收入合计	27	239.63	本年支出合计	59	239.63	229.63	10
`,
    );
    expect(figuresOf(book(fiscal))).toEqual({
      fiscalIncome: "2396300",
      totalIncome: "2396300",
      totalExpenditure: "2396300",
    });
  });

  test("资金口径 chooses between the table of all funds and the one of 财政拨款", () => {
    const whole = sheet("01", "收入支出决算总表\n单位：万元\n项目\t决算数\n本年支出合计\t250");
    const fiscal = sheet(
      "04",
      "财政拨款收入支出决算总表\n单位：万元\n项目\t决算数\n本年支出合计\t229.63",
    );
    const scoped = (scope: string) =>
      recognise(
        book(sheet("单位", `单位全称\t某局\n评价年度\t2022\n资金口径\t${scope}`), whole, fiscal),
      );
    expect(valuesOf(scoped("财政拨款"))).toEqual({ totalExpenditure: "2296300" });
    expect(valuesOf(scoped("全部资金"))).toEqual({ totalExpenditure: "2500000" });
    expect(scoped("").figures.unfound.get("totalExpenditure")).toMatchObject({ kind: "ambiguous" });
  });

  test("tables by 功能分类 give their 合计 row only", () => {
    const spending = sheet(
      "支出",
      `
支出决算表
部门：某局		2022年度			金额单位：元
项目		本年支出合计	基本支出	项目支出
科目编码	科目名称
栏次		1	2	3
合计		2296300	1697900	598400
201	一般公共服务支出	2000000	1500000	500000
208	社会保障和就业支出	296300	197900	98400
`,
    );
    expect(figuresOf(book(spending))).toEqual({
      totalExpenditure: "2296300",
      basicExpenditure: "1697900",
      projectExpenditure: "598400",
    });
  });

  test("a table by economic item gives 人员经费合计 and 公用经费合计, not its 公务接待费", () => {
    const detail = sheet(
      "06",
      `
一般公共预算财政拨款基本支出决算明细表
部门：某局	2022年度	金额单位：元
人员经费			公用经费
科目编码	科目名称	决算数	科目编码	科目名称	决算数
301	工资福利支出	1400000	302	商品和服务支出	160000
30101	基本工资	500000	30217	公务接待费	4000
人员经费合计		1528900	公用经费合计		169000
`,
      { merges: ["A3:C3", "D3:F3"] },
    );
    expect(figuresOf(book(detail))).toEqual({
      personnelExpenditure: "1528900",
      publicExpenditure: "169000",
    });
  });
});
