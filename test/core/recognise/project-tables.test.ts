import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unit = sheet("单位", "单位全称\t某局\n评价年度\t2022");
const read = (text: string) => recognise(book(unit, sheet("项目", text)));

/** Name, budgets and 执行数 of every project, in 元. */
const projects = (text: string) =>
  read(text).projects?.projects.map(({ name, initialBudget, adjustedBudget, executed }) =>
    [
      name.text,
      ...[initialBudget, adjustedBudget, executed].map((one) => one?.value.toFixed() ?? "—"),
    ].join(" "),
  );

const title = "2022年项目支出明细表\n单位：万元\n";

describe("which columns of 项目支出明细 are the year's", () => {
  test.each([
    [
      "last year's beside this year's",
      "序号\t项目名称\t2021年预算数\t2021年支出数\t2022年预算数\t2022年支出数\t执行率\n1\t信息化\t50\t45\t80\t40\t",
      ["信息化 — 800000 400000"],
    ],
    [
      "the change beside the budget after it",
      "序号\t项目名称\t年初预算数\t调整预算数\t全年预算数\t执行数\t执行率\n1\t信息化\t75\t5\t80\t70\t",
      ["信息化 750000 800000 700000"],
    ],
    [
      "实际支出 as a head",
      "序号\t项目名称\t年初预算数\t全年预算数\t实际支出\n1\t信息化\t75\t80\t70",
      ["信息化 750000 800000 700000"],
    ],
    [
      "项目支出合计 is no project, 资金来源 合计 is one",
      "序号\t项目名称\t资金来源\t年初预算数\t全年预算数\t执行数\n1\t信息化\t合计\t75\t80\t70\n\t项目支出合计\t\t75\t80\t70",
      ["信息化 750000 800000 700000"],
    ],
  ])("%s", (_, text, expected) => {
    expect(projects(title + text)).toEqual(expected);
  });

  test("a unit for each column", () => {
    expect(
      projects(
        "2022年项目支出明细表\n项目名称\t全年预算数（万元）\t执行数（元）\n信息化\t80\t700000",
      ),
    ).toEqual(["信息化 — 800000 700000"]);
  });

  test("two columns that may be the same are asked about", () => {
    const two = read(`${title}项目名称\t全年预算数\t执行数\t支出数\n信息化\t80\t70\t60`);
    expect(two.projects?.projects[0]?.executed).toBeNull();
    expect(graveIssues(two)).toEqual(["project-columns-unclear 项目!D3"]);
  });

  test("no unit is said", () => {
    const none = read("2022年项目支出明细表\n项目名称\t全年预算数\t执行数\n信息化\t80\t70");
    expect(graveIssues(none)).toEqual(["no-unit 项目!B3"]);
  });
});

describe("what is no project", () => {
  test("a table of figures headed 项目名称", () => {
    const base = read(
      "2022年基础数据表\n单位：万元\n序号\t项目名称\t年初预算数\t全年预算数\t决算数\n1\t支出合计\t190\t200\t180\n2\t基本支出\t110\t120\t110\n3\t项目支出\t80\t80\t70",
    );
    expect(base.projects).toBeNull();
    expect(valuesOf(base).totalExpenditure).toBe("1800000");
  });

  test("the next table of the sheet", () => {
    const text = `${title}序号\t项目名称\t年初预算数\t全年预算数\t执行数\t执行率\n1\t信息化\t50\t50\t40\t\n\n2022年三公经费表\n单位：元\n序号\t项目\t年初预算数\t全年预算数\t决算数\n1\t三公经费合计\t60000\t50000\t40000`;
    expect(projects(text)).toEqual(["信息化 500000 500000 400000"]);
    expect(valuesOf(read(text)).threePublic).toBe("40000");
  });
});
