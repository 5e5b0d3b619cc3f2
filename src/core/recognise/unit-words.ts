import { comparable } from "./normalise-label";
import { unitKeys, type UnitKey } from "./unit-facts";

/** Other ways people write the keys of 单位信息. */
const also: Readonly<Partial<Record<UnitKey, RegExp>>> = {
  fullName:
    /^(?:(?:部门)?单位名称|(?:填报|评价|编制|被评价)单位(?:盖章)?|部门(?:单位)?名称|单位名称全称)$/,
  shortName: /^简称$/,
  budgetCode: /^(?:预算)?单位(?:编码|代码)$|^预算代码$/,
  authority: /^(?:上级)?主管(?:部门|单位)$/,
  nature: /^(?:单位类型|单位类别)$/,
  year: /^(?:自评|评价|绩效评价|绩效自评)(?:年度|年份)$/,
  unitScope: /^(?:单位)?(?:报表|填报)口径$/,
  threePublicScope: /^三公(?:经费)?(?:资金)?口径$/,
  financeBureau: /^财政(?:局|部门)(?:名称)?$/,
  noticeTitle: /^(?:自评|文件)?通知(?:名称|标题)$|^文件名称$/,
  noticeNumber: /^(?:通知|文件)?文号$/,
  staffQuota: /^(?:核定)?编制(?:人数|数|总数)(?:人)?$/,
  staffOnDuty: /^(?:年末|实际)?在职(?:人数|人员|人员数|职工)?(?:人)?$/,
  retirees: /^离退休(?:人数|人员|人员数)?(?:人)?$/,
  subordinates: /^(?:下属|所属)(?:事业)?单位(?:名称|名单)?(?:一行一个)?$/,
  head: /^(?:单位)?(?:领导|法人|主要负责人|法定代表人)$/,
  financeHead: /^(?:财务|会计)(?:负责人|主管)$/,
  preparer: /^(?:填表人|经办人|填报人员|制表人)$/,
  telephone: /^(?:联系)?(?:电话|手机|联系方式)(?:号码)?$/,
  reportDate: /^(?:填报|填表|报送|报告)(?:日期|时间)$/,
  publicAddress: /^(?:公开)?(?:网址|网站|地址链接)$/,
  publicDate: /^公开(?:日期|时间)$/,
};

const entries = Object.entries(unitKeys) as readonly (readonly [UnitKey, string])[];

/** The key of 单位信息 a text is; null for every other text. */
export function unitKeyOf(text: string): UnitKey | null {
  if (text.length > 24) return null;
  const word = comparable(text);
  const exact = entries.find(([, term]) => term === word);
  if (exact) return exact[0];
  return entries.find(([key]) => also[key]?.test(word) === true)?.[0] ?? null;
}

/** “填报日期：2023年5月3日”: key and value in one cell. */
export function unitPairIn(text: string): { readonly key: UnitKey; readonly value: string } | null {
  const match = /^([^：:]{2,14})[：:]\s*(\S[\s\S]*)$/.exec(text.trim());
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const key = unitKeyOf(match[1]);
  return key === null ? null : { key, value: match[2].trim() };
}

/** Columns headed 怎么填 or 填写说明 hold hints, never values. */
export const isHintHead = (text: string): boolean =>
  /^(?:怎么填|填写说明|填报说明|说明|备注|提示|示例)$/.test(comparable(text));
