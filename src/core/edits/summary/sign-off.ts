import { printedWan } from "../../decimal";
import { isNoAnswer } from "../../expression";
import { figureId, type Item, type Measure } from "../../figures";
import { type Day, type NaPolicy, textOf } from "../../recognise";
import type { PlannedSheet } from "../edit";
import { looks } from "../look";
import { across, type SheetDraft, words } from "../sheet-draft";
import { column, lastColumn, type SummaryFacts } from "./context";

/** The label whose row the unit's own remark stands in; found again by it on the next run. */
export const remarkLabel = "备注";

/** Where the unit types its remark on a planned sheet. */
export function remarkAt({ cells }: PlannedSheet): {
  readonly row: number;
  readonly column: number;
} {
  const label = cells.find(
    ({ column: at, content }) =>
      at === column.A && content.kind === "text" && content.text === remarkLabel,
  );
  if (!label) throw new RangeError("a summary sheet without 备注");
  return { row: label.row, column: column.C };
}

/** 备注, both signatures, who filled it in and when, and the notes. @returns the last row of page 1. */
export function putSignOff(draft: SheetDraft, facts: SummaryFacts, start: number): number {
  const { unit } = facts.evaluation.recognition;
  draft.put(across(start, column.A, column.B), words(remarkLabel), looks.label);
  draft.put(across(start, column.C, lastColumn), facts.remark, looks.text);
  draft.fitHeight(start, 24);
  const people = start + 1;
  draft.put(across(people, column.A, column.E), words("单位负责人（签字）："), looks.text);
  draft.put(across(people, column.F, column.J), words("财务负责人（签字）："), looks.text);
  draft.setHeight(people, 24);
  const by = people + 1;
  const date = unit.reportDate ? dayText(unit.reportDate) : "";
  const put = (left: number, right: number, text: string): void => {
    draft.put(across(by, left, right), words(text), looks.text);
  };
  put(column.A, column.C, `填报人：${textOf(unit, "preparer")}`);
  put(column.D, column.G, `联系电话：${textOf(unit, "telephone")}`);
  put(column.H, column.J, `填报日期：${date}`);
  draft.fitHeight(by, 24);
  draft.frame({ top: start, left: 0, bottom: by, right: lastColumn });
  const notes = notesOf(facts);
  notes.forEach((note, index) => {
    const row = by + 1 + index;
    draft.put(across(row, 0, lastColumn), words(note), looks.note);
    draft.fitHeight(row, 13);
  });
  return by + notes.length;
}

/** “2023年5月3日”: Arabic digits, no padded zeros (GB/T 9704). */
const dayText = ({ year, month, day }: Day): string =>
  `${String(year)}年${String(month)}月${String(day)}日`;

/** What has to be said once under page 1: rounding, the base in force, indicators not applicable. */
function notesOf(facts: SummaryFacts): readonly string[] {
  const { evaluation } = facts;
  const overall = evaluation.rates.get("overallCompletionRate");
  const notes = [
    `金额以万元列示，比率按未舍入的数计算，${footnoteOfRounding(facts)}。`,
    ...(overall
      ? [`整体支出完成率分母为${overall.denominatorTerm}${threePublicScope(facts)}。`]
      : []),
    ...notApplicable(facts),
  ];
  return notes.map(
    (note, index) => `${index === 0 ? "注：" : "\u3000\u3000"}${String(index + 1)}.${note}`,
  );
}

/** The third scope, said where the other bases are (docs/workbook.md §3). */
const threePublicScope = ({ evaluation }: SummaryFacts): string => {
  const { threePublicScope: scope } = evaluation.recognition.unit;
  return scope === null ? "" : `，“三公”经费口径为${scope}`;
};

const policies: Readonly<Record<NaPolicy, string>> = {
  full: "按满分计",
  rescale: "不计分，其余指标按比例折算",
  zero: "计0分",
};

function notApplicable({ evaluation }: SummaryFacts): readonly string[] {
  const byPolicy = new Map<NaPolicy, string[]>();
  for (const { indicator, notApplicable: policy } of evaluation.card.indicators)
    if (policy) byPolicy.set(policy, [...(byPolicy.get(policy) ?? []), indicator.level3]);
  const parts = [...byPolicy].map(([policy, names]) => `${names.join("、")}${policies[policy]}`);
  return parts.length === 0 ? [] : [`本年度不适用的指标：${parts.join("；")}。`];
}

/** Which printed parts make which printed whole in block 一. */
const sums: readonly { readonly whole: Item; readonly parts: readonly Item[] }[] = [
  { whole: "totalExpenditure", parts: ["basicExpenditure", "projectExpenditure"] },
  { whole: "basicExpenditure", parts: ["personnelExpenditure", "publicExpenditure"] },
];
const measures: readonly Measure[] = ["initialBudget", "adjustedBudget", "final"];

/** Where printed parts miss the printed total by a last digit, that is said (docs/field.md §5). */
function footnoteOfRounding({ evaluation }: SummaryFacts): string {
  const printed = (item: Item, measure: Measure) => {
    const value = evaluation.operands.get(figureId(item, measure))?.value;
    return value === undefined || isNoAnswer(value)
      ? null
      : { exact: value, wan: printedWan(value) };
  };
  const misses = sums.some(({ whole, parts }) =>
    measures.some((measure) => {
      const total = printed(whole, measure);
      const terms = parts.flatMap((part) => printed(part, measure) ?? []);
      if (!total || terms.length !== parts.length) return false;
      const exact = terms.reduce((rest, { exact: part }) => rest.minus(part), total.exact);
      const shown = terms.reduce((rest, { wan }) => rest.minus(wan), total.wan);
      return exact.toFixed() === "0" && shown.toFixed() !== "0";
    }),
  );
  return misses ? "尾差0.01系四舍五入" : "尾差因四舍五入";
}
