import type { MoneyUnit } from "../decimal";
import { type Item, items } from "../figures";
import { type Doubtful, doubtfulItem, itemNamed, type Named } from "./labels";
import { type Core, coreBesideYear, coreIn, isPlainRest } from "./measure-words";
import { moneyUnitCell, moneyUnitsIn } from "./money-unit";
import { bareLabel, type ListLevel, plainText, withSpacedNumber } from "./normalise-label";
import {
  isPartOfYear,
  relativeYear,
  type When,
  withoutWholeYear,
  withoutYear,
  yearIn,
} from "./when-words";

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
  /** A measure word or a time with something beside it that is not understood: 申报 of 预算申报数. */
  readonly unread: string | null;
  /** “调整预算数”: the budget after the change, or the change itself. */
  readonly twoWays: boolean;
  /** “部门整体支出预算调整”: 年初预算 under 预算数, the budget after the change under 决算数. */
  readonly adjusting: boolean;
  readonly when: When;
  readonly fund: Fund | null;
  readonly role: Role | null;
  readonly units: readonly MoneyUnit[];
  /** It counts 人, 辆, 个 …: no money. */
  readonly counts: string | null;
  readonly topic: Topic | null;
}

export type Topic = "threePublic" | "assets" | "procurement" | "whole";

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

const yearsApart = /(?:19|20)\d{2}年?(?:度)?(?:比|较|与)/;

const isAdjusting = (label: string): boolean => label.endsWith("支出预算调整");

const serial = /^(?:行次|栏次|序号|编号|行号|次序|排序|代码|编码|N[oO]\.?|.{0,8}(?:编码|代码))$/;
const remark =
  /^(?:备注|注$|说明)|(?:备注|说明|原因|依据|来源|文号|佐证材料|公式|标准|要求|措施|摘要|日期|时间)$/;
const derived =
  /率(?:%|百分比)?$|占比|比重|比例|百分比|百分点|幅度|增减|增长|变动|变化|差额|差异|差值|同比|[比较](?:上年|预算|年初)|节约|[增减]幅|进度|(?:预算|支出|执行|指标)(?:结余|余额)|预算差|执行差|超支|^超|净值|净额|折旧|数量|面积|%$/;
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
  readonly when: "this" | "last" | "other" | null;
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
  const found = relativeYear(state.text);
  return found ? { ...state, text: found.rest, when: state.when ?? found.when } : state;
}

function withoutFund(state: Reduced): Reduced {
  const found = first(funds, state.text);
  return found ? { ...state, text: strip(state.text, found[1]), fund: found[0] } : state;
}

function withoutCore(state: Reduced): Reduced {
  const found = coreIn(state.text);
  if (found) return { ...state, text: found.rest, core: found.core };
  const core = state.when === null ? null : coreBesideYear(state.text);
  return core === null ? state : { ...state, text: "", core: core === "none" ? null : core };
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

const isDerived = (label: string): boolean =>
  derived.test(label.replace(/[、,]/g, "")) || yearsApart.test(label);

function roleOf({ words: label, year }: Parted, reduced: Reduced, length: number): Role | null {
  if (reduced.named || (year !== null && label === "支出")) return null;
  if (length > 40) return "words";
  if (serial.test(label)) return "serial";
  if (isDerived(label)) return "derived";
  return reduced.text === "" && reduced.core !== null ? null : besideAmounts(label);
}

function besideAmounts(label: string): Role | null {
  if (remark.test(label)) return "remark";
  return heading.test(label) ? "heading" : null;
}

function topicOf(text: string): Topic | null {
  if (text.includes("三公")) return "threePublic";
  if (/固定资产|国有资产/.test(text)) return "assets";
  if (text.includes("政府采购")) return "procurement";
  return /整体支出|部门收支|收支|部门[预决]算|收入支出/.test(text) ? "whole" : null;
}

const bracketedUnit = /\((?:单位:?|金额:?|人民币)*(?:百万|千|万|亿)?(?:元|人|名|%|项)[^()]*\)/g;
const formulaHint = /\(?\d+=[\d+\-*/()=]+\)?|\([\d+\-*/=]+\)/g;

interface Parted {
  /** The label without year, brackets, unit and formula hints. */
  readonly words: string;
  readonly year: number | null;
}

function partedLabel(text: string): Parted {
  const whole = withoutWholeYear(text.replace(bracketedUnit, "").replace(formulaHint, ""));
  const year = yearIn(whole);
  const label = (year === null ? whole : withoutYear(whole)).replace(/[()]/g, "");
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
  const role = roleOf(parted, reduced, raw.length);
  const unread = role === null ? unreadIn(parted, reduced, core) : null;
  return {
    text,
    level,
    ofWhich,
    named: countsFor(reduced.named, counts),
    doubtful: reduced.named ? null : doubtIn(parted.words, reduced.text),
    total: first(totals, reduced.text)?.[0] ?? null,
    relative: first(relatives, parted.words)?.[0] ?? null,
    core: unread === null ? core : null,
    unread,
    twoWays: /^(?:调整|年度)预算数?$/.test(parted.words),
    adjusting: isAdjusting(parted.words),
    when: whenOf(parted, reduced),
    fund: reduced.fund,
    role,
    units: unitsOf(raw),
    counts,
    topic: topicOf(text),
  };
}

/** Part of a year comes first: “2022年1-6月” is not 2022. */
const whenOf = ({ words, year }: Parted, { when }: Reduced): When =>
  isPartOfYear(words) ? "part" : (year ?? when);

/** What is left of a head that is a 数列 or a time, where that is no word of either. */
function unreadIn(parted: Parted, { named, text }: Reduced, core: Core | null): string | null {
  if (named !== null || !/[\u4e00-\u9fff]/u.test(text)) return null;
  const speaks = core !== null || parted.year !== null || isPartOfYear(parted.words);
  return speaks && !isPlainRest(text) ? text : null;
}

/** “万元” alone under a head is a unit as well. */
function unitsOf(raw: string): readonly MoneyUnit[] {
  const only = moneyUnitCell(raw);
  return only === null ? moneyUnitsIn(raw) : [only];
}

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
