import { unitKeys, type UnitKey } from "../../recognise";
import type { PlannedSheet } from "../edit";
import { looks, styled } from "../look";
import { portrait } from "../page-setup";
import { across, empty, SheetDraft, words } from "../sheet-draft";

const sheetName = "单位信息";

/** What each key wants, in the words of finance staff; a key without a hint needs none. */
const hints: Readonly<Partial<Record<UnitKey, string>>> = {
  fullName: "与公章一致，印在报告和汇总表上",
  shortName: "用在文件名和页脚",
  selfName: "报告里怎么称呼自己：我局、我办、我单位、我校、我镇",
  year: "被评价的年度，不是通知的年度",
  unitScope: "只报本级，还是连下属单位一起汇总",
  fundScope: "整体支出按财政拨款算，还是按全部资金算",
  threePublicScope: "按三公表下面的注填；预算数是年初还是全年，也写在这里后面",
  noticeTitle: "财政局布置自评的通知，书名号不用写",
  noticeNumber: "如 湛坡财〔2023〕5号；没有就空着",
  staffQuota: "人",
  staffOnDuty: "年末实有人数，人",
  retirees: "人",
  subordinates: "一行一个；没有就空着",
  reportDate: "如 2023年5月3日；空着就不印日期，不会自动填今天",
  publicAddress: "预算、决算和自评报告公开的网页",
};

/** Drop-down lists, by key. */
const choices: Readonly<Partial<Record<UnitKey, readonly string[]>>> = {
  selfName: ["我局", "我办", "我单位", "我校", "我院", "我中心", "我镇", "我街道"],
  unitScope: ["本级", "汇总"],
  fundScope: ["财政拨款", "全部资金"],
  threePublicScope: ["一般公共预算财政拨款", "全部资金"],
};

/** Rows made for more than one line: a height that is set does not follow what is typed. In pt. */
const roomyRows: Readonly<Partial<Record<UnitKey, number>>> = {
  noticeTitle: 33.75,
  subordinates: 48,
};

const teamRows = 10;
const teamHeads = ["序号", "姓名", "职务", "组内分工"] as const;

/** 单位信息: keys and values, each with a hint, and the table of the 自评工作小组 below. */
export function unitSheet(): PlannedSheet {
  const draft = new SheetDraft(sheetName, [16, 44, 34, 30]);
  draft.put(across(0, 0, 3), words(sheetName), looks.title);
  draft.setHeight(0, 28.5);
  draft.put(
    across(1, 0, 3),
    words("只填白格；没有的空着。口径三项会印在报告和汇总表上。"),
    looks.note,
  );
  draft.setHeight(2, 20.25);
  draft.put(across(2, 0, 0), words("项目"), looks.columnHead);
  draft.put(across(2, 1, 1), words("内容"), looks.columnHead);
  draft.put(across(2, 2, 3), words("怎么填"), looks.columnHead);
  const keys = Object.entries(unitKeys) as [UnitKey, string][];
  keys.forEach(([key, term], index) => {
    const row = 3 + index;
    draft.put(across(row, 0, 0), words(term), looks.label);
    draft.put(across(row, 1, 1), empty, styled(looks.text, formatOf(key)));
    draft.put(across(row, 2, 3), words(hints[key] ?? ""), looks.note);
    draft.fitHeight(row, roomyRows[key] ?? 18.75);
  });
  draft.frame({ top: 2, left: 0, bottom: 2 + keys.length, right: 1 });
  putTeam(draft, keys.length + 4);
  return draft.plan({
    frozenRows: 3,
    page: portrait(null),
    lists: keys.flatMap(([key], index) => {
      const of = choices[key];
      const row = 3 + index;
      return of
        ? [{ area: { sheet: sheetName, top: row, left: 1, bottom: row, right: 1 }, of }]
        : [];
    }),
  });
}

/** Codes keep their leading zeros, telephones their form. */
const formatOf = (key: UnitKey) =>
  key === "budgetCode" || key === "telephone" ? { numberFormat: "@" } : {};

function putTeam(draft: SheetDraft, start: number): void {
  draft.put(across(start, 0, 3), words("自评工作小组"), looks.blockHead);
  draft.row(start + 1, teamHeads.map(words), looks.columnHead);
  draft.setHeight(start, 20.25);
  draft.setHeight(start + 1, 20.25);
  for (let member = 1; member <= teamRows; member += 1) {
    const row = start + 1 + member;
    draft.row(row, [empty, empty, empty, empty], looks.text);
    draft.put(across(row, 0, 0), empty, looks.centred);
    draft.setHeight(row, 18.75);
  }
  draft.frame({ top: start, left: 0, bottom: start + 1 + teamRows, right: 3 });
}
