import { contentAt, absoluteRef, findSheet } from "../../grid";
import type { ScoredIndicator } from "../../score";
import type { PlannedContent } from "../edit";
import { joined } from "../formula-text";
import { noteSize } from "../look";
import { calculated, empty, words } from "../sheet-draft";
import { partsForRows } from "../text-extent";
import type { SummaryFacts } from "./context";

/**
 * 扣分原因 of an indicator, one content a row: the computed fact joined with the cause as it stands
 * in 指标评分表, so a better wording there shows at once. A text higher than Excel's highest row goes
 * on in the next. Full marks: one empty content.
 */
export function reasonContents(
  scored: ScoredIndicator,
  facts: SummaryFacts,
  width: number,
): readonly PlannedContent[] {
  const text = scored.deduction?.sentence ?? "";
  if (text === "") return [empty];
  const formula = liveReason(text, scored, facts);
  const parts = partsForRows(text, width, noteSize);
  if (parts.length === 1) return [formula === null ? words(text) : calculated(formula, text)];
  return parts.map((part, index) => {
    if (formula === null) return words(part);
    const from = parts.slice(0, index).join("").length + 1;
    const length = index === parts.length - 1 ? longestText : part.length;
    return calculated(`MID(${formula},${String(from)},${String(length)})`, part);
  });
}

/** Excel's longest text. */
const longestText = 32767;

/** `"事实原因："&指标评分表!$M$9&"。"`; null where the sentence does not quote the cell word for word. */
function liveReason(
  text: string,
  { row }: ScoredIndicator,
  { book, evaluation }: SummaryFacts,
): string | null {
  const cell = row.cells.get("reason");
  const sheet = cell ? findSheet(book, cell.sheet) : null;
  if (!cell || !sheet || evaluation.card.table.planned) return null;
  const typed = contentAt(sheet, cell.row, cell.column);
  if (typeof typed !== "string" || typed === "") return null;
  const at = text.lastIndexOf(typed);
  if (at < 0) return null;
  return joined([
    { text: text.slice(0, at) },
    { formula: absoluteRef(cell) },
    { text: text.slice(at + typed.length) },
  ]);
}
