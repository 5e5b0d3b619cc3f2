import { recognise } from "../../../src/core/recognise";
import { figuresOf, graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

describe("“三公”经费 tables", () => {
  const horizontal = (note: string) =>
    sheet(
      "Z08",
      `
财政拨款“三公”经费支出决算表
公开07表
部门：某局											单位：万元
预算数						决算数
合计	因公出国（境）费	公务用车购置及运行维护费			公务接待费	合计	因公出国（境）费	公务用车购置及运行维护费			公务接待费
		小计	公务用车购置费	公务用车运行维护费				小计	公务用车购置费	公务用车运行维护费
1	2	3	4	5	6	7	8	9	10	11	12
2.00	0	1.5	0	1.5	0.5	2.00	0	1.6	0	1.6	0.4
${note}
`,
      {
        merges: [
          "A4:F4",
          "G4:L4",
          "A5:A6",
          "B5:B6",
          "C5:E5",
          "F5:F6",
          "G5:G6",
          "H5:H6",
          "I5:K5",
          "L5:L6",
        ],
      },
    );

  test("twelve columns, two blocks", () => {
    expect(figuresOf(book(horizontal("")))).toEqual({
      threePublicInitialBudget: "20000",
      overseasTripsInitialBudget: "0",
      officialVehiclesInitialBudget: "15000",
      vehiclePurchaseInitialBudget: "0",
      vehicleOperationInitialBudget: "15000",
      officialReceptionInitialBudget: "5000",
      threePublic: "20000",
      overseasTrips: "0",
      officialVehicles: "16000",
      vehiclePurchase: "0",
      vehicleOperation: "16000",
      officialReception: "4000",
    });
  });

  test("the note says that 预算数 is the whole year's", () => {
    const note =
      "注：本表反映“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。";
    const read = figuresOf(book(horizontal(note)));
    expect(read.threePublicAdjustedBudget).toBe("20000");
    expect(read.threePublicInitialBudget).toBeUndefined();
  });

  test("岳阳县2017: 元, 支出合计 for the three, counts of people and cars left alone", () => {
    const read = recognise(
      book(
        sheet(
          "A",
          `
台创园2017-度部门“三公”经费预算情况表
    单位：元
项目	2016-执行数	2017-预算数
一、支出合计		250000
1、因公出国（境）费用
2、公务接待费		150000
3、公务用车费		100000
其中：（1）公务用车运行维护费		100000
（2）公务用车购置
二、相关统计数
1.因公出国（境）团组数（个）		0
3.公务用车购置数（辆）		1
6.公务接待人数（人）		500
三、“三公”经费增减变化原因等说明
`,
        ),
      ),
    );
    expect(valuesOf(read)).toEqual({
      threePublicInitialBudget: "250000",
      officialReceptionInitialBudget: "150000",
      officialVehiclesInitialBudget: "100000",
      vehicleOperationInitialBudget: "100000",
    });
    expect(graveIssues(read)).toEqual([]);
  });

  test("机构运行信息表: 支出合计 is of its section", () => {
    const read = figuresOf(
      book(
        sheet(
          "F03",
          `
机构运行信息表
编制单位：某局	2022年度			金额单位：万元
项目	行次	预算数	统计数
一、“三公”经费支出	1	—	—
（一）支出合计	2	2.00	1.9
1．因公出国（境）费	3	0	0
2．公务用车购置及运行维护费	4	1.5	1.5
（1）公务用车购置费	5	0	0
（2）公务用车运行维护费	6	1.5	1.5
3．公务接待费	7	0.5	0.4
（二）相关统计数	11	—	—
3．公务用车购置数（辆）	14	—	2
二、机关运行经费	23	16.9	16.9
三、国有资产占用情况	26
（一）车辆数合计（辆）	27	—	2
四、政府采购支出信息	40
（一）政府采购支出合计	41	—	30.66
1．政府采购货物支出	42	—	30
`,
        ),
      ),
    );
    expect(read).toMatchObject({
      threePublic: "19000",
      procurement: "306600",
      vehiclePurchase: "0",
    });
    expect(read.totalExpenditure).toBeUndefined();
  });

  test("a 合计 that also covers 会议费 and 培训费 is not the three", () => {
    const wider = (total: string) =>
      figuresOf(
        book(
          sheet(
            "A",
            `
2022年“三公”经费及会议费培训费决算表
单位：万元
项目	决算数
合计	${total}
因公出国（境）费	0
公务接待费	0.5
公务用车购置及运行费	1.5
会议费	3
培训费	4
`,
          ),
        ),
      ).threePublic;
    expect(wider("9")).toBeUndefined();
    expect(wider("2")).toBe("20000");
  });

  describe("a 合计 beside other lines", () => {
    const down = (...rows: readonly string[]) =>
      sheet("三公", ["2022年“三公”经费情况表", "单位：万元", "项目\t决算数", ...rows].join("\n"));
    const along = (heads: string, amounts: string) =>
      sheet("三公", ["2022年“三公”经费情况表", "单位：万元", heads, amounts].join("\n"));
    const three = ["公务接待费\t4", "公务用车运行维护费\t2"];

    test.each([
      ["差旅费 is in it", down(...three, "差旅费\t9", "合计\t15"), "total-of-more 三公!B7"],
      [
        "机关运行经费 is in it",
        down("合计\t37", ...three, "机关运行经费\t31"),
        "total-of-more 三公!B4",
      ],
      ["差旅费 is not in it", down(...three, "差旅费\t9", "合计\t6"), "60000"],
      ["by unit", down("甲中心\t4", "乙中心\t2", "合计\t6"), "60000"],
      ["none of the three, but costs", down("差旅费\t4", "合计\t6"), "total-of-more 三公!B5"],
      ["差旅费 of nothing", down("公务接待费\t4", "差旅费\t0", "合计\t6"), "60000"],
      [
        "people and cars are no money",
        down("公务接待费\t4", "合计\t6", "接待人次（人）\t90"),
        "60000",
      ],
      [
        "along a row",
        along("单位\t合计\t公务接待费\t公务用车运行维护费\t差旅费", "决算数\t15\t4\t2\t9"),
        "total-of-more 三公!B4",
      ],
    ])("%s", (_, table, expected) => {
      const read = recognise(book(table));
      expect(valuesOf(read).threePublic ?? graveIssues(read).join()).toBe(expected);
    });
  });
});
