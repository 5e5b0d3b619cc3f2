import { type Base, cellsOfKey, textOf } from "../recognise";
import { reportIssue } from "./issues";
import type { Run } from "./report-document";
import { fill, words } from "./runs";
import { dayText, unwrapped } from "./unit-words";
import type { Writing } from "./writing";

/** {年}年度部门整体支出绩效自评报告, and 示例 where the unit is a sample. */
export function reportTitle({ unit }: Writing): string {
  const year = unit.year === null ? "" : `${String(unit.year)}年度`;
  const sample = textOf(unit, "fullName").includes("示例") ? "（示例）" : "";
  return `${year}部门整体支出绩效自评报告${sample}`;
}

/** 评价年度, 评价单位, 填报日期; a blank date stays blank, for the pen. */
export function coverLines(w: Writing): readonly (readonly Run[])[] {
  const name = textOf(w.unit, "fullName");
  const unit = name === "" ? w.open("〔请填写：单位全称〕", null) : words(name);
  const { reportDate } = w.unit;
  return [
    fill("评价年度：{年}年度", { 年: w.year }),
    [words("评价单位："), unit],
    [words(`填报日期：${reportDate ? dayText(reportDate) : "　　　　年　　月　　日"}`)],
  ];
}

/** 引言: the unit's own words if it wrote some, else the notice and the year. */
export function openingParagraphs(w: Writing): readonly (readonly Run[])[] {
  const own = w.narrative.section("opening");
  if (own.length > 0) return own.map((text) => [words(text)]);
  return [
    fill("{依据}{我局}{小组}对{年}年度部门整体支出开展绩效自评，现将情况报告如下。", {
      依据: basis(w),
      我局: w.self,
      小组: w.evaluation.recognition.team.length > 0 ? "成立自评工作小组，" : "",
      年: w.year,
    }),
  ];
}

function basis(w: Writing): string {
  const title = unwrapped(textOf(w.unit, "noticeTitle"));
  if (title === "") {
    const at = cellsOfKey(w.unit, "noticeTitle");
    w.note(reportIssue("notice-missing", {}, at.length > 0 ? at : w.tableAt("单位信息")));
    return "";
  }
  const number = unwrapped(textOf(w.unit, "noticeNumber"));
  return `根据《${title}》${number === "" ? "" : `（${number}）`}要求，`;
}

const baseTerms: Readonly<Record<Base, string>> = {
  initialBudget: "年初预算数",
  adjustedBudget: "全年预算数",
  adjustedBudgetWithCarryover: "全年预算数与上年结转之和",
  fiscalIncome: "财政预算收入",
  totalExpenditure: "支出完成数",
};

/** 口径: the three scopes and the base of 整体支出完成率, each said once; [] where no scope is filled in. */
export function scopeSentence(w: Writing): Run[] {
  const scopes = scopesOf(w);
  if (scopes === "") return [];
  const base = baseOf(w);
  return [words(`${scopes}${base === "" ? "" : `；${base}`}。`)];
}

/** The base alone, to stand behind the budget it names, where no scope sentence says it. */
export function baseSentence(w: Writing): Run[] {
  const base = baseOf(w);
  return base === "" || scopesOf(w) !== "" ? [] : [words(`${base}。`)];
}

function scopesOf(w: Writing): string {
  const { fundScope, threePublicScope } = w.unit;
  const scopes = [
    unitScopeWords(w),
    fundScope === null ? "" : `资金口径为${fundScope}`,
    threePublicScope === null ? "" : `“三公”经费口径为${threePublicScope}`,
  ];
  return scopes.filter(said).join("，");
}

function baseOf({ evaluation }: Writing): string {
  const base = evaluation.rates.get("overallCompletionRate")?.base ?? null;
  return base === null ? "" : `整体支出完成率以${baseTerms[base]}为分母`;
}

const said = (text: string): boolean => text !== "";

function unitScopeWords({ unit, evaluation }: Writing): string {
  if (unit.unitScope === null) return "";
  if (unit.unitScope === "本级") return "本报告为本级口径";
  const own = textOf(unit, "fullName");
  const members = evaluation.recognition.memberUnits.filter(({ name }) => name.text !== own);
  const below = unit.subordinates.length > 0 ? unit.subordinates.length : members.length;
  return `本报告为汇总${below > 0 ? `（含下属单位${String(below)}个）` : "（含下属单位）"}口径`;
}
