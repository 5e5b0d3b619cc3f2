import { formatRef } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { book, sheet } from "./sheet";

describe("rows whose labels are not understood", () => {
  const basic = (...rows: readonly string[]) =>
    sheet(
      "基础数据表",
      [
        "单位：万元",
        "项目\t年初预算数\t全年预算数\t决算数",
        "支出合计\t10\t10\t10",
        "基本支出\t6\t6\t6",
        "项目支出\t4\t4\t4",
        ...rows,
      ].join("\n"),
    );
  const spending = sheet(
    "总表",
    "2022年收入支出决算总表\n单位：万元\n项目\t决算数\n一、一般公共服务支出\t8\n八、社会保障和就业支出\t2\n本年支出合计\t10",
  );
  const breakdown = sheet(
    "明细",
    "2022年支出表\n单位：万元\n项目\t决算数\n甲股\t8\n乙股\t2\n本年支出合计\t10",
  );

  test.each([
    ["a head-count in other words", basic("年末实有在编在岗人数\t\t\t42"), ["基础数据表!D6"]],
    ["without a number", basic("年末实有在编在岗人数"), []],
    ["every label understood", basic("培训费\t1\t1\t1"), []],
    ["功能分类 needs no word", spending, []],
    ["nor does a breakdown", breakdown, []],
  ])("%s", (_, table, cells) => {
    const { issues } = recognise(book(sheet("单位", "单位全称\t某局\n评价年度\t2022"), table));
    const said = issues.filter(({ code }) => code === "rows-not-understood");
    expect(said.flatMap(({ at }) => at.map(formatRef))).toEqual(cells);
  });

  test("the first three are named, the others counted, in one line", () => {
    const many = ["甲事\t1", "乙事\t1", "丙事\t1", "丁事\t1"];
    const { issues } = recognise(
      book(sheet("单位", "单位全称\t某局\n评价年度\t2022"), basic(...many)),
    );
    const said = issues.filter(({ code }) => code === "rows-not-understood");
    expect(said.map(({ message }) => message.zh)).toEqual([
      "“甲事”（基础数据表!B6）、“乙事”（基础数据表!B7）、“丙事”（基础数据表!B8）等4行有数，行名没认出来，没有用。是要用的数，就在“数据”里指给它。",
    ]);
  });
});
