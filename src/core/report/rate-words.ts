import type { RateId } from "../rates";

/** One sentence of the report: with ● a missing reason is an open matter, otherwise its clause goes. */
export interface Wording {
  readonly text: string;
  readonly cause: "must" | "may";
}

/** Not a sentence: the figures contradict each other, and the slot says how. */
export interface Impossible {
  readonly impossible: string;
}

/** The columns of docs/report.md §4; `equal` is the form for 100 %, `down` for a negative change. */
export interface RateWords {
  readonly normal: Wording;
  /** ● only where the rate is below (above) this many per cent. */
  readonly must?: { readonly below?: string; readonly above?: string };
  readonly equal?: Wording;
  readonly down?: Wording;
  /** Nothing is left of what last year had. */
  readonly gone?: Wording;
  readonly zero: Wording;
  readonly above: Wording | Impossible;
  readonly neither: Wording;
  readonly unbudgeted: Wording | Impossible;
}

const may = (text: string): Wording => ({ text, cause: "may" });
const must = (text: string): Wording => ({ text, cause: "must" });
const impossible = (text: string): Impossible => ({ impossible: text });

const because = "，主要原因是{原因}。";

const controlled = (name: string, zero: Wording): RateWords => ({
  normal: may(`${name}预算{b}万元，实际支出{a}万元，控制率为{r}，较预算减少{d}万元${because}`),
  equal: may(`${name}预算{b}万元，实际支出{a}万元，控制率为{r}，与预算持平。`),
  zero,
  above: must(`${name}预算{b}万元，实际支出{a}万元，控制率为{r}，超出预算{d}万元${because}`),
  neither: may(`{年}年度未安排${name}预算，也未发生支出，${name}控制率不适用。`),
  unbudgeted: must(`{年}年度未安排${name}预算，实际支出{a}万元，属无预算列支${because}`),
});

const tasks = (given: string, done: string, none: string): RateWords => ({
  normal: must(`{分母}{b}项，${done}{a}项，{率名}为{r}${because}`),
  equal: may(`{分母}{b}项，${done}{a}项，{率名}为{r}。`),
  zero: must(`{分母}{b}项，${none}，{率名}为{r}${because}`),
  above: impossible(`${done}数比{分母}数多`),
  neither: may(`{年}年度未${given}该类工作，{率名}不适用。`),
  unbudgeted: impossible(`{分母}数是0，却有${done}数`),
});

