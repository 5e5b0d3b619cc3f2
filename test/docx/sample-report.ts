import { type Block, type ReportDocument, type Run, type TableCell } from "../../src/core/report";

const text = (words: string): Run => ({ kind: "text", text: words });
const figure = (id: string, shown: string): Run => ({ kind: "figure", id, text: shown });
const cell = (words: string): TableCell => ({ runs: words === "" ? [] : [text(words)] });
const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  kind: "paragraph",
  runs: runs.map((run) => (typeof run === "string" ? text(run) : run)),
});
const heading = (level: 1 | 2 | 3 | 4, words: string): Block => ({
  kind: "heading",
  level,
  runs: [text(words)],
});

const duties = [
  "组织起草全区政务服务和政务信息化相关政策性文件并实施。",
  "统筹推进全区“数字政府”改革建设，拟订建设规划和年度建设计划并组织实施。负责“数字政府”平台建设运维资金管理工作。",
  "负责对区级政府服务信息化项目建设实施集约化管理，负责区财政资金建设的政务信息系统项目立项审批，加强宏观管理和统筹协调。",
  "负责全区行政审批制度改革、审批服务便民化相关工作，负责全区政务服务事项目录管理和标准化应用。",
  "统筹协调区级部门业务应用系统建设，协助管理政务云平台和统筹建设电子政务外网。",
];

const work =
  "积极深化“放管服”改革，扎实有序推动各项政务服务工作，助力我区营商环境优化。一是全面落实政务大厅“应进必进”工作，推动30个单位、960项事项以专窗或入驻综合窗口的形式进驻区行政服务中心政务大厅，开设“企业开办”、“一窗通取”等6个窗口；二是推动“一件事”主题集成服务在线下落地，增设“一件事”专窗；三是区行政服务中心开启“行政服务夜市”亮灯行动，变“等服务”为“送服务”，在每周二将政务大厅综合窗口服务延时至21时，为办事群众提供政策咨询解答、综合业务受理等服务；四是开通政务专递免费寄递服务。";

const indicators: Block = {
  kind: "table",
  caption: "表1　部门整体支出绩效评分明细",
  unitNote: "单位：分",
  columns: [
    { width: 5, align: "center" },
    { width: 10, align: "left" },
    { width: 18, align: "left" },
    { width: 7, align: "right" },
    { width: 10, align: "right" },
    { width: 8, align: "right" },
    { width: 22, align: "left" },
  ],
  head: ["序号", "一级指标", "三级指标", "分值", "完成值", "得分", "扣分原因"].map(cell),
  rows: [
    ...Array.from({ length: 25 }, (_, index) => [
      cell(String(index + 1)),
      cell(index < 8 ? "预算编制情况" : "预算执行情况"),
      cell(index % 3 === 0 ? "公用经费控制率" : "政府采购执行率（含集中采购目录以外项目）"),
      cell("4.00"),
      { runs: [figure("publicFundControlRate", "84.50%")] },
      { runs: [figure(`points:${index + 5}`, "3.50")] },
      cell(
        index % 4 === 0
          ? "公用经费控制率为84.50%，处于“80%（含）—90%”档，按标准得3.5分。原因：厉行节约。"
          : "",
      ),
    ]),
    [
      { runs: [text("合计")], bold: true, span: 3 },
      { runs: [text("100.00")], bold: true },
      cell(""),
      { runs: [figure("total", "96.00")], bold: true },
      cell(""),
    ],
  ],
};

const wide: Block = {
  kind: "table",
  caption: "表2　项目支出明细",
  unitNote: "单位：万元",
  columns: [
    "center",
    "left",
    "left",
    "right",
    "right",
    "right",
    "right",
    "right",
    "center",
    "left",
    "left",
  ].map((align, index) => ({
    width: [4, 14, 8, 8, 8, 8, 8, 8, 5, 18, 12][index] ?? 8,
    align: align as "left" | "center" | "right",
  })),
  head: [
    "序号",
    "项目名称",
    "资金来源",
    "年初预算数",
    "全年预算数",
    "执行数",
    "执行率",
    "自评得分",
    "等级",
    "完成情况",
    "偏差原因",
  ].map(cell),
  rows: Array.from({ length: 18 }, (_, index) =>
    [
      String(index + 1),
      "网络年租费及智慧城市前期咨询费",
      "一般公共预算",
      "59.84",
      "1,259.84",
      "59.84",
      "100.00%",
      "98.00",
      "优",
      "已完成全部网络租赁，系统运行平稳，未发生安全事件。",
      "",
    ].map(cell),
  ),
};

