import { decimal, doubleOf, type MoneyUnit } from "../decimal";
import { type Item, items } from "../figures";
import { type Doubtful, doubtfulItem, itemNamed, type Named } from "./labels";
import { moneyUnitsIn } from "./money-unit";
import { bareLabel, type ListLevel, plainText, withSpacedNumber } from "./normalise-label";

/** 数列 as a head words it; `budget` is a 预算数 that does not say which, `amount` a mere 金额. */
export type Core = "initial" | "adjusted" | "budget" | "final" | "opening" | "amount";

/** 资金口径 as a title, head or label words it. */
export type Fund = "all" | "fiscal" | "general" | "other";

/** What a text in a table can be besides the name of a figure. */
export type Role = "serial" | "remark" | "derived" | "heading" | "words";

export interface Meaning {
  /** As written, without list number and end punctuation. */
  readonly text: string;
  readonly level: ListLevel | null;
  readonly ofWhich: boolean;
  readonly named: Named | null;
  readonly doubtful: Doubtful | null;
  readonly total: "sum" | "grand" | "sub" | null;
  /** Names a figure only under its parent: 购置费, 运行费, 在用. */
  readonly relative: "purchase" | "operation" | "inUse" | null;
  readonly core: Core | null;
  /** “调整预算数”: the budget after the change, or the change itself. */
  readonly twoWays: boolean;
  /** “部门整体支出预算调整”: 年初预算 under 预算数, the budget after the change under 决算数. */
  readonly adjusting: boolean;
  readonly when: "this" | "last" | number | null;
  readonly fund: Fund | null;
  readonly role: Role | null;
  readonly units: readonly MoneyUnit[];
  /** It counts 人, 辆, 个 …: no money. */
  readonly counts: string | null;
  readonly topic: Topic | null;
}

export type Topic = "threePublic" | "assets" | "procurement" | "whole";

const cores: readonly (readonly [Core, RegExp])[] = [
  [
    "adjusted",
    /全年预算数?调整后|全年调整预算数?|调整后的?全年预算数?|调整后的?预算数?|预算数调整后|调整预算数?|(?:全年|年度)预算(?:安排)?数?/,
  ],
  ["initial", /年初(?:批复|部门|安排)?预算(?:批复|安排)?(?:数|金额|额)?|年初安排数?/],
  [
    "final",
    /预算执行数|(?:支出|收入)?决算(?:总额|支出|金额|数|额)?|(?:全年|年终|年末|实际|累计|本年)?执行(?:资金|数|金额|额)|(?:年末|年终)?结算支出|实际(?:支出|发生|完成|列支|使用|执行)?(?:数|金额|额)?|累计(?:支出|支付)(?:数|金额|额)?|(?:支出|支付|完成|统计|期末|年末)(?:数|余额|金额)/,
  ],
  ["budget", /(?:支出|收入|部门|批复)?预算(?:安排|批复|下达|控制)?(?:拨入|总额|金额|指标|数|额)?/],
  ["opening", /(?:期初|年初)(?:数|余额|金额)/],
];

const funds: readonly (readonly [Fund, RegExp])[] = [
  [
    "general",
    /一般公共预算(?:财政拨款|拨款|安排数?|资金)?|公共(?:财政)?预算(?:财政拨款|拨款|安排数?)?/,
  ],
  ["other", /政府性基金(?:预算)?(?:财政拨款|安排数?)?|国有资本经营(?:预算)?(?:财政拨款)?/],
  ["other", /非财政拨款(?:资金)?|其他资金|单位资金|自有资金|财政专户(?:管理)?资金/],
  ["fiscal", /(?:当年)?财政(?:性)?(?:拨款|资金)(?:资金)?/],
  ["all", /全部资金|全口径/],
];

const lastYear = /上一?年度?|去年/;
const thisYear = /本年度?|当年|今年/;
const yearWord = /((?:19|20)\d{2})(?:年度?|[-–—](?=\D))?/;
const yearsApart = /(?:19|20)\d{2}年?(?:度)?(?:比|较|与)/;

const isAdjusting = (label: string): boolean => label.endsWith("支出预算调整");

const serial = /^(?:行次|栏次|序号|编号|行号|次序|排序|代码|编码|N[oO]\.?|.{0,8}(?:编码|代码))$/;
const remark =
  /^(?:备注|注$|说明)|(?:备注|说明|原因|依据|来源|文号|佐证材料|公式|标准|要求|措施|摘要|日期|时间)$/;
