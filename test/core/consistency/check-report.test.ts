import { checkAlone, checkReport, textOfDocument } from "../../../src/core/consistency";
import { buildReport, type ReadParagraph, type ReportText } from "../../../src/core/report";
import { formatRef } from "../../../src/core/grid";
import { evaluationOf } from "../report/evaluation-of";
import { potou } from "../report/potou";
import { textOf } from "./text-of";

const evaluation = evaluationOf(potou);
const report = textOfDocument(
  buildReport(evaluation, { consistency: { checked: 1, on: { year: 2023, month: 5, day: 3 } } }),
);

/** The report as a colleague left it: `from` became `to`; bookmarks around it stretch or shrink along. */
function edited(from: string, to: string, { bookmarks = true } = {}): ReportText {
  let done = false;
  const paragraphs = report.paragraphs.map((paragraph): ReadParagraph => {
    const at = paragraph.text.indexOf(from);
    if (done || at < 0) return bookmarks ? paragraph : { ...paragraph, bookmarks: [] };
    done = true;
    const moved = (position: number): number =>
      position >= at + from.length ? position + to.length - from.length : position;
    return {
      ...paragraph,
      text: paragraph.text.replace(from, to),
      bookmarks: bookmarks
        ? paragraph.bookmarks.map((one) => ({ ...one, from: moved(one.from), to: moved(one.to) }))
        : [],
    };
  });
  expect(done).toBe(true);
  return { paragraphs };
}

const findingsOf = (text: ReportText) =>
  checkReport(text, evaluation).findings.map(({ code, message }) => `${code}: ${message.zh}`);

describe("a report against its workbook", () => {
  test("our own report agrees in every number", () => {
    const { matched, findings } = checkReport(report, evaluation);
    expect(findings).toEqual([]);
    const figures = report.paragraphs.flatMap(({ bookmarks }) => bookmarks);
    expect(matched.length).toBeGreaterThanOrEqual(figures.length);
  });

  test("and it agrees with itself", () => {
    const { findings } = checkAlone(report);
    expect(findings).toEqual([]);
  });

  const sentence = "控制率为84.50%，较预算";
  test.each([
    [
      "a digit swapped",
      sentence,
      "控制率为84.05%，较预算",
      ["number-differs: 报告第 P 段写 84.05%，表里是 84.50%。"],
    ],
    ["one decimal less", sentence, "控制率为84.5%，较预算", []],
    [
      "no decimals",
      sentence,
      "控制率为85%，较预算",
      ["rounding-only: 报告第 P 段写 85%，表里是 84.50%：只差末位，是四舍五入，不用改。"],
    ],
    ["full-width digits", sentence, "控制率为８４．５０％，较预算", []],
    ["score with decimals", "得分96分", "得分96.00分", []],
    [
      "another score",
      "得分96分",
      "得分97分",
      ["number-differs: 报告第 P 段写 97分，表里是 96分。"],
    ],
    [
      "in 元",
      "支出合计229.63万元",
      "支出合计2296300元",
      ["units-mixed: 报告第 P 段写 2296300元，其他地方用万元。请统一单位。"],
    ],
    [
      "元 forgotten to convert",
      "支出合计229.63万元",
      "支出合计229.63元",
      [
        "number-differs: 报告第 P 段写 229.63元，表里是 229.63万元。",
        "units-mixed: 报告第 P 段写 229.63元，其他地方用万元。请统一单位。",
      ],
    ],
    [
      "a new number",
      "按时报送，",
      "按时报送12份，",
      ["not-our-number: 报告第 P 段有数在表里没有，请自己核：‘12份’。"],
    ],
    [
      "a typed contradiction",
      "监管到位。",
      "监管到位，整体支出完成率为98%。",
      ["number-differs: 报告第 P 段写 98%，表里是 100.00%。"],
    ],
    [
      "a template word",
      "监管到位。",
      "监管到位（100字以内）。",
      ["placeholder-left: 报告第 P 段还留着“（100字以内）”，请填好或删去。"],
    ],
    [
      "a name taken out",
      "，王三元（三级主任科员，组员）",
      "",
      ["team-count-differs: 报告第 P 段写 3 人，名单只有 2 人。"],
    ],
  ])("%s", (_what, from, to, expected) => {
    expect(
      findingsOf(edited(from, to)).map((text) => text.replace(/第 \d+ 段/, "第 P 段")),
    ).toEqual(expected);
  });

  test("a number whose bookmark was lost is found by its name", () => {
    const all = findingsOf(edited(sentence, "控制率为84.05%，较预算", { bookmarks: false }));
    expect(all.filter((text) => text.startsWith("number-differs"))).toEqual([
      expect.stringContaining("写 84.05%，表里是 84.50%"),
    ]);
  });

  test("a finding names the cells of the workbook", () => {
    const [finding] = checkReport(edited(sentence, "控制率为84.05%，较预算"), evaluation).findings;
    expect(finding?.at.map(formatRef)).toEqual([
      "指标评分表!K5",
      "基础数据表!G11",
      "基础数据表!G12",
    ]);
  });

  test("a number that the workbook gives no more", () => {
    const without = { ...potou.figures };
    delete without.publicExpenditure;
    const { findings } = checkReport(report, evaluationOf({ ...potou, figures: without }));
    const gone = findings.filter(({ code }) => code === "figure-gone");
    expect(gone[0]?.message.zh).toMatch(/^报告第 \d+ 段的 \S+ 在表里已经没有对应的数/);
    expect(gone[0]?.severity).toBe("error");
  });

  test("the workbook changed after the report was written", () => {
    const later = evaluationOf({
      ...potou,
      figures: { ...potou.figures, publicExpenditure: "17" },
    });
    const { findings } = checkReport(report, later);
    const said = findings.map(({ message }) => message.zh.replace(/第 \d+ 段/, "第 P 段"));
    expect(new Set(said)).toEqual(
      new Set([
        "报告第 P 段写 16.90万元，表里是 17.00万元。",
        "报告第 P 段写 16.90，表里是 17.00。",
        "报告第 P 段写 84.50%，表里是 85.00%。",
        "报告第 P 段的差额写 3.10万元，表里两个金额（万元）相减是 3.00万元。",
      ]),
    );
  });
});

