import { recognise } from "../../../src/core/recognise";
import { valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unit = sheet("单位", "单位全称\t某局\n评价年度\t2022");
const read = (text: string) => recognise(book(unit, sheet("A", text)));

test("amounts that look like years are amounts beside the name of a figure", () => {
  const read = recognise(
    book(
      sheet("单位", "单位全称\t某局\n评价年度\t2022"),
      sheet(
        "基础数据表",
        "基础数据表\n单位：万元\n项目\t年初预算数\t全年预算数\t决算数\n实际支出\t2000\t2050\t2010\n基本支出\t1200\t1210\t1205",
      ),
    ),
  );
  expect(valuesOf(read)).toMatchObject({
    basicExpenditure: "12050000",
    totalExpenditure: "20100000",
  });
});

test("the budget of 重点项目支出 does not stand in for a blank 决算数", () => {
  const text =
    "2022年度部门支出情况表\n单位：万元\n项目\t年初预算数\t全年预算数\t决算数\n项目支出\t80\t80\t70\n重点项目支出\t50\t60\t";
  expect(valuesOf(read(text)).keyProjectExpenditure).toBeUndefined();
  expect(valuesOf(read(`${text}45`)).keyProjectExpenditure).toBe("450000");
});