/** A long report in the words of a real one, with everything a report can hold. */
export const sampleReport: ReportDocument = {
  title: "坡头区政务服务数据管理局2022年度部门整体支出绩效自评报告",
  cover: [
    [text("评价年度："), text("2022年度")],
    [text("评价单位："), text("坡头区政务服务数据管理局本级及湛江市坡头区人民政府行政服务中心")],
    [text("填报日期："), text("2023年5月3日")],
  ],
  draft: true,
  properties: {
    title: "坡头区政务服务数据管理局2022年度部门整体支出绩效自评报告",
    author: "坡头区政务服务数据管理局",
    created: "2023-05-03T00:00:00Z",
  },
  blocks: [
    paragraph(
      "根据《坡头区财政局关于开展2023年区级财政资金绩效自评工作的通知》（坡财绩〔2023〕2号）要求，我局成立自评工作小组，对2022年度部门整体支出开展绩效自评，现将情况报告如下。",
    ),
    heading(1, "一、单位基本情况"),
    heading(2, "（一）机构设置、部门职能"),
    paragraph(
      "湛江市坡头区政务服务数据管理局成立于2019年3月，是区政府工作部门，为正科级，设3个职能科室：办公室、政务服务和规划监管股、数据管理股。2022年底在职人员",
      figure("staff", "8"),
      "人，离退休人数为",
      figure("retired", "0"),
      "人。主要职责是：",
    ),
    ...duties.map((duty, index) => paragraph(`${index + 1}.${duty}`)),
    heading(2, "（二）年度总体工作和重点工作任务"),
    heading(3, "1.线上线下高度融合，政务服务更加便捷"),
    heading(4, "（1）持续赋能政务服务网“一网通办”，深入优化各项指标数据"),
    paragraph(work),
    paragraph(work),
    heading(2, "（四）部门整体支出情况"),
    paragraph(
      "2022年度收入合计",
      figure("totalIncome", "229.63"),
      "万元，其中财政拨款收入",
      figure("grantIncome", "229.63"),
      "万元；支出合计",
      figure("totalExpenditure", "229.63"),
      "万元，其中基本支出",
      figure("basicExpenditure", "169.79"),
      "万元、项目支出",
      figure("projectExpenditure", "59.84"),
      "万元。年末无结转结余资金。",
    ),
    heading(1, "二、绩效自评情况"),
    paragraph(
      "“三公”经费预算",
      figure("threePublicBudget", "2.00"),
      "万元，实际支出",
      figure("threePublic", "2.00"),
      "万元，控制率为",
      figure("threePublicControlRate", "100.00%"),
      "，与预算持平。公用经费预算20.00万元，实际支出16.90万元，控制率为",
      figure("publicFundControlRate", "84.50%"),
      "，较预算减少3.10万元，主要原因是",
      { kind: "slot", text: "〔请说明原因〕" },
      "。",
    ),
    indicators,
    {
      kind: "note",
      runs: [
        text(
          "注：1.金额以万元列示，比率按未舍入的数计算，尾差因四舍五入。2.不足1个百分点的不扣分。",
        ),
      ],
    },
    paragraph(work),
    heading(2, "（三）项目支出情况"),
    wide,
    { kind: "note", runs: [text("注：执行率=执行数÷全年预算数×100%。")] },
    heading(1, "三、其他自评情况"),
    paragraph(
      "预算绩效管理极具专业性和复杂性，人员业务水平有待提高。\n一是加强经办人员的培训；\n二是建立相应的业务管理制度。",
    ),
    paragraph(work),
    paragraph("无。"),
    {
      kind: "attachments",
      entries: [
        "2022年度部门整体支出绩效自评数据表",
        "2022年度部门整体支出绩效评分表（含坡头区人民政府行政服务中心、智慧城市指挥中心两个下属单位）",
        "佐证材料清单",
      ],
    },
    { kind: "signature", unit: "坡头区政务服务数据管理局", date: "2023年5月3日" },
  ],
};
