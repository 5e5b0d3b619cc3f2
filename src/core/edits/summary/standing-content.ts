import { type Decimal, decimalOfCell, roundHalfUp } from "../../decimal";
import { absoluteRef, type CellRef, contentAt, findSheet, formatAt, isCellError } from "../../grid";
import type { ScoredIndicator } from "../../score";
import type { PlannedContent } from "../edit";
import type { Standing } from "../in-place";
import { formats } from "../look";
import { amount, calculated, empty, words } from "../sheet-draft";
import { dash } from "../shown";
import type { SummaryFacts } from "./context";

/** A value of 指标评分表 as the summary sheet shows it: a reference that keeps blanks blank. */
export function standingContent(standing: Standing, facts: SummaryFacts): PlannedContent {
  switch (standing.kind) {
    case "none":
      return empty;
    case "constant":
      return { kind: "number", value: standing.shows };
    case "formula":
      return calculated(standing.formula, standing.shows);
    case "untouched":
      return cellContent(standing.at, facts);
    case "cell":
      return reference(standing.at, standing.shows);
  }
}

const reference = (at: CellRef, shows: Decimal | string): PlannedContent => {
  const ref = absoluteRef(at);
  return calculated(`IF(${ref}="","",${ref})`, shows);
};

/** A cell that staff fill in, as it stands in the book; an error value is not carried on. */
function cellContent(at: CellRef, { book }: SummaryFacts): PlannedContent {
  const sheet = findSheet(book, at.sheet);
  const content = sheet ? contentAt(sheet, at.row, at.column) : null;
  if (isCellError(content)) return empty;
  if (typeof content === "boolean") return words(content ? "是" : "否");
  const shows = typeof content === "number" ? decimalOfCell(content) : content;
  return reference(at, shows ?? "");
}

/**
 * 分值. Where 不适用 rows are folded into the others, what full marks are then worth, so that no row
 * has more points than its 分值; a row that does not count has “—”. A number written as text is carried
 * over, since no SUM adds it.
 */
export function weightContent(scored: ScoredIndicator, facts: SummaryFacts): PlannedContent {
  const { because, counts, weight, row } = scored;
  if (because === "not-counted") return words(dash);
  if (counts && weight && !counts.eq(weight)) return amount(counts);
  if (row.weight && !row.weight.numeric) return amount(row.weight.value);
  return weightCell(scored, facts);
}

function weightCell({ row, weight }: ScoredIndicator, facts: SummaryFacts): PlannedContent {
  const at = row.cells.get("weight");
  if (!at) return weight ? amount(weight) : empty;
  return facts.evaluation.card.table.planned
    ? reference(at, row.weight?.value ?? "")
    : cellContent(at, facts);
}

/** “*5.56/5”: typed points count by the share full marks are worth after 不适用 rows are folded in. */
const shareOf = ({ counts, weight }: ScoredIndicator): string =>
  counts && weight && !counts.eq(weight) ? `*${counts.toFixed()}/${weight.toFixed()}` : "";

/** 自评得分, typed ones rounded to the two decimals that count. */
export function pointsContent(scored: ScoredIndicator, facts: SummaryFacts): PlannedContent {
  if (scored.because === "not-counted") return words(dash);
  const standing = facts.inPlace.standings.get(scored)?.points ?? { kind: "none" };
  if (standing.kind !== "untouched") return standingContent(standing, facts);
  const content = cellContent(standing.at, facts);
  const typed = numberShown(content);
  if (!typed) return content;
  const ref = absoluteRef(standing.at);
  return calculated(
    `IF(${ref}="","",ROUND(${ref}${shareOf(scored)},2))`,
    scored.points ?? roundHalfUp(typed, 2),
  );
}

/** The number format a cell has where it stands, so that 98% does not become 0.98. */
export function formatOf(standing: Standing, { book }: SummaryFacts): string {
  if (standing.kind !== "untouched") return formats.rate;
  const sheet = findSheet(book, standing.at.sheet);
  return sheet ? formatAt(sheet, standing.at.row, standing.at.column) : "General";
}

/** The number a content shows, null for a text or nothing. */
export const numberShown = (content: PlannedContent): Decimal | null => {
  if (content.kind === "number") return content.value;
  if (content.kind !== "formula" || typeof content.shows === "string") return null;
  return content.shows;
};
