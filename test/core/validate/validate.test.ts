import { formatRef } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { validate } from "../../../src/core/validate";
import { book, sheet } from "../recognise/sheet";

const unitLines = [
  "单位全称\t某局",
  "评价年度\t2022",
  "单位口径\t本级",
  "资金口径\t财政拨款",
  "三公口径\t一般公共预算财政拨款",
  "填报日期\t2023年5月3日",
];
const unit = (...more: readonly string[]) => sheet("单位信息", [...unitLines, ...more].join("\n"));

const heads = "项目\t上年决算数\t年初预算数\t全年预算数（调整后）\t决算数";
const data = (...rows: readonly string[]) =>
  sheet("基础数据表", ["基础数据表", "单位：万元", heads, ...rows].join("\n"));

/** Code and cells of every finding. */
const found = (...sheets: readonly ReturnType<typeof sheet>[]): readonly string[] =>
  validate(recognise(book(...sheets))).map(({ code, at }) =>
    [code, ...at.map(formatRef)].join(" "),
  );

describe("parts and wholes", () => {
  test.each([
    ["they foot", "229.63", "169.79", "59.84", []],
    ["a last digit off is rounding", "229.63", "169.79", "59.85", []],
    ["0.30 is no rounding", "229.63", "169.79", "59.54", ["parts-differ-from-whole"]],
    ["round numbers are exact", "230", "170", "59", ["parts-differ-from-whole"]],
    ["a part that is blank says nothing", "229.63", "169.79", "", []],
    ["one part alone above the whole", "229.63", "300", "", ["parts-differ-from-whole"]],
  ])("%s", (...[, total, basic, project, codes]) => {
    const rows = [
      `支出合计\t\t\t\t${total}`,
      `基本支出\t\t\t\t${basic}`,
      `项目支出\t\t\t\t${project}`,
    ];
    expect(found(unit(), data(...rows)).map((line) => line.split(" ")[0])).toEqual(codes);
  });

  test("with all funds, what is missing may be 经营支出 and the like: to be looked at", () => {
    const all = sheet(
      "单位信息",
      unitLines.join("\n").replace("资金口径\t财政拨款", "资金口径\t全部资金"),
    );
    const amounts = (project: string) =>
      data("支出合计\t\t\t\t230", "基本支出\t\t\t\t170", `项目支出\t\t\t\t${project}`);
    const codes = (project: string): readonly string[] =>
      found(all, amounts(project)).map((line) => line.split(" ")[0]!);
    expect(codes("50")).toEqual(["parts-without-others"]);
    expect(codes("70")).toEqual(["parts-differ-from-whole"]);
  });

  test("every column is checked by itself and the cells are named", () => {
    const rows = ["支出合计\t10\t10\t10\t10", "基本支出\t6\t6\t6\t6", "项目支出\t4\t3\t4\t4"];
    expect(found(unit(), data(...rows))).toEqual([
      "parts-differ-from-whole 基础数据表!C4 基础数据表!C5 基础数据表!C6",
    ]);
  });

  test("“三公” and 公务用车", () => {
    const rows = [
      "“三公”经费合计\t\t\t\t2",
      "因公出国（境）费\t\t\t\t0",
      "公务接待费\t\t\t\t0.5",
      "公务用车购置及运行维护费\t\t\t\t1.5",
      "公务用车购置费\t\t\t\t1",
      "公务用车运行维护费\t\t\t\t0.6",
    ];
    expect(found(unit(), data(...rows))).toEqual([
      "parts-differ-from-whole 基础数据表!E7 基础数据表!E8 基础数据表!E9",
    ]);
  });

  test.each([
    ["carry-over that follows", "5", "100", "95", "10", []],
    ["carry-over that does not", "5", "100", "95", "12", ["carryover-differs"]],
    ["a negative one", "0", "100", "105", "-5", ["negative-carryover"]],
  ])("%s", (...[, opening, income, spent, closing, codes]) => {
    const rows = [
      `收入合计\t\t\t\t${income}`,
      `年初结转和结余\t\t\t\t${opening}`,
      `支出合计\t\t\t\t${spent}`,
      `年末结转和结余\t\t\t\t${closing}`,
    ];
    expect(found(unit(), data(...rows)).map((line) => line.split(" ")[0])).toEqual(codes);
  });

  test("projects add up to 项目支出", () => {
    const projects = (second: string) =>
      sheet(
        "项目支出明细",
        `单位：万元\n项目名称\t年初预算数\t全年预算数\t执行数\n甲\t1\t1\t45.60\n乙\t1\t1\t${second}`,
      );
    const rows = ["项目支出\t\t\t\t59.84"];
    expect(found(unit(), data(...rows), projects("14.24"))).toEqual([]);
    expect(found(unit(), data(...rows), projects("15.24"))[0]).toMatch(
      /^projects-differ-from-total/,
    );
    expect(found(unit(), data(...rows), projects(""))).toEqual([]);
  });

  test("more in use than there is, more settled than assigned", () => {
    const rows = [
      "固定资产总额（原值）\t\t\t\t86.40",
      "在用固定资产（原值）\t\t\t\t90",
      "重点工作交办数\t\t\t\t5",
      "重点工作办结数\t\t\t\t6",
      "项目支出\t\t\t\t10",
      "重点项目支出\t\t\t\t11",
    ];
    expect(found(unit(), data(...rows)).map((line) => line.split(" ")[0])).toEqual([
      "parts-differ-from-whole",
      "more-than-whole",
      "more-than-whole",
    ]);
  });

  test("元 among 万元", () => {
    expect(found(unit(), data("政府采购\t26\t30\t30\t285000"))).toEqual([
      "unit-mixed 基础数据表!E4 基础数据表!B4",
    ]);
  });

  test("汇总: each unit by itself", () => {
    const member = (name: string, total: string) => ({
      ...sheet(
        name,
        `基础数据表\n填报单位：${name} 单位：万元\n${heads}\n支出合计\t\t\t\t${total}\n基本支出\t\t\t\t6\n项目支出\t\t\t\t4`,
      ),
    });
    const lines = unitLines.map((line) => line.replace("本级", "汇总")).join("\n");
    expect(found(sheet("单位信息", lines), member("甲", "10"), member("乙", "11"))).toEqual([
      "parts-differ-from-whole 乙!E4 乙!E5 乙!E6",
    ]);
  });
});

