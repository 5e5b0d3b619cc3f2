import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unit = (scope: string) =>
  sheet("单位信息", `单位全称\t某局\n评价年度\t2022\n单位口径\t${scope}\n资金口径\t全部资金`);

const heads = "序号\t项目\t上年预算数\t上年决算数\t年初预算数\t全年预算数（调整后）\t决算数\t备注";

/** 基础数据表 of a unit: 支出合计, 基本支出, 项目支出, 三公 and heads of people. */
const basic = (name: string, of: string, [total, three, people]: readonly string[]) =>
  sheet(
    name,
    `
基础数据表
填报单位：${of} 单位：万元
${heads}
1	支出合计		${total ?? ""}	${total ?? ""}	${total ?? ""}	${total ?? ""}
2	基本支出			10	10	10
3	“三公”经费合计	1	1	1	1	${three ?? ""}
4	在职人数					${people ?? ""}
`,
  );

describe("several 基础数据表", () => {
  const a = basic("甲", "甲中心", ["100", "2", "8"]);
  const b = basic("乙", "乙中心", ["50.5", "1", "5"]);

  test("under 汇总 they add up, each cell kept as a source", () => {
    const read = recognise(book(unit("汇总"), a, b));
    expect(valuesOf(read)).toMatchObject({
      totalExpenditure: "1505000",
      basicExpenditure: "200000",
      threePublic: "30000",
      staffOnDuty: "13",
    });
    expect(
      read.memberUnits.map(({ name, figures }) => [
        name.text,
        figures.found.get("totalExpenditure")?.value.toFixed(),
      ]),
    ).toEqual([
      ["甲中心", "1000000"],
      ["乙中心", "505000"],
    ]);
    expect(read.figures.found.get("totalExpenditure")?.from).toMatchObject({
      sources: [
        { cell: { sheet: "甲", row: 3, column: 6 } },
        { cell: { sheet: "乙", row: 3, column: 6 } },
      ],
    });
    expect(graveIssues(read)).toEqual([]);
  });

  test("the same unit twice is an issue, and the second is not added", () => {
    const read = recognise(book(unit("汇总"), a, basic("甲2", "甲中心", ["1", "1", "1"]), b));
    expect(valuesOf(read).totalExpenditure).toBe("1505000");
    expect(graveIssues(read)).toEqual(["same-unit-twice 甲2!A1"]);
  });

  test("percentages are not added: the same one counts, different ones are said", () => {
    const progress = (name: string, of: string, planned: string) =>
      sheet(
        name,
        `基础数据表\n填报单位：${of} 单位：万元\n${heads}\n1\t支出合计\t\t\t1\t1\t1\n2\t既定支付进度（%）\t\t\t\t\t${planned}`,
      );
    const same = recognise(
      book(unit("汇总"), progress("甲", "甲中心", "90"), progress("乙", "乙站", "90")),
    );
    expect(valuesOf(same).plannedPaymentProgress).toBe("90");
    const other = recognise(
      book(unit("汇总"), progress("甲", "甲中心", "90"), progress("乙", "乙站", "85")),
    );
    expect(other.figures.unfound.get("plannedPaymentProgress")?.kind).toBe("ambiguous");
  });

  test("a blank cell of one unit adds nothing and is said", () => {
    const read = recognise(book(unit("汇总"), a, basic("丙", "丙站", ["50", "", "5"])));
    expect(valuesOf(read).threePublic).toBe("20000");
    expect(graveIssues(read)).toEqual(["member-lacks-figure 丙!A2"]);
  });

  test("an unreadable cell of one unit leaves the sum open", () => {
    const read = recognise(book(unit("汇总"), a, basic("丙", "丙站", ["50", "无", "5"])));
    expect(valuesOf(read).threePublic).toBeUndefined();
    expect(read.figures.unfound.get("threePublic")).toMatchObject({ kind: "unreadable", as: "无" });
  });

  test("under 本级 two tables are asked about, and what differs is not taken", () => {
    const read = recognise(book(unit("本级"), a, b));
    expect(graveIssues(read)).toContain("two-basic-tables 甲!A1");
    expect(valuesOf(read)).toEqual({
      basicExpenditure: "100000",
      basicExpenditureInitialBudget: "100000",
      basicExpenditureAdjustedBudget: "100000",
      threePublicLastYearBudget: "10000",
      threePublicLastYearFinal: "10000",
      threePublicInitialBudget: "10000",
      threePublicAdjustedBudget: "10000",
    });
  });

  test("the user says that they add up, or which one is left out", () => {
    const choice = (key: string, value: string) => sheet("_自评设置", `${key}\t${value}`);
    const added = recognise(book(unit("本级"), a, b, choice("几张基础数据表相加", "是")));
    expect(valuesOf(added).totalExpenditure).toBe("1505000");
    const one = recognise(book(unit("本级"), a, b, choice("不看的表:乙", "是")));
    expect(valuesOf(one).totalExpenditure).toBe("1000000");
    expect(graveIssues(one)).toEqual([]);
  });
});

