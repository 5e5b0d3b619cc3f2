/** 数列 as a head words it; `budget` is a 预算数 that does not say which, `amount` a mere 金额. */
export type Core = "initial" | "adjusted" | "budget" | "final" | "opening" | "amount";

const changed = "(?:调整|追加|追减|变更|压减|调剂)";

const cores: readonly (readonly [Core, RegExp])[] = [
  ["final", /(?:全年|年度|本年|当年)?预算执行(?:数|金额|额)/],
  [
    "adjusted",
    new RegExp(
      `(?:全年|年度)?预算数?${changed}后(?:数|金额|额)?|全年调整预算数?|${changed}后的?(?:全年)?预算(?:安排)?数?|最终预算数?|调整预算数?|(?:全年|年度)预算(?:安排)?数?`,
    ),
  ],
  ["initial", /年初(?:批复|部门|安排)?预算(?:批复|安排)?(?:数|金额|额)?|年初安排数?/],
  [
    "final",
    /(?:支出|收入)?决算(?:总额|支出|金额|数|额)?|(?:全年|年终|年末|实际|累计|本年)?执行(?:资金|数|金额|额)|(?:年末|年终)?结算支出|实际(?:支出|发生|完成|列支|使用|执行)?(?:数|金额|额)?|累计(?:支出|支付)(?:数|金额|额)?|(?:支出|支付|完成|统计|期末|年末)(?:数|余额|金额)/,
  ],
  ["budget", /(?:支出|收入|部门|批复)?预算(?:安排|批复|下达|控制)?(?:拨入|总额|金额|指标|数|额)?/],
  ["opening", /(?:期初|年初)(?:数|余额|金额)/],
];

const mereAmount =
  /^(?:金额|数额|数|数值|数据|值|内容|填报内容|填[报列]数|人数|人员数|项数|账面原值|原值)$/;

/** The 数列 a text words and what is left of the text; null where it words none. */
export function coreIn(text: string): { readonly core: Core; readonly rest: string } | null {
  const found = cores.find(([, form]) => form.test(text));
  if (found) return { core: found[0], rest: text.replace(found[1], "") };
  return mereAmount.test(text) ? { core: "amount", rest: "" } : null;
}

/** 上年支出数 is what was spent; 上年数 is whatever the table is about; null where more is said. */
export function coreBesideYear(rest: string): Core | "none" | null {
  if (rest === "") return "none";
  if (!/^(?:数|支出数?|同期数?|数字)$/.test(rest)) return null;
  return rest.startsWith("支出") ? "final" : "amount";
}

/** Words beside a measure word that leave it what it is: “预算安排情况”, “采购预算”, “决算数A”. */
const plainRest =
  /^(?:数|字|额|金额|总额|值|资金|经费|拨款|情况|支出|收入|收支|采购|部门|单位|安排|批复|下达|执行|执行情况|全年|年度|年?[底末]|合计|总计|共计|小计|(?:百万|千|万|亿)?元|的|各|分|[和与及、,:/]|[A-Za-z\ue001]|\d)*$/;

/** Is every word of a head understood? “1-6月执行数” and “预算申报数” are other figures than ours. */
export const isPlainRest = (rest: string): boolean => plainRest.test(rest);