describe("a report nobody made with this tool", () => {
  test("without score and rates: what it leaves out is said", () => {
    const { findings } = checkReport(textOf("自评得分96分。整体支出完成率为100%。"), evaluation);
    expect(findings.map(({ message }) => message.zh)).toEqual([
      "报告里没有写结转结余率，表里是 0.00%。",
      "报告里没有写三公经费控制率，表里是 100.00%。",
      "报告里没有写公用经费控制率，表里是 84.50%。",
      "报告里没有写固定资产利用率，表里是 100.00%。",
    ]);
  });

  test.each([
    ["收入合计229.63万元，支出合计229.63万元。", []],
    [
      "2022年支出229.63万元，其中，基本支出169.97万元，项目支出59.84万元。",
      ["基本支出 169.97万元 169.79"],
    ],
    ["2021年支出180.00万元。上年支出180.00万元。", []],
    ["自评得分为95分。", ["95分 96"]],
    ["三公经费控制率为100%。公用经费控制率：公用经费控制率为48.50%", ["48.50% 84.50%"]],
    ["一般公共预算财政拨款基本支出150.00万元。", []],
    ["①三公经费控制率：预算3.00万元，实际支出2.00万元。", []],
    ["公用经费预算20万元，实际支出16.9万元，公用经费控制率为84.5%。", []],
    [
      "公用经费预算40.00万元，实际支出33.80万元，公用经费控制率为84.50%。",
      ["33.80万元 16.90万元", "40.00万元 20.00万元"],
    ],
  ])("%s", (text, expected) => {
    const { findings } = checkReport(textOf(text), evaluation);
    const differs = findings.filter(({ code }) => code === "number-differs");
    expect(differs).toHaveLength(expected.length);
  });
});

/** A table as the rows of a Word file. */
const tableOf = (rows: readonly string[]): ReportText => ({
  paragraphs: rows
    .flatMap((line, row) => line.split("|").map((text, column) => ({ text, row, column })))
    .map(({ text, row, column }, index) => ({
      ...{ number: index + 1, text, bookmarks: [], level: null },
      cell: { table: 0, row, column },
    })),
});

