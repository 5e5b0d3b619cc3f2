import type { Evaluation } from "../../evaluation";
import { isNoAnswer } from "../../expression";
import { absoluteRef } from "../../grid";
import { textOf } from "../../recognise";
import type { CellStyle, PlannedContent } from "../edit";
import { joined } from "../formula-text";
import { cellSize, looks, noteSize, styled } from "../look";
import { unitScopeText } from "../scopes";
import { across, type Block, calculated, type SheetDraft, words } from "../sheet-draft";
import { dash } from "../shown";
import { sizeFitting } from "../text-extent";
import { column, lastColumn, type SummaryFacts } from "./context";

/** Row 1 to 7: 附件, title, unit line and the facts of the unit. @returns the next row. */
export function putPageHead(draft: SheetDraft, facts: SummaryFacts): number {
  const { recognition, draft: isDraft } = facts.evaluation;
  const { unit } = recognition;
  const attachment = attachmentNumber(textOf(unit, "noticeTitle"), textOf(unit, "noticeNumber"));
  draft.put(across(0, 0, lastColumn), words(attachment), looks.attachment);
  draft.setHeight(0, attachment === "" ? 6 : 22);
  const year = unit.year === null ? "" : `${String(unit.year)}年度`;
  const mark = isDraft ? "（草稿）" : "";
  draft.put(
    across(1, 0, lastColumn),
    words(`${year}部门整体支出绩效自评汇总表${mark}`),
    looks.title,
  );
  draft.setHeight(1, 28);
  const name = `填报单位（盖章）：${textOf(unit, "fullName") || textOf(unit, "shortName")}`;
  putSqueezed(draft, across(2, column.A, column.F), words(name), looks.plain);
  draft.put(
    across(2, column.G, column.J),
    words("金额单位：万元"),
    styled(looks.plain, { horizontal: "right" }),
  );
  draft.fitHeight(2, 20);
  return putUnitFacts(draft, facts);
}

/** “附件1” where the notice names one; nothing of ours is invented. */
function attachmentNumber(...texts: readonly string[]): string {
  const found = texts.map((text) => /附件\s*(\d{1,2})/.exec(text)?.[1]).find(Boolean);
  return found === undefined ? "" : `附件${found}`;
}

function putUnitFacts(draft: SheetDraft, { evaluation }: SummaryFacts): number {
  const { unit } = evaluation.recognition;
  const { scheme } = evaluation.card;
  const year = unit.year === null ? "" : `${String(unit.year)}年度`;
  const rows: readonly (readonly [string, PlannedContent, string, string])[] = [
    ["评价单位", words(textOf(unit, "fullName") || textOf(unit, "shortName")), "评价年度", year],
    ["主管部门", words(textOf(unit, "authority")), "预算编码", textOf(unit, "budgetCode")],
    ["单位口径", words(unitScopeText(unit)), "资金口径", unit.fundScope ?? "未填"],
    [
      "编制、在职、离退休（人）",
      headcount(evaluation),
      "评分标准",
      `${scheme.name}，${scheme.verified}`,
    ],
  ];
  rows.forEach(([left, leftContent, right, rightText], index) => {
    const row = 3 + index;
    putSqueezed(draft, across(row, column.A, column.B), words(left), looks.label);
    putSqueezed(draft, across(row, column.C, column.F), leftContent, looks.text);
    putSqueezed(draft, across(row, column.G, column.H), words(right), looks.label);
    putSqueezed(draft, across(row, column.I, column.J), words(rightText), looks.text);
  });
  const last = 2 + rows.length;
  draft.frame({ top: 3, left: 0, bottom: last, right: lastColumn });
  return last + 1;
}

/** A text that does not fit on one line is set in 9 pt, and wraps where that is too wide as well. */
function putSqueezed(
  draft: SheetDraft,
  block: Block,
  content: PlannedContent,
  look: CellStyle,
): void {
  const text = content.kind === "text" ? content.text : "";
  const fits = sizeFitting(text, draft.widthOf(block), cellSize) === cellSize;
  draft.put(block, content, fits ? look : styled(look, { font: { size: noteSize } }));
}

const heads = ["staffQuota", "staffOnDuty", "retirees"] as const;

/** “9、8、0”, live from 取数表 where the counts are figures, else as 单位信息 has them. */
function headcount({ operands, recognition }: Evaluation): PlannedContent {
  const parts = heads.map((id) => {
    const entry = operands.get(id);
    if (entry && !isNoAnswer(entry.value))
      return { formula: absoluteRef(entry.cell), shows: entry.value.toFixed() };
    const text = recognition.unit.headcount[id]?.toFixed() ?? dash;
    return { text, shows: text };
  });
  const shows = parts.map((part) => part.shows).join("、");
  if (!parts.some((part) => "formula" in part)) return words(shows);
  const apart = parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: "、" }, part]));
  return calculated(joined(apart), shows);
}