describe("people and texts", () => {
  const team = (size: string, ...names: readonly string[]) => [
    ...(size === "" ? [] : [`小组人数\t${size}`]),
    "姓名\t职务",
    ...names.map((name) => `${name}\t科员`),
  ];

  test("six stated, five listed, as in the report of 坡头", () => {
    const said = sheet("报告文字", "章节\t正文\n自评工作过程\t评价小组由6人组成。");
    const names = ["甲", "乙", "丙", "丁", "戊"];
    const [first] = found(unit(...team("", ...names)), said);
    expect(first).toMatch(/^team-size-differs 报告文字!B2/);
    expect(found(unit(...team("5", ...names)))).toEqual([]);
  });

  test("a name listed twice", () => {
    expect(found(unit(...team("", "甲", "乙", "甲")))).toEqual(["team-name-twice 单位信息!A10"]);
  });

  test("heads of 单位信息 and of the table", () => {
    expect(found(unit("在职\t9"), data("在职人数\t\t\t\t8"))).toEqual([
      "headcount-differs 单位信息!B7 基础数据表!E4",
    ]);
  });

  test.each([
    "××单位职能",
    "20xx年完成工作",
    "20XX年",
    "对照年度目标填写（100字以内）",
    "XX局主要职责",
    "根据〔文号〕要求",
    "（请填写主要职能）",
    "此处填写存在问题",
  ])("“%s” is left from a template", (text) => {
    const texts = sheet("报告文字", `章节\t正文\n存在问题\t${text}`);
    expect(found(unit(), texts)).toEqual(["placeholder-left 报告文字!B2"]);
  });

  test.each(["湛坡财〔2023〕5号", "购买MAXX服务", "2022年完成", "xx型设备"])(
    "“%s” is a text",
    (text) => {
      const texts = sheet("报告文字", `章节\t正文\n存在问题\t${text}`);
      expect(found(unit(), texts)).toEqual([]);
    },
  );

  test("示例 data under another unit's name", () => {
    const texts = sheet("报告文字", "章节\t正文\n存在问题\t人手不足（示例）");
    expect(found(unit(), texts)).toEqual(["sample-remains 报告文字!B2"]);
  });

  test("scopes, name and date that are missing or odd", () => {
    const bare = sheet("单位信息", "单位简称\t局\n评价年度\t2022\n单位口径\t本级 / 汇总");
    expect(found(bare).map((line) => line.split(" ")[0])).toEqual([
      "unit-name-missing",
      "scope-missing",
      "report-date-missing",
    ]);
    const empty = sheet("单位信息", "单位全称\t\n评价年度\t2022\n单位口径\t\n填报日期\t");
    expect(found(empty)).toEqual([
      "unit-name-missing 单位信息!B1",
      "scope-missing 单位信息!B3",
      "report-date-missing 单位信息!B4",
    ]);
    const early = sheet("单位信息", unitLines.join("\n").replace("2023年5月3日", "2022年5月3日"));
    expect(found(early)).toEqual(["report-date-odd 单位信息!B6"]);
    const unreadable = sheet("单位信息", unitLines.join("\n").replace("2023年5月3日", "五月"));
    expect(found(unreadable)).toEqual([]);
  });

  test("a table of last year is named", () => {
    const last = sheet("上年", "2021年度收支决算表\n单位：万元\n项目\t决算数\n支出合计\t100");
    expect(found(unit(), last)).toEqual(["year-differs 上年!A1"]);
  });
});

