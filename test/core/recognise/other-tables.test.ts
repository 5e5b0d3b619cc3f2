import { recognise } from "../../../src/core/recognise";
import { figuresOf, graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unitSheet = () => sheet("单位", "单位全称\t某局\n评价年度\t2022");

describe("the Hunan 基础数据表 (case E02)", () => {
  const read = recognise(
    book(
      sheet(
        "附件3",
        `
附件3
2018年部门整体支出绩效评价基础数据表
填报单位：		单位：万元
财政供养人员情况	编制数	2018年实际在职人数	控制率
	143	136	95.10%
经费控制情况	2017年决算数	2018年预算数	2018年决算数
三公经费	29.08	63.46	44.29
1、公务用车购置和维护经费	11.86	41.46	39.30
其中：公车购置	-	29.46	29.46
公车运行维护	11.86	12	9.84
2、出国经费
3、公务接待	17.22	22	4.99
项目支出：
1、业务工作专项	938.8	320	689.16
公用经费
其中：办公经费	14.44	10	0.68
水费、电费、差旅费	17.92	7.50	25.36
会议费、培训费	0	0.8	0
政府采购金额	16.14	30.66	30.66
部门整体支出预算调整	-	1922.76	2690.62
楼堂馆所控制情况（2018年完工项目）	批复规模（㎡）	实际规模（㎡）	规模控制率
`,
      ),
    ),
  );

  test("people, 三公, 采购 and the adjusted budget", () => {
    expect(valuesOf(read)).toEqual({
      staffQuota: "143",
      staffOnDuty: "136",
      threePublicLastYearFinal: "290800",
      threePublicInitialBudget: "634600",
      threePublic: "442900",
      officialVehiclesLastYearFinal: "118600",
      officialVehiclesInitialBudget: "414600",
      officialVehicles: "393000",
      vehiclePurchaseInitialBudget: "294600",
      vehiclePurchase: "294600",
      vehicleOperationLastYearFinal: "118600",
      vehicleOperationInitialBudget: "120000",
      vehicleOperation: "98400",
      officialReceptionLastYearFinal: "172200",
      officialReceptionInitialBudget: "220000",
      officialReception: "49900",
      procurementLastYearFinal: "161400",
      procurementInitialBudget: "306600",
      procurement: "306600",
      totalExpenditureInitialBudget: "19227600",
      totalExpenditureAdjustedBudget: "26906200",
    });
  });

  test("how 预算调整 was read is said", () => {
    expect(read.issues.map(({ code }) => code)).toContain("adjusted-budget-wording");
  });
});

describe("assets and lists", () => {
  test("在用 is a column of 固定资产, 闲置 and 净值 are not the asset", () => {
    const assets = sheet(
      "资产",
      `
2022年度国有资产情况表
单位：元
资产类别	期初数	期末数	其中：在用	闲置	净值
流动资产	100	200
固定资产	841000	864000	800000	64000	500000
合计	841100	864200	800000	64000
`,
    );
    expect(figuresOf(book(unitSheet(), assets))).toEqual({
      fixedAssetsLastYearFinal: "841000",
      fixedAssets: "864000",
      fixedAssetsInUse: "800000",
    });
  });

  test("行政编制 and 事业编制 add up where no row gives the whole", () => {
    const people = (more: string) =>
      figuresOf(
        book(
          sheet(
            "人员",
            `2022年人员情况表\n项目\t人数\n行政编制\t29\n事业编制\t3\n在职人数\t31${more}`,
          ),
        ),
      );
    expect(people("")).toEqual({ staffQuota: "32", staffOnDuty: "31" });
    expect(people("\n编制数\t33").staffQuota).toBe("33");
  });

  test.each([
    ["half of the people", "行政编制\t10\n事业编制\t5\n行政在职人员\t9", "人员!B5"],
    ["half of the 编制", "行政编制\t10\n行政在职\t9\n事业在职\t4", "人员!B3"],
    ["one kind beside the whole", "编制数\t15\n行政在职\t9", "人员!B4"],
  ])("parts that are not all are not added up: %s", (_, rows, cell) => {
    const read = recognise(book(sheet("人员", `2022年人员情况表\n项目\t人数\n${rows}`)));
    expect(Object.keys(valuesOf(read))).toHaveLength(1);
    expect(graveIssues(read)).toEqual([`parts-not-all ${cell}`]);
  });

  test.each([
    ["all kinds on both sides", "行政编制\t10\n事业编制\t5\n行政在职\t9\n事业在职\t5", "15", "14"],
    ["one kind on both sides", "行政编制\t10\n行政在职\t9", "10", "9"],
    ["none of the other kind", "行政编制\t10\n事业编制\t0\n行政在职\t9", "10", "9"],
  ])("parts that are all: %s", (_, rows, staffQuota, staffOnDuty) => {
    const people = sheet("人员", `2022年人员情况表\n项目\t人数\n${rows}`);
    expect(figuresOf(book(people))).toEqual({ staffQuota, staffOnDuty });
  });

  test("“调整预算数” is the budget after the change, unless the figures show the change", () => {
    const columns = (adjusted: string) =>
      recognise(
        book(
          sheet(
            "A",
            `2018年度支出表\n单位：万元\n项目\t年初预算数\t调整预算数\t决算数\n本年支出合计\t1922.76\t${adjusted}\t2690.62`,
          ),
        ),
      );
    expect(valuesOf(columns("2690.62")).totalExpenditureAdjustedBudget).toBe("26906200");
    const change = columns("767.86");
    expect(valuesOf(change).totalExpenditureAdjustedBudget).toBeUndefined();
    expect(graveIssues(change)).toEqual(["adjusted-budget-is-change A!C4"]);
  });

  test.each([
    ["机关运行经费 spent of 公用经费 budgeted", "公用经费", ["label-not-the-same 运行!B4"]],
    ["机关运行经费 on both sides", "机关运行经费", []],
  ])("a near word: %s", (_, budgeted, said) => {
    const budget = sheet(
      "预算",
      `2022年部门支出预算表\n单位：万元\n项目\t全年预算数\n${budgeted}\t35`,
    );
    const spent = sheet("运行", "2022年机构运行信息表\n单位：万元\n项目\t决算数\n机关运行经费\t31");
    const read = recognise(book(budget, spent));
    expect(valuesOf(read)).toEqual({
      publicExpenditureAdjustedBudget: "350000",
      publicExpenditure: "310000",
    });
    expect(graveIssues(read)).toEqual(said);
  });
});
