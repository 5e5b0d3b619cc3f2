import { decimal, sumOf } from "../../../src/core/decimal";
import { buildReport, reportIssues, type ReportDocument, type Run } from "../../../src/core/report";
import { evaluationOf, type Told } from "./evaluation-of";
import { linesOf, textOf } from "./lines-of";
import { potou } from "./potou";

const consistency = { checked: 46, on: { year: 2023, month: 5, day: 3 } };
const reportOf = (told: Told, options: Parameters<typeof buildReport>[1] = { consistency }) =>
  buildReport(evaluationOf(told), options);
const runsOf = ({ cover, blocks }: ReportDocument): readonly Run[] => [
  ...cover.flat(),
  ...blocks.flatMap((block) => {
    if (block.kind === "table") return block.rows.flat().flatMap(({ runs }) => runs);
    return "runs" in block ? block.runs : [];
  }),
];
const headings = (report: ReportDocument): readonly string[] =>
  report.blocks.flatMap((block) => (block.kind === "heading" ? [textOf(block.runs)] : []));

describe("坡头 2022 as a report", () => {
  const report = reportOf(potou);
  const lines = linesOf(report);

  test("has the outline of the 坡头 report, numbered without gaps", () => {
    expect(headings(report)).toEqual([
      "一、单位基本情况",
      "（一）机构设置、部门职能",
      "（二）年度总体工作和重点工作任务",
      "（三）部门整体支出绩效目标",
      "（四）部门整体支出情况",
      "二、自评工作开展情况",
      "（一）评价小组情况",
      "（二）自评工作过程",
      "（三）自评材料报送时间及质量",
      "（四）自评材料报送及公开一致情况",
      "三、绩效自评情况",
      "（一）自评结果",
      "（二）部门整体支出绩效指标分析",
      "1.预算编制情况",
      "2.预算执行情况",
      "（1）支出管理",
      "（2）项目管理",
      "（3）资产管理",
      "3.预算监督情况",
      "4.预算使用效益",
      "（三）部门整体支出绩效管理存在问题",
      "（四）改进措施",
      "四、其他自评情况",
    ]);
  });

  test.each([
    "2022年度部门整体支出绩效自评报告",
    "评价年度：2022年度",
    "评价单位：坡头区测试局",
    "填报日期：2023年5月3日",
    "根据《坡头区财政局关于开展2023年区级财政资金绩效自评工作的通知》（坡财〔2023〕1号）要求，我局成立自评工作小组，对2022年度部门整体支出开展绩效自评，现将情况报告如下。",
    "2022年末，我局编制8名，在职8人，离退休0人。",
    "本报告为本级口径，资金口径为财政拨款；整体支出完成率以全年预算数为分母。",
    "2022年度收入合计229.63万元，其中财政拨款收入229.63万元；支出合计229.63万元，其中基本支出169.79万元、项目支出59.84万元。年末无结转结余资金。",
    "年初预算200.00万元，年中追加29.63万元，全年预算229.63万元。",
    "2022年度共安排项目支出1个，全年预算60.00万元，执行59.84万元，执行率99.73%。",
    "自评工作小组由3人组成，组长陈一诺（局长），副组长李二平（副局长），王三元（三级主任科员，组员）。",
    "报送的自评报告、数据表、评分表之间数据一致。核对日期2023年5月3日，共核对46个数据。",
    "经自评，我局2022年度部门整体支出绩效自评得分96分，自评等级为“优”。共扣4分，其中：公用经费控制率扣3分，财务合规性扣1分。",
    "1.公用经费控制率为84.50%，处于“80%（含）—90%”档，按标准得17分，扣3分。原因：厉行节约。",
    "2.“财务合规性”经自评小组评议得59分，扣1分。原因：一笔凭证附件不齐。",
    "①整体支出完成率：2022年度全年预算229.63万元，实际支出229.63万元，整体支出完成率为100.00%，预算全部执行。",
    "④公用经费控制率：公用经费预算20.00万元，实际支出16.90万元，控制率为84.50%，较预算减少3.10万元，主要原因是厉行节约。",
    "⑤财务合规性：制度严格执行。",
    "无。",
    "2022年度部门整体支出绩效自评数据表",
    "佐证材料清单",
    "坡头区测试局",
    "2023年5月3日",
  ])("says “%s”", (line) => {
    expect(lines).toContain(line);
  });

  test("is no draft and asks for nothing", () => {
    expect(report.draft).toBe(false);
    expect(reportIssues(evaluationOf(potou))).toEqual([]);
    expect(report.properties).toEqual({
      ...{ title: "2022年度部门整体支出绩效自评报告", author: "坡头区测试局" },
      created: "2023-05-03T00:00:00Z",
    });
  });

  test("keeps the numbers people put before their lines", () => {
    expect(lines).toEqual(expect.arrayContaining(["1.组织起草政策。", "2.统筹建设。"]));
  });

  test("makes a figure of every computed number and of no typed one", () => {
    const figures = runsOf(report).filter(({ kind }) => kind === "figure");
    expect(figures.length).toBeGreaterThan(90);
    expect(figures.map(({ text }) => text)).not.toContain("73");
    const computed = report.blocks.flatMap((block) =>
      block.kind === "paragraph" && /万元|得分/.test(textOf(block.runs)) ? block.runs : [],
    );
    const loose = computed.filter(
      ({ kind, text }) => kind === "text" && /\d[\d.]*(?:万元|分)/.test(text),
    );
    expect(loose).toEqual([]);
  });

  test("prints one number under one id, wherever it stands", () => {
    const byId = new Map<string, Set<string>>();
    for (const run of runsOf(report))
      if (run.kind === "figure") {
        const value = decimal(run.text.replace(/[,%]/g, "")).toFixed();
        byId.set(run.id, (byId.get(run.id) ?? new Set()).add(value));
      }
    expect([...byId].filter(([, values]) => values.size > 1)).toEqual([]);
  });
});