const derived =
  /率(?:%|百分比)?$|占比|比重|比例|百分比|百分点|幅度|增减|增长|变动|变化|差额|差异|差值|同比|[比较](?:上年|预算|年初)|节约|[增减]幅|净值|净额|折旧|数量|面积|^%$/;
const heading =
  /^(?:收入|支出|资产|部门|单位|栏目|事由|类别|款项|项|类|款|目)$|^.{0,10}(?:项目|科目|指标|名称|内容|事项|类别|部门|单位|分类)(?:按.{1,10})?$/;
const totals: readonly (readonly ["sum" | "grand" | "sub", RegExp])[] = [
  ["grand", /^总计$/],
  ["sub", /^小计$/],
  ["sum", /^(?:本年|单位|部门|全年)?(?:合计|共计|总额|合计数|总数)$/],
];
const relatives: readonly (readonly ["purchase" | "operation" | "inUse", RegExp])[] = [
  ["purchase", /^购置(?:费用|费|支出|经费)?$/],
  ["operation", /^(?:运行|维护|运行[和及]?维护|运维|运行维修)(?:费用|费|支出|经费)?$/],
  ["inUse", /^(?:其中)?(?:正常|实际|正在)?(?:在用|使用中|自用)(?:数|额|原值|金额|资产)?$/],
];
const counted = /\((人次|人|名|个|辆|台|批次|批|家|次|套|件|份|户|平方米|m2|公里|%|项)[^)]*\)$/;

const first = <Key>(table: readonly (readonly [Key, RegExp])[], text: string) =>
  table.find(([, form]) => form.test(text)) ?? null;

interface Reduced {
  readonly text: string;
  readonly named: Named | null;
  readonly core: Core | null;
  readonly fund: Fund | null;
  readonly when: "this" | "last" | null;
}

const strip = (text: string, form: RegExp): string => text.replace(form, "");

/** Takes fund, year and measure words off, one at a time, until what is left names a figure. */
function reduce(label: string): Reduced {
  const start: Reduced = { text: label, named: null, core: null, fund: null, when: null };
  const steps: readonly ((state: Reduced) => Reduced)[] = [
    (state) => state,
    withoutWhen,
    withoutFund,
    withoutCore,
    withoutWhen,
  ];
  let state = start;
  for (const step of steps) {
    state = step(state);
    const named = namedIn(state);
    if (named) return { ...state, named };
  }
  return state;
}

function namedIn({ text, core }: Reduced): Named | null {
  const named = itemNamed(text);
  if (named) return named;
  if (core !== "budget" && core !== "initial" && core !== "adjusted") return null;
  if (text === "收入") return { item: "totalIncome", part: null, weak: false };
  return text === "支出" ? { item: "totalExpenditure", part: null, weak: false } : null;
}

function withoutWhen(state: Reduced): Reduced {
  if (lastYear.test(state.text))
    return { ...state, text: strip(state.text, lastYear), when: "last" };
  if (!thisYear.test(state.text)) return state;
  return { ...state, text: strip(state.text, thisYear), when: state.when ?? "this" };
}

function withoutFund(state: Reduced): Reduced {
  const found = first(funds, state.text);
  return found ? { ...state, text: strip(state.text, found[1]), fund: found[0] } : state;
}

function withoutCore(state: Reduced): Reduced {
  const found = first(cores, state.text);
  if (found) return { ...state, text: strip(state.text, found[1]), core: found[0] };
  if (
    /^(?:金额|数额|数|数值|数据|值|内容|填报内容|填[报列]数|人数|人员数|项数|账面原值|原值)$/.test(
      state.text,
    )
  )
    return { ...state, text: "", core: "amount" };
  if (state.when === null || !/^(?:数|支出数?|同期数?|数字)?$/.test(state.text)) return state;
  return { ...state, text: "", core: coreBesideYear(state.text) };
}

/** 上年支出数 is what was spent; 上年数 is whatever the table is about. */
function coreBesideYear(rest: string): Core | null {
  if (rest === "") return null;
  return rest.startsWith("支出") ? "final" : "amount";
}

/** 年初预算收入 and 收入决算总额 say in their own name which column they belong to. */
function impliedCore(label: string, named: Named | null): Core | null {
  if (!named || !takesColumns(named.item) || isAdjusting(label)) return null;
  if (strip(label, /一般公共预算|政府性基金预算|国有资本经营预算/).includes("预算"))
    return label.includes("年初预算") ? "initial" : "budget";
  return /决算|实际|结算/.test(label) && named.item !== "fixedAssetsInUse" ? "final" : null;
}

