import type { CellContent } from "../../../src/core/grid";
import { recognise, recogniseInSteps } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet, sheetOf } from "./sheet";

const unit = sheet("单位", "单位全称\t某局\n评价年度\t2022");

const exported = (body: string, head = "支付金额（元）", name = "支付明细") =>
  sheet(
    name,
    `
国库集中支付明细
单位名称	项目名称	资金性质	部门支出经济分类	支出类型	${head}	付款日期	用途
${body}
`,
  );

const rows = `
某局	日常公用	一般公共预算	30217-公务接待费	基本支出	1200.50	2022-03-01	工作餐
某局	日常公用	一般公共预算	30231-公务用车运行维护费	基本支出	3000	2022-03-02	加油
某局	专项	一般公共预算	30231-公务用车运行维护费	项目支出	1500.25	2022-04-02	维修
某局	专项	一般公共预算	30201-办公费	项目支出	-100	2022-05-02	退款
某局	工资	一般公共预算	30101-基本工资	基本支出	50000	2022-05-02	工资`.slice(1);

describe("ledger exports", () => {
  const read = recognise(book(unit, exported(rows)));

  test("三公 by economic item, 基本 and 项目 by type, and the whole", () => {
    expect(valuesOf(read)).toEqual({
      officialReception: "1200.5",
      vehicleOperation: "4500.25",
      basicExpenditure: "54200.5",
      projectExpenditure: "1400.25",
      totalExpenditure: "55600.75",
    });
  });

  test("a sum says which rows of which columns it adds", () => {
    expect(read.figures.found.get("vehicleOperation")?.from).toMatchObject({
      kind: "ledger",
      sum: {
        sheet: "支付明细",
        sumColumn: 5,
        firstRow: 2,
        lastRow: 6,
        criteria: [{ column: 3, begins: "30231" }],
        unit: "元",
        rows: 2,
      },
    });
  });

  test("a total row at the end is not added", () => {
    const withTotal = `${rows}\n合计\t\t\t\t\t55600.75\t\t`;
    expect(valuesOf(recognise(book(unit, exported(withTotal)))).totalExpenditure).toBe("55600.75");
  });

  test("subtotals among the rows leave the whole out and are said", () => {
    const lines = rows.split("\n");
    const withSub = [...lines.slice(0, 2), "小计\t\t\t\t\t4200.50\t\t", ...lines.slice(2)].join(
      "\n",
    );
    const among = recognise(book(unit, exported(withSub)));
    expect(valuesOf(among).totalExpenditure).toBeUndefined();
    expect(valuesOf(among).vehicleOperation).toBe("4500.25");
    expect(graveIssues(among)).toEqual(["ledger-subtotals 支付明细!F5"]);
  });

  test("no unit, no sums", () => {
    const without = recognise(book(unit, exported(rows, "支付金额")));
    expect(valuesOf(without)).toEqual({});
    expect(graveIssues(without)).toEqual(["no-unit 支付明细!F2"]);
  });

  test("amounts typed as text stop the sums", () => {
    const text = rows.replace("1500.25", "1500.25元");
    const stopped = recognise(book(unit, exported(text)));
    expect(valuesOf(stopped)).toEqual({});
    expect(graveIssues(stopped)).toEqual(["ledger-amounts-as-text 支付明细!F5"]);
  });

  test("codes without names, names without codes", () => {
    const codes = rows.replaceAll(/(30\d{3})-[^\t]+/g, "$1");
    expect(valuesOf(recognise(book(unit, exported(codes)))).officialReception).toBe("1200.5");
    const names = rows.replaceAll(/30\d{3}-/g, "");
    expect(valuesOf(recognise(book(unit, exported(names)))).vehicleOperation).toBe("4500.25");
  });

  test("of several years only the one evaluated is added", () => {
    const years = sheet(
      "台账",
      `
单位：元
预算年度	部门经济分类	支付金额
2021	30217-公务接待费	100
2022	30217-公务接待费	250
2022	30201-办公费	50
`,
    );
    const one = recognise(book(unit, years));
    expect(valuesOf(one)).toEqual({ officialReception: "250", totalExpenditure: "300" });
    expect(one.figures.found.get("officialReception")?.from).toMatchObject({
      sum: {
        criteria: [
          { column: 1, begins: "30217" },
          { column: 0, begins: "2022" },
        ],
      },
    });
  });

  test("a table that states the figure goes before the ledger", () => {
    const table = sheet(
      "三公",
      "2022年“三公”经费决算表\n单位：元\n项目\t决算数\n公务接待费\t1300\n合计\t9000",
    );
    const both = recognise(book(unit, table, exported(rows)));
    expect(valuesOf(both).officialReception).toBe("1300");
  });
});

test("100 000 rows of 12 columns are added up with rests on the way", () => {
  const head = [
    "单位",
    "处室",
    "项目",
    "文号",
    "功能分类",
    "经济分类",
    "类型",
    "金额（元）",
    "日期",
    "收款人",
    "用途",
    "备注",
  ];
  const codes = ["30201-办公费", "30217-公务接待费", "30231-公务用车运行维护费", "30101-基本工资"];
  const body = Array.from({ length: 100_000 }, (_, row): CellContent[] => [
    "某局",
    `处室${String(row % 9)}`,
    `项目${String(row % 40)}`,
    `财预〔2022〕${String(row)}号`,
    "2010301-行政运行",
    codes[row % codes.length] ?? "",
    row % 3 === 0 ? "项目支出" : "基本支出",
    (row % 1000) + 0.25,
    44600 + (row % 300),
    `某公司${String(row)}`,
    `第${String(row)}笔`,
    null,
  ]);
  const large = book(unit, sheetOf("台账", [head, ...body]));
  const steps = recogniseInSteps(large);
  let rests = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) rests += 1;
  expect(valuesOf(step.value).totalExpenditure).toBe("49975000");
  // One every 4000 rows: nobody waits for the thread.
  expect(rests).toBeGreaterThan(25);
});