describe("a 评分表 inside a report", () => {
  const head = "序号|三级指标|分值|自评得分|扣分原因";
  test.each([
    [["1|整体支出完成率|20|20|", "2|公用经费控制率|20.00|17.0|节约", "合计||40|37|"], []],
    [["1|整体支出完成率|20|19|", "合计||20|20|"], ["points-miss-total"]],
    [["1|整体支出完成率|20|21|", "合计||20|21|"], ["points-above-weight"]],
    [["1|整体支出完成率|20||", "合计||20|0|"], []],
  ])("%j alone", (rows, expected) => {
    const { findings } = checkAlone(tableOf([head, ...rows]));
    expect(findings.map(({ code }) => code)).toEqual(expected);
  });

  test("is compared with the workbook by the names of its indicators", () => {
    const rows = [head, "1|整体支出完成率|20|20|", "2|公用经费控制率|20.00|18|节约"];
    const { matched, findings } = checkReport(tableOf(rows), evaluation);
    expect(matched.map(({ id }) => id)).toEqual(["weight_1", "points_1", "weight_2"]);
    expect(
      findings
        .filter(({ code }) => code !== "figure-not-said")
        .map(({ message, at }) => [message.zh, at.map(formatRef)]),
    ).toEqual([["报告第 14 段写 18，表里是 17。", ["指标评分表!L5"]]]);
  });
});

describe("a report against itself", () => {
  const alone = (text: string) =>
    checkAlone(textOf(`评价年度：2022年度\n${text}`)).findings.map(
      ({ code, severity }) => `${severity} ${code}`,
    );
  test.each([
    ["支出合计229.63万元。全年共支出229.63万元。", []],
    ["支出合计229.63万元。\n2022年支出229.36万元。", ["error said-twice-differently"]],
    ["支出合计229.63万元，其中基本支出169.79万元、项目支出59.84万元。", []],
    ["支出合计229.63万元，其中基本支出169.79万元、项目支出58.94万元。", ["error parts-miss-total"]],
    ["支出合计229.64万元，其中基本支出169.79万元、项目支出59.84万元。", []],
    ["小组由3人组成，包括张一(组长)、李二三(成员)、王四。", []],
    ["小组由四名同志组成：张一、李二三、王四。", ["error team-count-differs"]],
    ["小组由3人组成，包括张一、李二三、张一。", ["warning team-name-twice"]],
    ["小组由办公室、财务股3人组成。", []],
    ["自评得分96分，自评等级为“优”。共扣4分，其中：甲扣1分，乙扣3分。", []],
    [
      "自评得分96分，自评等级为“优”。共扣4分，其中：甲扣1分，乙扣2分。",
      ["error lost-points-differ"],
    ],
    [
      "自评得分95分，自评等级为“优”。共扣4分，其中：甲扣1分，乙扣3分。",
      ["error lost-points-differ"],
    ],
    ["自评得分86分，自评等级为“优”。共扣14分。", ["warning grade-unusual"]],
    ["公用经费预算20.00万元，实际支出16.90万元，公用经费控制率为84.50%。", []],
    [
      "公用经费预算20.00万元，实际支出16.90万元，公用经费控制率为84.05%。",
      ["error rate-not-reproducible"],
    ],
    [
      "公用经费预算3.00万元，实际支出2.00万元，公用经费控制率为66.66%。",
      ["info rate-off-last-place"],
    ],
    ["公用经费控制率为84.50%。", ["info rate-without-amounts"]],
    ["“三公”经费预算63.46万元，较上年预算32.00万元增加31.46万元，三公经费变动率为98.31%。", []],
    ["在职人员控制率=(136/143)×100%=95.10%。", []],
    ["三公经费控制率=44.29万元÷63.46万元×100%=69.97%。", ["error rate-not-reproducible"]],
    ["229.63÷229.63×100%，整体支出完成率为100.00%。", []],
    ["整体支出完成率较高，资金到位率为98%。", []],
    ["整体支出完成率=实际支出/预算数×100%，每低于5%扣2分。", []],
    ["综合评分为 94.04 分，等级为优秀。共扣5.96分。", []],
    ["总得分94.04分，评价等级为“良好”。共扣5.96分。", ["warning grade-unusual"]],
    ["支出合计 229.63 万元，其中基本支出 169.79 万元、项目支出 59.84 万元。", []],
    ["2020 年完成了全部任务。", ["warning other-year"]],
    ["2020年完成了全部任务。", ["warning other-year"]],
    ["成立于2019年3月。公开2022年预算及2021年决算信息。", []],
    ["一、甲\n三、乙", ["warning heading-sequence"]],
    ["一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅", []],
    ["一、甲\n（一）子\n（三）丑", ["warning heading-sequence"]],
    ["收入合计229.63万元，支出合计229.63万元，会议费3000元。", ["warning units-mixed"]],
    ["收入合计229.63万元，人均3000元。", []],
    ["决算数大小于预算数××。", ["error placeholder-left"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(alone(text)).toEqual(expected);
  });
});
