import type { ReportText } from "../report";
import { type Finding, finding } from "./finding";

/**
 * What templates leave behind (docs/field.md §7, check 13): ××, XX, 20xx, “（100字以内）”, both halves
 * of a choice.
 */
const leftover =
  /×{2,}|(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|20[xX×Ｘ]{2}|[（(]?\d+字以内[）)]?|大小于|增减少|#(?:DIV\/0!|REF!|N\/A|NAME\?|VALUE!|NUM!|NULL!)|\bNaN\b/gu;

/** Our own slots nobody filled. 〔核对未完成〕 is not one: this check is what completes it. */
const slot = /〔(?:请|缺|还有|指标还没)[^〕]*〕/gu;

/**
 * Template words and open slots, one finding a paragraph and kind. A slot is no number that differs: the
 * workbook's own issues say what must be filled in.
 */
export const leftoverFindings = ({ paragraphs }: ReportText): readonly Finding[] =>
  paragraphs.flatMap(({ text, number }) => {
    const found = (of: RegExp): readonly string[] => [
      ...new Set([...text.matchAll(of)].map(([words]) => words)),
    ];
    const [left, open] = [found(leftover), found(slot)];
    return [
      ...(left.length === 0
        ? []
        : [finding("placeholder-left", { paragraph: number, said: left }, number)]),
      ...(open.length === 0
        ? []
        : [finding("slot-open", { paragraph: number, said: open }, number)]),
    ];
  });
