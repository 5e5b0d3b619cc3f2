import { formatRef } from "../../grid";
import type { Issue } from "../../issues";
import { looks, styled } from "../look";
import { across, type SheetDraft, words } from "../sheet-draft";
import { column, lastColumn, type SummaryFacts } from "./context";

const severities: Readonly<Record<Issue["severity"], string>> = {
  error: "必须改",
  warning: "请核实",
  info: "供参考",
};

/** Said once when it happens; on the sheet it would still stand after the next run. */
const aboutTheRun: ReadonlySet<string> = new Set(["summary-edited-by-hand", "sheet-name-taken"]);

/** 待处理 under the print area: what is still open, never on paper (docs/workbook.md §8). */
export function putOpenMatters(draft: SheetDraft, facts: SummaryFacts, start: number): void {
  const open = facts.evaluation.issues.filter(
    ({ severity, code }) => severity !== "info" && !aboutTheRun.has(code),
  );
  if (open.length === 0) return;
  draft.put(
    across(start, 0, lastColumn),
    words("以下不打印 · 待处理"),
    styled(looks.asideHead, { border: { top: "thin" } }),
  );
  const wrapping = styled(looks.aside, { wrap: true });
  open.forEach(({ severity, message, at }, index) => {
    const row = start + 1 + index;
    const [first] = at;
    draft.put(across(row, column.A, column.B), words(severities[severity]), looks.aside);
    draft.put(across(row, column.C, column.H), words(message.zh), wrapping);
    draft.put(across(row, column.I, column.J), words(first ? placesOf(at) : ""), wrapping, first);
    draft.fitHeight(row, 15);
  });
}

function placesOf(at: Issue["at"]): string {
  const [first] = at;
  if (!first) return "";
  return at.length === 1 ? formatRef(first) : `${formatRef(first)} 等${String(at.length)}处`;
}