describe("the template's own table and others", () => {
  const own = basic("基础数据表", "某局", ["229.63", "2", "8"]);
  const table = (value: string) =>
    sheet(
      "三公",
      `2022年“三公”经费决算表\n单位：元\n项目\t决算数\n合计\t${value}\n公务接待费\t20000`,
    );

  test("its value is taken; a table that says otherwise is named", () => {
    const read = recognise(book(unit("本级"), own, table("20500")));
    expect(valuesOf(read)).toMatchObject({ threePublic: "20000", officialReception: "20000" });
    expect(graveIssues(read)).toEqual(["tables-disagree 基础数据表!G6"]);
  });

  test("a table that agrees as far as it prints is no issue", () => {
    expect(graveIssues(recognise(book(unit("本级"), own, table("20004.50"))))).toEqual([]);
  });

  test("an unreadable cell of its own is not passed over", () => {
    const bad = basic("基础数据表", "某局", ["229.63", "两万", "8"]);
    const read = recognise(book(unit("本级"), bad, table("20000")));
    expect(read.figures.unfound.get("threePublic")).toMatchObject({ kind: "unreadable" });
  });

  test("found by its structure when the sheet is renamed and moved", () => {
    const renamed = { ...own, name: "Sheet3" };
    expect(valuesOf(recognise(book(table("20000"), renamed, unit("本级")))).totalExpenditure).toBe(
      "2296300",
    );
  });

  test("a hidden sheet is used only where nothing else has the figure, and is said", () => {
    const hidden = { ...table("90000"), visibility: "hidden" as const };
    const beside = recognise(book(unit("本级"), own, hidden));
    expect(valuesOf(beside)).toMatchObject({ threePublic: "20000", officialReception: "20000" });
    expect(beside.issues.filter(({ code }) => code === "hidden-source")).toHaveLength(1);
  });
});

test("the sheet that is the sum of the others is not added to them", () => {
  const of = (name: string, unit: string, amount: number) =>
    sheet(
      name,
      `部门整体支出基础数据表\n填报单位：${unit}\t\t单位：万元\n序号\t项目\t年初预算数\t全年预算数（调整后）\t决算数\n1\t支出合计\t${String(amount)}\t${String(amount)}\t${String(amount)}\n2\t基本支出\t1\t1\t1\n3\t项目支出\t1\t1\t1`,
    );
  const scope = sheet("单位信息", "单位全称\t某局\n评价年度\t2022\n单位口径\t汇总");
  const read = recognise(
    book(
      scope,
      of("部门汇总", "某局部门", 300),
      of("本级", "某局本级", 200),
      of("下属", "某中心", 100),
    ),
  );
  expect(read.figures.found.get("totalExpenditure")?.value.toFixed()).toBe("3000000");
  expect(read.issues.map(({ code }) => code)).toContain("members-total-left-out");
});