/** Money in more than one 数列; 财政预算收入 has the word 预算 in its name and is none. */
const takesColumns = (item: Item): boolean =>
  items[item].kind === "money" && items[item].measures.length > 1 && item !== "fiscalIncome";

function roleOf(label: string, reduced: Reduced, length: number): Role | null {
  if (reduced.named) return null;
  if (length > 40) return "words";
  if (serial.test(label)) return "serial";
  if (derived.test(strip(label, /[、,]/g)) || yearsApart.test(label)) return "derived";
  if (reduced.text === "" && reduced.core !== null) return null;
  if (remark.test(label)) return "remark";
  return heading.test(label) ? "heading" : null;
}

function topicOf(text: string): Topic | null {
  if (text.includes("三公")) return "threePublic";
  if (/固定资产|国有资产/.test(text)) return "assets";
  if (text.includes("政府采购")) return "procurement";
  return /整体支出|部门收支|收支|部门[预决]算|收入支出/.test(text) ? "whole" : null;
}

/** Every year a text names, in its order. */
export const yearsIn = (text: string): readonly number[] =>
  [...plainText(text).matchAll(/(?:19|20)\d{2}(?=年|[-–—](?=\D)|\D|$)/g)].map(([year]) =>
    doubleOf(decimal(year)),
  );

/** The year a text names first; null where it names none. */
export function yearIn(text: string): number | null {
  const match = yearWord.exec(plainText(text));
  return match?.[1] === undefined ? null : doubleOf(decimal(match[1]));
}

const bracketedUnit = /\((?:单位:?|金额:?|人民币)*(?:百万|千|万|亿)?(?:元|人|名|%|项)[^()]*\)/g;
const formulaHint = /\(?\d+=[\d+\-*/()=]+\)?|\([\d+\-*/=]+\)/g;

interface Parted {
  /** The label without year, brackets, unit and formula hints. */
  readonly words: string;
  readonly year: number | null;
}

function partedLabel(text: string): Parted {
  const whole = text.replace(bracketedUnit, "").replace(formulaHint, "");
  const year = yearIn(whole);
  const label = (year === null ? whole : strip(whole, yearWord)).replace(/[()]/g, "");
  return { words: label.replace(/(?:\/|,|、)?(?:百万|千|万|亿)元$/, ""), year };
}

/** “2017年度支出（万元）” heads a column of spending. */
function coreOf({ words, year }: Parted, reduced: Reduced): Core | null {
  if (year !== null && words === "支出") return "final";
  return reduced.core ?? impliedCore(words, reduced.named);
}

/** What a text says where it stands in a table. */
export function meaningOf(raw: string): Meaning {
  const { text, level, ofWhich } = bareLabel(plainText(withSpacedNumber(raw)));
  const parted = partedLabel(text);
  const reduced = reduce(parted.words);
  const core = coreOf(parted, reduced);
  const counts = counted.exec(text)?.[1] ?? null;
  return {
    text,
    level,
    ofWhich,
    named: countsFor(reduced.named, counts),
    doubtful: reduced.named ? null : doubtIn(parted.words, reduced.text),
    total: first(totals, reduced.text)?.[0] ?? null,
    relative: first(relatives, parted.words)?.[0] ?? null,
    core,
    twoWays: /^(?:调整|年度)预算数?$/.test(parted.words),
    adjusting: isAdjusting(parted.words),
    when: whenOf(parted, reduced),
    fund: reduced.fund,
    role:
      core === "final" && parted.words === "支出"
        ? null
        : roleOf(parted.words, reduced, raw.length),
    units: moneyUnitsIn(raw),
    counts,
    topic: topicOf(text),
  };
}

const whenOf = ({ year }: Parted, { when }: Reduced): Meaning["when"] => year ?? when;

const doubtIn = (words: string, reduced: string): Doubtful | null =>
  doubtfulItem(words) ?? doubtfulItem(reduced);

/** “公务用车购置数（辆）” is no money and “在职人数（人）” is people. */
function countsFor(named: Named | null, counts: string | null): Named | null {
  if (!named || counts === null) return named;
  return kindCounts[items[named.item].kind].includes(counts) ? named : null;
}

const kindCounts: Readonly<Record<(typeof items)[Item]["kind"], readonly string[]>> = {
  money: [],
  people: ["人", "名", "个"],
  tasks: ["项", "个", "件", "次"],
  percent: ["%"],
};