/** The sentences of the sixteen rates, in the wording of docs/report.md §4. */
export const rateWords: Readonly<Record<RateId, RateWords>> = {
  overallCompletionRate: {
    normal: may(
      `{年}年度{分母}{b}万元，{分子}{a}万元，整体支出完成率为{r}，较{基数}少支出{d}万元${because}`,
    ),
    must: { below: "90" },
    equal: may("{年}年度{分母}{b}万元，{分子}{a}万元，整体支出完成率为{r}，预算全部执行。"),
    zero: must(`{分母}{b}万元，当年未发生支出，整体支出完成率为{r}${because}`),
    above: must(`{分母}{b}万元，{分子}{a}万元，整体支出完成率为{r}，超出{基数}{d}万元${because}`),
    neither: may("{年}年度未安排预算，也未发生支出，整体支出完成率不适用。"),
    unbudgeted: must(`{年}年度未安排预算，实际支出{a}万元，无法计算整体支出完成率${because}`),
  },
  carryoverRate: {
    normal: may(`年末结转结余{a}万元，{分母}{b}万元，结转结余率为{r}${because}`),
    must: { above: "10" },
    zero: may("年末无结转结余资金，结转结余率为{r}。"),
    above: must(`年末结转结余{a}万元，超过{分母}{b}万元，结转结余率为{r}${because}`),
    neither: may("{无分母}，年末无结转结余资金，结转结余率不适用。"),
    unbudgeted: must(`{无分母}，年末结转结余{a}万元，结转结余率不适用${because}`),
  },
  threePublicControlRate: controlled(
    "“三公”经费",
    may("“三公”经费预算{b}万元，当年未发生支出，控制率为{r}。"),
  ),
  publicFundControlRate: controlled(
    "公用经费",
    must(`公用经费预算{b}万元，当年未发生支出，控制率为{r}${because}`),
  ),
  fixedAssetUtilisationRate: {
    normal: may(
      `年末固定资产原值{b}万元，其中在用{a}万元，固定资产利用率为{r}；闲置、待处置{d}万元${because}`,
    ),
    equal: may("年末固定资产原值{b}万元，均为在用，固定资产利用率为{r}。"),
    zero: must(`年末固定资产原值{b}万元，均未在用，固定资产利用率为{r}${because}`),
    above: impossible("在用固定资产比总额多"),
    neither: may("年末无固定资产，固定资产利用率不适用。"),
    unbudgeted: impossible("固定资产总额是0，却有在用数"),
  },
  budgetAdjustmentRate: {
    normal: may(`年初预算{b}万元，年中调整{a}万元，预算调整率为{r}${because}`),
    down: may(`年初预算{b}万元，年中调减{d}万元，预算调整率为{r}${because}`),
    zero: may("年中未调整预算，预算调整率为{r}。"),
    above: must(`年初预算{b}万元，年中调整{a}万元，预算调整率为{r}${because}`),
    neither: may("年初未安排预算，年中未调整，预算调整率不适用。"),
    unbudgeted: may("年初未安排预算，年中追加{a}万元，预算调整率不适用。"),
  },
  paymentProgressRate: {
    normal: may("截至{日期}，实际支付进度{a}，既定支付进度{b}，支付进度率为{r}。"),
    zero: must(`截至{日期}，既定支付进度{b}，尚未支付，支付进度率为{r}${because}`),
    above: may("截至{日期}，实际支付进度{a}，既定支付进度{b}，支付进度率为{r}，快于既定进度。"),
    neither: may("未设定支付进度，支付进度率不适用。"),
    unbudgeted: may("未设定支付进度，支付进度率不适用。"),
  },
  carryoverChangeRate: {
    normal: must(`年末结转结余{a}万元，较上年{b}万元增加{d}万元，变动率为{r}${because}`),
    down: may(`年末结转结余{a}万元，较上年{b}万元减少{d}万元，变动率为{r}${because}`),
    gone: may("年末无结转结余资金，较上年减少{d}万元，变动率为{r}。"),
    zero: may("年末结转结余{a}万元，与上年持平，变动率为{r}。"),
    above: must(`年末结转结余{a}万元，较上年{b}万元增加{d}万元，变动率为{r}${because}`),
    neither: may("上年、本年均无结转结余资金，变动率为{r}。"),
    unbudgeted: may("上年无结转结余资金，本年末{a}万元，变动率不适用。"),
  },
  threePublicChangeRate: {
    normal: must(`“三公”经费预算{a}万元，较上年预算{b}万元增加{d}万元，变动率为{r}${because}`),
    down: may(`“三公”经费预算{a}万元，较上年预算{b}万元减少{d}万元，变动率为{r}${because}`),
    zero: may("“三公”经费预算{a}万元，与上年预算持平，变动率为{r}。"),
    above: must(`“三公”经费预算{a}万元，较上年预算{b}万元增加{d}万元，变动率为{r}${because}`),
    neither: may("上年、本年均未安排“三公”经费预算，变动率不适用。"),
    unbudgeted: may("上年未安排“三公”经费预算，本年安排{a}万元，变动率不适用。"),
  },
  procurementExecutionRate: {
    normal: may(`政府采购预算{b}万元，实际采购{a}万元，执行率为{r}${because}`),
    must: { below: "90" },
    equal: may("政府采购预算{b}万元，实际采购{a}万元，执行率为{r}。"),
    zero: must(`政府采购预算{b}万元，当年未实施采购，执行率为{r}${because}`),
    above: must(`政府采购预算{b}万元，实际采购{a}万元，执行率为{r}，超出预算{d}万元${because}`),
    neither: may("{年}年度无政府采购预算和采购支出，政府采购执行率不适用。"),
    unbudgeted: must(`{年}年度未编制政府采购预算，实际采购{a}万元${because}`),
  },
  staffingControlRate: {
    normal: may("编制{b}名，年末在职{a}人，在职人员控制率为{r}，未超编。"),
    zero: may("编制{b}名，年末无在职人员，在职人员控制率为{r}。"),
    above: must(`编制{b}名，年末在职{a}人，超编{d}人，在职人员控制率为{r}${because}`),
    neither: may("编制数为0，年末无在职人员，在职人员控制率不适用。"),
    unbudgeted: must(`未核定编制，年末在职{a}人，在职人员控制率不适用${because}`),
  },
  keyExpenditureRate: {
    normal: may("项目支出{b}万元，其中重点项目支出{a}万元，重点支出安排率为{r}。"),
    zero: may("项目支出{b}万元，未安排重点项目，重点支出安排率为{r}。"),
    above: impossible("重点项目支出比项目支出多"),
    neither: may("{年}年度无项目支出，重点支出安排率不适用。"),
    unbudgeted: impossible("项目支出是0，却有重点项目支出"),
  },
  workCompletionRate: {
    ...tasks("下达", "实际完成", "当年尚未完成"),
    above: may("{分母}{b}项，实际完成{a}项，{率名}为{r}，超计划完成{d}项。"),
  },
  timelinessRate: tasks("下达", "及时完成", "均未及时完成"),
  qualityRate: tasks("下达", "达标", "均未达标"),
  keyWorkRate: tasks("交办", "办结", "当年尚未办结"),
};
