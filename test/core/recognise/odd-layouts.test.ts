import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unit = sheet("单位", "单位全称\t某局\n评价年度\t2022");
const read = (text: string) => recognise(book(unit, sheet("A", text)));

describe("layouts nobody planned for", () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    [
      "two years of budget and outcome side by side, the unit in the title",
      `
某局部门预决算情况表（单位：万元）
项目	2021年预算	2021年决算	2022年预算	2022年决算	增减额
“三公”经费	3	2.5	2.5	2	-0.5
`,
      {
        threePublicLastYearBudget: "30000",
        threePublicLastYearFinal: "25000",
        threePublicInitialBudget: "25000",
        threePublic: "20000",
      },
    ],
    [
      "years as numbers over the columns",
      `
某局历年“三公”经费决算表（万元）
项目	2020	2021	2022
合计	4	3	2
`,
      { threePublicLastYearFinal: "30000", threePublic: "20000" },
    ],
    [
      "上年数 and 本年数 of a budget table are budgets",
      `
2022年部门“三公”经费预算表
单位：万元
项目	上年数	本年数
合计	3	2
`,
      { threePublicLastYearBudget: "30000", threePublicInitialBudget: "20000" },
    ],
    [
      "a unit for each row",
      `
2022年度基本情况表
序号	指标	计量单位	数值
1	编制数	人	9
2	“三公”经费决算数	万元	2
3	固定资产总额	元	864000
4	公用经费预算数	万元	20
`,
      {
        staffQuota: "9",
        threePublic: "20000",
        fixedAssets: "864000",
        publicExpenditureInitialBudget: "200000",
      },
    ],
    [
      "pairs of label and amount without any head",
      `
2022年收支决算情况 单位：万元
收入合计	229.63	支出合计	229.63
年末结转结余	0	“三公”经费	2
`,
      {
        totalIncome: "2296300",
        totalExpenditure: "2296300",
        closingCarryover: "0",
        threePublic: "20000",
      },
    ],
    [
      "sections with titles of their own, all of last year",
      `
2021年度部门情况表
单位：万元
一、收支情况
项目	决算数
本年支出合计	100
二、“三公”经费情况
项目	预算数	决算数
合计	2	1.5
注：以上为2021年数。
三、资产情况
项目	期末数
固定资产总额	50
`,
      {
        totalExpenditureLastYearFinal: "1000000",
        threePublicLastYearBudget: "20000",
        threePublicLastYearFinal: "15000",
        fixedAssetsLastYearFinal: "500000",
      },
    ],
    [
      "政府采购 by kind with 合计, 节约 left alone",
      `
2022年政府采购情况表
单位：元
项目	采购预算	实际采购金额	节约资金	节约率
货物	200000	190000	10000	5%
合计	300000	285000	15000	5%
`,
      { procurementInitialBudget: "300000", procurement: "285000" },
    ],
    [
      "the unit in a note below",
      `
2022年收支决算表
项目	决算数
本年支出合计	229.63
注：本表金额单位为万元。
`,
      { totalExpenditure: "2296300" },
    ],
    [
      "an upper head row pasted without its spans",
      `
2022年“三公”经费表
单位：万元
项目	预算数	决算数
	合计	一般公共预算	政府性基金	合计	一般公共预算	政府性基金
公务接待费	3	2	1	2.5	2	0.5
公务用车购置及运行费	1	1	0	1	1	0
`,
      {
        officialReceptionInitialBudget: "30000",
        officialReception: "25000",
        officialVehiclesInitialBudget: "10000",
        officialVehicles: "10000",
      },
    ],
    [
      "the day of filling in beside the unit",
      `
收支决算表
填报单位：某局	填报日期：2023年5月3日	单位：万元
项目	决算数
本年支出合计	229.63
`,
      { totalExpenditure: "2296300" },
    ],
    [
      "two years in the title, one of them ours",
      `
2023年绩效自评基础数据（2022年度）表
单位：万元
项目	决算数
本年支出合计	229.63
`,
      { totalExpenditure: "2296300" },
    ],
    [
      "label and amount in one cell",
      `
2022年单位决算情况表
编制数：10人	在职人数：8
支出合计：229.63万元	固定资产总额：86.4万元
`,
      {
        staffQuota: "10",
        staffOnDuty: "8",
        totalExpenditure: "2296300",
        fixedAssets: "864000",
      },
    ],
    [
      "people by column, the head in two rows without merged cells",
      `
2022年末机构人员情况表
项目	编制数	年末实有人数			离休人员	退休人员
		合计	在职人员	其他人员
合计	10	12	8	4	0	5
行政人员	6	7	5	2	0	3
事业人员	4	5	3	2	0	2
`,
      { staffQuota: "10", staffOnDuty: "8", retirees: "5" },
    ],
    [
      "traditional characters and odd spaces",
      `
2022年「三公」經費決算表
單位：萬元
項\u3000目	決算數
合\u3000計	2
公務接待費	0.5
`,
      { threePublic: "20000", officialReception: "5000" },
    ],
  ])("%s", (_, text, expected) => {
    expect(valuesOf(read(text))).toEqual(expected);
    expect(graveIssues(read(text))).toEqual([]);
  });

  test("figures as columns, 预算数 and 决算数 as rows (Shaanxi)", () => {
    const wide = sheet(
      "A",
      `
一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表
部门：某局	2022年度				金额单位：万元
项目	“三公”经费						会议费	培训费
	小计	因公出国（境）费用	公务接待费	公务用车购置及运行维护费
				小计	公务用车购置费	公务用车运行维护费
栏次	1	2	3	4	5	6	7	8
预算数	2	0	0.5	1.5	0	1.5	3	4
决算数	1.9	0	0.4	1.5	0	1.5	2	3
`,
      { merges: ["A3:A5", "B3:G3", "H3:H5", "I3:I5", "B4:B5", "C4:C5", "D4:D5", "E4:G4"] },
    );
    expect(valuesOf(recognise(book(unit, wide)))).toEqual({
      threePublicInitialBudget: "20000",
      overseasTripsInitialBudget: "0",
      officialReceptionInitialBudget: "5000",
      officialVehiclesInitialBudget: "15000",
      vehiclePurchaseInitialBudget: "0",
      vehicleOperationInitialBudget: "15000",
      meetingsInitialBudget: "30000",
      trainingInitialBudget: "40000",
      threePublic: "19000",
      overseasTrips: "0",
      officialReception: "4000",
      officialVehicles: "15000",
      vehiclePurchase: "0",
      vehicleOperation: "15000",
      meetings: "20000",
      training: "30000",
    });
  });

  test("国有资产占用 with 固定资产 split up under a span (Yunnan)", () => {
    const assets = sheet(
      "A",
      `
2022年度国有资产使用情况表
单位：某局				金额单位：元
项目	行次	资产总额	流动资产	固定资产				在建工程	无形资产
				小计	房屋构筑物	车辆	其他固定资产
栏次		1	2	3	4	5	6	7	8
合计	1	1000	100	864000	500000	200000	164000	0	10
`,
      { merges: ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:I4", "J3:J4"] },
    );
    expect(valuesOf(recognise(book(unit, assets)))).toEqual({ fixedAssets: "864000" });
  });

  test("a form about one project gives the unit neither figures nor indicators", () => {
    const form = read(`
项目支出绩效自评表
项目名称	政务大厅运维
项目资金（单位：万元）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
	年度资金总额	40	45.6	45.6	10	100%	10
	其中：当年财政拨款	40	45.6	45.6
	上年结转资金	0	0	0
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
产出指标	数量指标	窗口数	≥20个	22个	10	10
`);
    expect(valuesOf(form)).toEqual({});
    expect(form.indicators).toBeNull();
  });

  test("年度资金总额 of a form for the whole unit is its spending", () => {
    const form = read(`
部门整体支出绩效自评表
单位：万元
项目	年初预算数	全年预算数	全年执行数	执行率
年度资金总额	220	229.63	229.63	100%
其中：当年财政拨款	220	229.63	229.63	100%
`);
    expect(valuesOf(form)).toEqual({
      totalExpenditureInitialBudget: "2200000",
      totalExpenditureAdjustedBudget: "2296300",
      totalExpenditure: "2296300",
    });
  });

  test("a slid head that fits two ways is left out and said", () => {
    const slid = read(`
2022年支出表
单位：万元
项目	年初预算数	决算数	备注
一般公共预算	政府性基金
公务接待费	1	2	3	4
`);
    expect(valuesOf(slid)).toEqual({});
    expect(graveIssues(slid)).toEqual(["head-unclear A!A3"]);
  });

  test("unknown sheets give nothing and say nothing", () => {
    const notes = read("会议记录\n张三发言\n2022年3月1日\n\t12\t34\n电话\t0759-3950000");
    expect(valuesOf(notes)).toEqual({});
    expect(graveIssues(notes)).toEqual([]);
  });
});