describe("总计 with 年初结转", () => {
  test("收入总计 of the budget columns counts 年初结转 as that of 决算数 does", () => {
    const rows = [
      "收入合计\t\t200\t220\t210",
      "年初结转和结余\t\t\t10\t10",
      "收入总计\t\t200\t230\t220",
    ];
    expect(found(unit(), data(...rows))).toEqual([]);
    const wrong = [...rows.slice(0, 2), "收入总计\t\t200\t235\t220"];
    expect(found(unit(), data(...wrong))).toEqual([
      "parts-differ-from-whole 基础数据表!D6 基础数据表!D4 基础数据表!D5",
    ]);
  });
});

describe("amounts out of all proportion", () => {
  test.each([
    [
      "“三公” above all spending",
      ["支出合计\t\t\t\t949", "三公经费\t\t\t\t108700"],
      "more-than-whole",
    ],
    ["公务接待费 above it", ["支出合计\t\t\t\t949", "公务接待费\t\t\t\t950"], "more-than-whole"],
    [
      "元 in a 万元 table, by the heads",
      ["支出合计\t\t\t\t9676840.53", "在职人数\t\t\t\t41"],
      "unit-implausible",
    ],
    [
      "元 in a 万元 table, by “三公”",
      ["支出合计\t\t\t\t9676840.53", "三公经费\t\t\t\t10.87"],
      "unit-implausible",
    ],
    [
      "元 in the income only",
      ["收入合计\t\t\t\t9552160.53", "三公经费\t\t\t\t10.87"],
      "unit-implausible",
    ],
    [
      "a rich unit of few people",
      ["支出合计\t\t\t\t50000", "在职人数\t\t\t\t10", "三公经费\t\t\t\t1"],
      undefined,
    ],
  ])("%s", (...[, rows, code]) => {
    const codes = found(unit(), data(...rows)).map((line) => line.split(" ")[0]);
    expect(codes).toEqual(code === undefined ? [] : [code]);
  });
});
