import { evaluate } from "../../../src/core/evaluate";
import type { Snapshot } from "../../../src/core/grid";
import { choicesSheet } from "../../../src/core/recognise";
import { schemes } from "../../../src/schemes";
import { book, sheet } from "../recognise/sheet";

const unit = sheet(
  "单位信息",
  ["单位全称\t某局", "评价年度\t2022", "单位口径\t本级", "资金口径\t财政拨款"].join("\n"),
);
const data = sheet(
  "基础数据表",
  [
    ...["基础数据表", "单位：万元", "项目\t年初预算数\t全年预算数（调整后）\t决算数"],
    ...["支出合计\t100\t100\t100", "公用经费\t20\t20\t22"],
  ].join("\n"),
);
const rule = "≤100%得满分；每超过1个百分点扣1分，不足1个百分点的不扣，扣完为止。";
const table = (reason: string) =>
  sheet(
    "指标评分表",
    [
      "一级指标\t三级指标\t分值\t评分标准\t完成值\t自评得分\t扣分原因",
      `过程\t公用经费控制率\t100\t${rule}\t\t\t${reason}`,
    ].join("\n"),
  );
const texts = sheet("报告文字", "章节\t正文\n（1）公用经费控制率原因\t电价上调。");

const evaluated = (snapshot: Snapshot) =>
  evaluate(snapshot, schemes, { scheme: null, replaceTyped: false });

const codes = (snapshot: Snapshot): readonly string[] =>
  evaluated(snapshot).issues.map(({ code }) => code);

const cause = (snapshot: Snapshot): string | undefined =>
  evaluated(snapshot).card.indicators[0]?.deduction?.sentence.split("原因：")[1];

describe("a cause may be typed in 报告文字 or in 扣分原因", () => {
  test("typed in 报告文字 alone, it is the cause of the lost points too, and nobody is asked again", () => {
    const snapshot = book(unit, data, table(""), texts);
    expect(cause(snapshot)).toBe("电价上调。");
    expect(codes(snapshot)).not.toContain("lost-point-without-reason");
    expect(codes(book(unit, data, table("")))).toContain("lost-point-without-reason");
  });

  test("what stands in 扣分原因 goes first there", () => {
    expect(cause(book(unit, data, table("新增一处办公点"), texts))).toBe("新增一处办公点。");
  });
});

test("a scheme this version does not have is said, not passed over", () => {
  const kept = (id: string) => book(unit, data, sheet(choicesSheet, `评分标准\t${id}`));
  const { issues, card } = evaluated(kept("guangxi-2031"));
  const said = issues.find(({ code }) => code === "scheme-unknown");
  expect(said?.message.zh).toContain(
    `“guangxi-2031”，这个版本里没有，现在用的是“${card.scheme.name}”`,
  );
  expect(codes(kept("mof-2013-53"))).not.toContain("scheme-unknown");
});
