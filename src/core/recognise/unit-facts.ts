import type { Decimal } from "../decimal";
import type { CellRef } from "../grid";

/** 单位信息: its keys as the sheet prints them, in its order (docs/workbook.md §2). */
export const unitKeys = {
  fullName: "单位全称",
  shortName: "单位简称",
  selfName: "自称",
  budgetCode: "预算编码",
  authority: "主管部门",
  nature: "单位性质",
  year: "评价年度",
  unitScope: "单位口径",
  fundScope: "资金口径",
  threePublicScope: "三公口径",
  financeBureau: "财政局名称",
  noticeTitle: "通知名称",
  noticeNumber: "通知文号",
  staffQuota: "编制数",
  staffOnDuty: "在职",
  retirees: "离退休",
  subordinates: "下属单位",
  head: "单位负责人",
  financeHead: "财务负责人",
  preparer: "填报人",
  telephone: "联系电话",
  reportDate: "填报日期",
  publicAddress: "公开网址",
  publicDate: "公开日期",
} as const;

export type UnitKey = keyof typeof unitKeys;

export interface UnitFact {
  readonly text: string;
  readonly at: CellRef;
}

/** A calendar day; never today's, always one that was written. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface UnitFacts {
  /** Only keys that have a text. */
  readonly texts: ReadonlyMap<UnitKey, UnitFact>;
  /** Where the text of a key goes that stands there without one. */
  readonly blanks: ReadonlyMap<UnitKey, CellRef>;
  /** 评价年度; null when missing or contradictory (an issue says which). */
  readonly year: number | null;
  readonly unitScope: "本级" | "汇总" | null;
  readonly fundScope: "财政拨款" | "全部资金" | null;
  readonly threePublicScope: "一般公共预算财政拨款" | "全部资金" | null;
  readonly reportDate: Day | null;
  /** 下属单位, one a line or cell. */
  readonly subordinates: readonly string[];
  /** 年初 or 全年, where 三公口径 says which budget it means. */
  readonly note: string;
  readonly headcount: {
    readonly staffQuota: Decimal | null;
    readonly staffOnDuty: Decimal | null;
    readonly retirees: Decimal | null;
  };
}

/** The cell of a key, filled or not; none where the workbook does not have the key. */
export const cellsOfKey = ({ texts, blanks }: UnitFacts, key: UnitKey): readonly CellRef[] => {
  const at = texts.get(key)?.at ?? blanks.get(key);
  return at ? [at] : [];
};

/** What the unit calls itself in the report, 我单位 where nothing is typed. */
export const selfNameOf = (unit: UnitFacts): string => unit.texts.get("selfName")?.text ?? "我单位";

export const textOf = (unit: UnitFacts, key: UnitKey): string => unit.texts.get(key)?.text ?? "";
