import type { RateId } from "../rates";
import type { WrittenQuotient } from "./read-formula";

/** Words that say nothing about which amount is meant. */
const fillers =
  "本年度|本年|当年度|当年|年度|部门|单位|本级|整体|总|数|额|金额|合计|累计|资金|经费|财政|的|所有|全部|量|安排|万元|元|人|个|项";

/** One amount of a formula: all its words are among these, and each of `needs` is there. */
interface Wording {
  readonly words: string;
  readonly needs: readonly RegExp[];
}

/** How a rate's amounts may be worded, term by term. */
interface Worded {
  readonly above: readonly Wording[];
  readonly below: readonly Wording[];
}

const wording = (words: string, ...needs: readonly RegExp[]): Wording => ({ words, needs });

const budgetWords = "年初|全年|调整后|调整|支出|预算|批复|下达|指标|一般公共";
const spentWords = "全年|实际|已|支出|执行|完成|决算|使用|支付|列支|发生";
const spentNeeds = /支出|执行|完成|决算|使用|列支|实际|发生/u;
const carried = "年末|年底|期末|结转|结余|和|与|及|拨款|滚存|净";
const before = "上年度|上年|上一年度|上一年|去年|年初|期初|末";

const spent = wording(`${spentWords}|预算|一般公共`, spentNeeds);
const closing = wording(carried, /结转|结余/u);
const lastClosing = wording(`${carried}|${before}`, /结转|结余/u, /上|去年|年初/u);

/** “三公经费实际支出数” beside the plain “实际支出数” of a row that names the money already. */
const againstBudget = (of: string): Worded => ({
  above: [wording(`${of}|${spentWords}`, spentNeeds)],
  below: [wording(`${of}|${budgetWords}|采购计划`, /预算|采购计划/u)],
});

/** “三公经费总额” is the year's budget (财预〔2013〕53号); 支出 by itself would be what was spent. */
const threePublic = "三公|支出预算|预算|年初|全年|[()]";
const tasks = "工作|任务|计划|应|下达|交办|布置|完成|办结|重点|事项|或|和";
const done = (...needs: readonly RegExp[]): Wording =>
  wording(`${tasks}|实际|已|及时|按时|质量|达标|合格|达到|标准`, ...needs);
const planned = wording(tasks, /计划|应|下达|交办|布置/u);

const worded: Readonly<Record<RateId, Worded>> = {
  overallCompletionRate: {
    above: [spent],
    below: [wording(`${budgetWords}|收入|拨款`, /预算|拨款/u)],
  },
  carryoverRate: {
    above: [closing],
    below: [wording(`${budgetWords}|完成|实际|决算`, /预算|支出/u)],
  },
  threePublicControlRate: againstBudget("三公"),
  publicFundControlRate: againstBudget("日常|公用"),
  fixedAssetUtilisationRate: {
    above: [wording("实际|在用|固定|资产|年末|原值|价值", /在用/u)],
    below: [wording("固定|资产|年末|期末|原值|价值", /资产/u)],
  },
  budgetAdjustmentRate: {
    above: [wording("年中|预算|调整|追加|追减|调增|调减|绝对值|和|与|或|、", /调|追/u)],
    below: [wording("年初|支出|预算|批复|下达", /预算/u)],
  },
  paymentProgressRate: {
    above: [wording("实际|支付|进度|支出", /进度/u)],
    below: [
      wording("既定|计划|应达到|规定|支付|进度|支出|序时|时间", /既定|计划|应|规定|序时|时间/u),
    ],
  },
  carryoverChangeRate: {
    above: [wording(`${carried}|末`, /结转|结余/u), lastClosing],
    below: [lastClosing],
  },
  threePublicChangeRate: {
    above: [
      wording(threePublic, /三公/u),
      wording(`${threePublic}|${before}`, /三公/u, /上|去年/u),
    ],
    below: [wording(`${threePublic}|${before}`, /三公/u, /上|去年/u)],
  },
  procurementExecutionRate: againstBudget("政府|采购"),
  staffingControlRate: {
    above: [wording("年末|实有|实际|在职|在编|人员|财政供养", /在职|在编|人员/u)],
    below: [wording("核定|批准|批复|编制|人员|三定", /编制/u)],
  },
  keyExpenditureRate: {
    above: [wording("重点|项目|支出|实际", /重点/u)],
    below: [wording("项目|支出", /项目/u, /支出/u)],
  },
  workCompletionRate: { above: [done(/完成/u)], below: [planned] },
  timelinessRate: { above: [done(/及时|按时/u)], below: [planned] },
  qualityRate: { above: [done(/达标|合格|达到/u)], below: [planned] },
  keyWorkRate: {
    above: [done(/完成|办结/u)],
    below: [
      wording("工作|任务|计划|应|下达|交办|布置|重点|事项|或|和", /计划|应|下达|交办|布置|重点/u),
    ],
  },
};

/** 全年预算 − 年初预算 is 预算调整数 as well. */
const adjustment: Worded = {
  above: [wording(budgetWords, /全年|调整后/u), wording(budgetWords, /年初/u)],
  below: worded.budgetAdjustmentRate.below,
};

/** 上年结转, 年初预算, 本年追加预算, 年末结余 of the Hunan form. */
const hunanTerm = wording(`${carried}|${before}|${budgetWords}|追加|追减`, /结转|结余|预算|追|调/u);

/** Every word of the term, notes in brackets too, is one of these. */
function fits(term: string, { words, needs }: Wording): boolean {
  const bare = term.replace(/^-/u, "");
  const known = new RegExp(`^(?:${words}|${fillers}|[()])+$`, "u");
  return known.test(bare) && needs.every((need) => need.test(bare));
}

/** Taken off: “-上年结转结余”. */
const isTaken = (term: string): boolean => term.startsWith("-");

/** Term by term, the second one taken off: “本年-上年”. */
const sideFits = (terms: readonly string[], wordings: readonly Wording[]): boolean =>
  terms.length === wordings.length &&
  terms.every((term, index) => {
    const wanted = wordings[index];
    return wanted !== undefined && isTaken(term) === index > 0 && fits(term, wanted);
  });

/** 追加 and 追减 may stand side by side above the stroke. */
const adjustments = (id: RateId, terms: readonly string[]): boolean =>
  id === "budgetAdjustmentRate" &&
  terms.every((term) => !isTaken(term) && worded[id].above.some((wanted) => fits(term, wanted)));

/** The Hunan form: carry-over and budget of the year above and below, 年末结余 taken off above. */
export function isHunanForm({ above, below }: WrittenQuotient): boolean {
  const taken = above.filter(isTaken);
  const others = above.filter((term) => !isTaken(term));
  return (
    taken.length === 1 &&
    /^-.*年(?:末|底).*(?:结转|结余)/u.test(taken[0] ?? "") &&
    [...above, ...below].every((term) => fits(term, hunanTerm)) &&
    sameTerms(others, below) &&
    below.some((term) => /结转|结余/u.test(term))
  );
}

const sameTerms = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join("+") === [...b].sort().join("+");

/** Which halves of a written formula are this rate's own. An unknown word, or one term more, is not. */
export function halvesOf(
  id: RateId,
  terms: WrittenQuotient,
): { readonly above: boolean; readonly below: boolean } {
  if (id === "overallCompletionRate" && isHunanForm(terms)) return { above: true, below: true };
  const forms = id === "budgetAdjustmentRate" ? [worded[id], adjustment] : [worded[id]];
  return {
    above: adjustments(id, terms.above) || forms.some(({ above }) => sideFits(terms.above, above)),
    below: forms.some(({ below }) => sideFits(terms.below, below)),
  };
}
