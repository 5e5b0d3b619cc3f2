import type { Scheme } from "../core/score";
import { indicatorsOf } from "./rows";
import { commonSettings } from "./rule-makers";

/** 四川达州 2017: all weights, no rules: every row is rated by people. */
export const sichuanDazhou2017 = {
  id: "sichuan-dazhou-2017",
  name: "部门整体支出绩效评价得分表（部门决策25分、综合管理30分、部门绩效45分）",
  region: "四川省达州市",
  year: 2017,
  source: "达州市农业局公开的得分表 http://nyj.dazhou.gov.cn/xxgk-show-16453.html，2026年11月转录",
  verified: "已核",
  note: "分值齐全，合计100分；没有评分细则，各项由评价人员打分。等级线是通行口径，原表没有。",
  settings: commonSettings,
  indicators: indicatorsOf({
    部门决策: {
      目标任务: [
        { name: "相关性", weight: "5" },
        { name: "明确性", weight: "5" },
        { name: "合理性", weight: "5" },
      ],
      预算编制: [
        { name: "测算依据", weight: "5" },
        { name: "目标管理", weight: "5" },
      ],
    },
    综合管理: {
      专项资金分配时限: [
        { name: "市级财力专项预算分配时限", weight: "1" },
        { name: "中央专款分配合规率", weight: "1" },
      ],
      中期评估: [{ name: "执行中期评估", weight: "2" }],
      绩效监控: [
        { name: "预算执行进度监控", weight: "2" },
        { name: "绩效目标动态监控", weight: "3" },
      ],
      非税收入执收情况: [
        { name: "非税收入征收情况", weight: "1" },
        { name: "非税收入上缴情况", weight: "1" },
      ],
      资产管理: [
        { name: "资产管理信息化情况", weight: "2" },
        { name: "行政事业单位资产报告情况", weight: "2" },
        { name: "资产管理与预算管理相结合", weight: "2" },
      ],
      内控制度管理: [{ name: "内部控制度健全完整", weight: "2" }],
      信息公开: [
        { name: "预算公开", weight: "2" },
        { name: "决算公开", weight: "2" },
        { name: "绩效信息公开", weight: "2" },
      ],
      绩效评价: [
        { name: "绩效评价开展", weight: "2" },
        { name: "评价结果应用", weight: "3" },
      ],
    },
    部门绩效情况: {
      履职成效: [{ name: "部门特性指标（自设）", weight: "20" }],
      可持续发展能力: [
        { name: "重点改革（重点工作）完成情况", weight: "5" },
        { name: "科技（制度、方法、机制等）创新", weight: "5" },
        { name: "人才培养", weight: "5" },
      ],
      满意度: [
        { name: "协作部门满意度", weight: "3" },
        { name: "管理对象满意度", weight: "3" },
        { name: "社会公众满意度", weight: "4" },
      ],
    },
  }),
} as const satisfies Scheme;
