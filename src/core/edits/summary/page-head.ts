import type { Decimal } from "../../decimal";
import { textOf } from "../../recognise";
import { cellSize, looks, noteSize, styled } from "../look";
import { unitScopeText } from "../scopes";
import { across, type SheetDraft, words } from "../sheet-draft";
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
  draft.put(across(2, column.A, column.F), words(name), looks.plain);
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
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["评价单位", textOf(unit, "fullName") || textOf(unit, "shortName"), "评价年度", year],
    ["主管部门", textOf(unit, "authority"), "预算编码", textOf(unit, "budgetCode")],
    ["单位口径", unitScopeText(unit), "资金口径", unit.fundScope ?? "未填"],
    [
      "编制、在职、离退休（人）",
      headcountText(evaluation.recognition.unit.headcount),
      "评分标准",
      `${scheme.name}，${scheme.verified}`,
    ],
  ];
  rows.forEach(([left, leftText, right, rightText], index) => {
    const row = 3 + index;
    const put = (from: number, to: number, text: string, label: boolean): void => {
      const block = across(row, from, to);
      const look = label ? looks.label : looks.text;
      const fits = sizeFitting(text, draft.widthOf(block), cellSize) === cellSize;
      draft.put(block, words(text), fits ? look : styled(look, { font: { size: noteSize } }));
    };
    put(column.A, column.B, left, true);
    put(column.C, column.F, leftText, false);
    put(column.G, column.H, right, true);
    put(column.I, column.J, rightText, false);
  });
  const last = 2 + rows.length;
  draft.frame({ top: 3, left: 0, bottom: last, right: lastColumn });
  return last + 1;
}

function headcountText(of: {
  readonly staffQuota: Decimal | null;
  readonly staffOnDuty: Decimal | null;
  readonly retirees: Decimal | null;
}): string {
  const said = (value: Decimal | null): string => value?.toFixed() ?? "未填";
  return [of.staffQuota, of.staffOnDuty, of.retirees].map(said).join("、");
}
