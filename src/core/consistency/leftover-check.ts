import type { ReportText } from "../report";
import { type Finding, finding } from "./finding";

/**
 * What templates leave behind (domain.md §7, check 13): ××, XX, 20xx, “（100字以内）”, slots nobody
 * filled, both halves of a choice. 〔核对未完成〕 is not one: this check is what completes it.
 */
const leftover =
  /×{2,}|(?<![A-Za-z])[XxＸｘ]{2,}(?![A-Za-z])|20[xX×Ｘ]{2}|[（(]?\d+字以内[）)]?|〔(?:请|缺|还有|指标还没)[^〕]*〕|大小于|增减少|#(?:DIV\/0!|REF!|N\/A|NAME\?|VALUE!|NUM!|NULL!)|\bNaN\b/gu;

/** Template words and open slots, one finding a paragraph. */
export const leftoverFindings = ({ paragraphs }: ReportText): readonly Finding[] =>
  paragraphs.flatMap(({ text, number }) => {
    const said = [...new Set([...text.matchAll(leftover)].map(([words]) => words))];
    if (said.length === 0) return [];
    return [finding("placeholder-left", { paragraph: number, said }, number)];
  });