describe("what must hold in every report", () => {
  const cases: readonly (readonly [string, Told])[] = [
    ["坡头", potou],
    ["empty workbook", {}],
    ["all zero", { figures: zeroes() }],
    [
      "tiny amounts",
      { figures: { totalExpenditureAdjustedBudget: "0.01", totalExpenditure: "0.0099" } },
    ],
    ["no year", { unit: { year: null, reportDate: null } }],
    [
      "open judgement",
      {
        indicators: [
          { name: "甲", weight: "60", points: null },
          { name: "乙", weight: "40", points: "40" },
        ],
      },
    ],
  ];

  test.each(cases)("%s: no #, null, NaN, undefined, ××, [object", (_name, told) => {
    const text = linesOf(reportOf(told)).join("\n");
    expect(text).not.toMatch(/#|null|NaN|undefined|××|\[object|\{|\}|Infinity|-0\.00/);
  });

  test.each(cases)("%s: a difference is the difference of the printed amounts", (_name, told) => {
    for (const block of reportOf(told).blocks) {
      if (block.kind !== "paragraph") continue;
      const match =
        /预算([\d.]+)万元，实际支出([\d.]+)万元.*?(?:少支出|减少|超出预算)([\d.]+)万元/.exec(
          textOf(block.runs),
        );
      if (!match) continue;
      const [b, a, d] = match.slice(1).map((text) => decimal(text));
      expect(a!.minus(b!).abs().toFixed(2)).toBe(d!.toFixed(2));
    }
  });

  test("amounts that round apart still differ by what is printed", () => {
    const line = linesOf(
      reportOf({
        figures: { totalExpenditureAdjustedBudget: "100.005", totalExpenditure: "99.9949" },
      }),
    ).find((text) => text.startsWith("①"));
    expect(line).toBe(
      "①整体支出完成率：2022年度全年预算100.01万元，实际支出99.99万元，整体支出完成率为99.99%，较预算少支出0.02万元。",
    );
  });

  test("the printed deductions add up to 100 less the printed total", () => {
    const text = linesOf(reportOf(potou)).find((line) => line.startsWith("经自评"))!;
    const total = /得分([\d.]+)分/.exec(text)![1]!;
    const all = [...text.slice(text.indexOf("其中")).matchAll(/扣([\d.]+)分/g)].map((found) =>
      decimal(found[1]!),
    );
    expect(sumOf(all).toFixed()).toBe(decimal("100").minus(decimal(total)).toFixed());
  });
});

describe("what is missing stands as a slot and makes a draft", () => {
  test("a workbook with nothing in it", () => {
    const evaluation = evaluationOf({});
    const report = buildReport(evaluation, { consistency: null });
    expect(report.draft).toBe(true);
    const slots = runsOf(report).flatMap((run) => (run.kind === "slot" ? [run.text] : []));
    expect(slots).toEqual(
      expect.arrayContaining(["〔核对未完成〕", "〔缺数：收入合计（决算数）〕"]),
    );
    expect(reportIssues(evaluation).map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning notice-missing",
      "error team-missing",
      "error report-figures-missing",
      "error narrative-missing",
    ]);
  });

  test("the unit's own answer 没有这项 is no gap", () => {
    const evaluation = evaluationOf({ absent: ["threePublic", "threePublicAdjustedBudget"] });
    expect(linesOf(buildReport(evaluation, { consistency }))).toContain(
      "③三公经费控制率：2022年度没有“三公”经费合计（决算数）、“三公”经费合计（全年预算数），三公经费控制率不适用。",
    );
  });

  test("a lost point without its reason: the slot here, the issue is the score's", () => {
    const indicators = potou.indicators!.map((one) =>
      one.needsCause ? { ...one, reason: "无" } : one,
    );
    const report = reportOf({ ...potou, indicators });
    expect(linesOf(report)).toContain(
      "2.“财务合规性”经自评小组评议得59分，扣1分。原因：〔请说明原因〕。",
    );
    expect(report.draft).toBe(true);
  });

  test("rows without points: 暂计, no grade", () => {
    const indicators = [
      { name: "甲", weight: "60", points: null },
      { name: "乙", weight: "40", points: "40" },
    ];
    expect(linesOf(reportOf({ ...potou, indicators }))).toContain(
      "经自评，我局2022年度部门整体支出绩效自评暂计40分〔还有1项没打分，打完才是总分〕。",
    );
  });

  test("what a template left in a typed text is marked, word for word", () => {
    const report = reportOf({
      ...potou,
      narrative: { ...potou.narrative, 存在问题: "水平××（100字以内）。" },
    });
    expect(linesOf(report)).toContain("水平××（100字以内）。");
    expect(report.draft).toBe(true);
  });

  test("a text under a title the report does not know is kept, and said", () => {
    const told = { ...potou, narrative: { ...potou.narrative, 备忘: "另有说明。" } };
    expect(linesOf(reportOf(told))).toContain("备忘：另有说明。");
    expect(reportIssues(evaluationOf(told)).map(({ code }) => code)).toEqual([
      "narrative-unplaced",
    ]);
  });
});

function zeroes(): NonNullable<Told["figures"]> {
  return {
    ...{ totalIncome: "0", totalExpenditure: "0", totalExpenditureAdjustedBudget: "0" },
    ...{ closingCarryover: "0", closingCarryoverLastYearFinal: "0", threePublic: "0" },
    ...{ threePublicAdjustedBudget: "0", publicExpenditure: "0" },
    ...{ publicExpenditureAdjustedBudget: "0", fixedAssets: "0", fixedAssetsInUse: "0" },
  };
}
