import { type Decimal, sumOf } from "../../decimal";
import type { ScoredIndicator } from "../../score";
import { eachOf, type Steps } from "../../steps";
import type { PlannedContent } from "../edit";
import { ranges } from "../formula-text";
import { cellSize, looks, noteSize, styled } from "../look";
import { across, calculated, empty, type SheetDraft, words, ordinal } from "../sheet-draft";
import { heightOf } from "../text-extent";
import { column, lastColumn, type Paper, type SummaryFacts } from "./context";
import { reasonContents } from "./detail-reason";
import { alignedFor } from "./funds";
import type { PageCursor } from "./pages";
import {
  formatOf,
  numberShown,
  pointsContent,
  standingContent,
  weightContent,
} from "./standing-content";
import { headOf } from "./table-head";

/** What one printed row of 评分明细 holds: an indicator, or what of its 扣分原因 needs a further row. */
interface Contents {
  readonly scored: ScoredIndicator;
  /** 1, 2, 3 … by indicator. */
  readonly number: number;
  readonly continued: boolean;
  readonly reason: PlannedContent;
  readonly actual: PlannedContent;
  readonly weight: PlannedContent;
  readonly points: PlannedContent;
}

interface Line extends Contents {
  readonly row: number;
}

/** Where 评分明细 stands and what its columns add up to, for page 1, the chart and the names. */
export interface DetailBlock {
  readonly headRow: number;
  readonly totalRow: number;
  /** The row of each indicator. */
  readonly rows: ReadonlyMap<ScoredIndicator, number>;
  readonly weights: ReadonlyMap<ScoredIndicator, Decimal | null>;
  readonly points: ReadonlyMap<ScoredIndicator, Decimal | null>;
}

const leftHeads: readonly (readonly [number, number, string])[] = [
  [column.A, column.A, "序号"],
  [column.B, column.B, "一级指标"],
  [column.C, column.C, "二级指标"],
  [column.D, column.E, "三级指标"],
  [column.F, column.F, "分值"],
  [column.G, column.G, "完成值"],
  [column.H, column.H, "自评得分"],
];

/** Where 扣分原因 stands; across, 评分标准 has the column before it. */
const reasonFrom = ({ orientation }: Paper): number =>
  orientation === "landscape" ? column.J : column.I;

const headsOn = (paper: Paper): typeof leftHeads => [
  ...leftHeads,
  ...(paper.orientation === "landscape" ? [[column.I, column.I, "评分标准"] as const] : []),
  [reasonFrom(paper), column.J, "扣分原因"],
];

/** Excel has no higher row, in pt. */
const highestRow = 409;

const leastHeight = 20;

/** 四、评分明细 from the cursor's row on: head, one row an indicator, 合计. */
export function* putDetails(
  draft: SheetDraft,
  facts: SummaryFacts,
  cursor: PageCursor,
): Steps<DetailBlock> {
  const head = headOf(draft, headsOn(facts.paper));
  const start = cursor.take(18);
  draft.put(across(start, 0, lastColumn), words("四、评分明细"), looks.blockHead);
  draft.setHeight(start, 18);
  const headRow = cursor.takeHead(head, true);
  const pages: Line[][] = [[]];
  for (const contents of yield* contentsOf(draft, facts)) {
    const height = heightOfLine(draft, contents, facts.paper);
    const { row, begins } = cursor.takeRowUnder(head, height);
    draft.setHeight(row, height);
    if (begins) pages.push([]);
    pages.at(-1)?.push({ ...contents, row });
  }
  const lines = pages.flat();
  yield* eachOf(lines, (line) => {
    putLine(draft, facts, line);
  });
  for (const page of pages) putLevels(draft, page);
  const totalRow = cursor.takeRowUnder(head, leastHeight).row;
  putTotal(draft, lines, totalRow);
  draft.frame({ top: start, left: 0, bottom: totalRow, right: lastColumn });
  const first = lines.filter(({ continued }) => !continued);
  return {
    ...{ headRow, totalRow },
    rows: new Map(first.map(({ scored, row }) => [scored, row])),
    weights: new Map(first.map(({ scored, weight }) => [scored, numberShown(weight)])),
    points: new Map(first.map(({ scored, points }) => [scored, numberShown(points)])),
  };
}

function* contentsOf(draft: SheetDraft, facts: SummaryFacts): Steps<readonly Contents[]> {
  const width = draft.widthOf({ left: reasonFrom(facts.paper), right: column.J });
  const rows = yield* eachOf(facts.evaluation.card.indicators, (scored, index) => {
    const standing = facts.inPlace.standings.get(scored)?.actual ?? ({ kind: "none" } as const);
    return reasonContents(scored, facts, width).map((reason, part): Contents => {
      const continued = part > 0;
      return {
        ...{ scored, number: index + 1, continued, reason },
        actual: continued ? empty : standingContent(standing, facts),
        weight: continued ? empty : weightContent(scored, facts),
        points: continued ? empty : pointsContent(scored, facts),
      };
    });
  });
  return rows.flat();
}

const shown = (content: PlannedContent): string => {
  if (content.kind === "text") return content.text;
  return content.kind === "formula" && typeof content.shows === "string" ? content.shows : "";
};

function heightOfLine(draft: SheetDraft, line: Contents, paper: Paper): number {
  const needs = (text: string, left: number, right: number, size = cellSize): number =>
    heightOf(text, draft.widthOf({ left, right }), size);
  const isAcross = paper.orientation === "landscape" && !line.continued;
  return Math.max(
    leastHeight,
    needs(line.continued ? "" : line.scored.indicator.level3, column.D, column.E),
    needs(shown(line.actual), column.G, column.G),
    Math.min(
      highestRow,
      needs(isAcross ? line.scored.indicator.ruleText : "", column.I, column.I, noteSize),
    ),
    needs(shown(line.reason), reasonFrom(paper), column.J, noteSize),
  );
}

function putLine(draft: SheetDraft, facts: SummaryFacts, line: Line): void {
  const { row, scored, continued } = line;
  const standing = facts.inPlace.standings.get(scored)?.actual ?? { kind: "none" };
  const put = (left: number, content: PlannedContent, style: object): void => {
    draft.put(across(row, left, left), content, style);
  };
  const name = continued ? "（续）" : scored.indicator.level3;
  put(column.A, continued ? empty : ordinal(line.number), looks.centred);
  draft.put(across(row, column.D, column.E), words(name), looks.text);
  put(column.F, line.weight, alignedFor(line.weight, looks.points));
  put(
    column.G,
    line.actual,
    alignedFor(
      line.actual,
      styled(looks.count, { wrap: true, numberFormat: formatOf(standing, facts) }),
    ),
  );
  put(column.H, line.points, alignedFor(line.points, looks.points));
  const from = reasonFrom(facts.paper);
  if (from > column.I)
    put(column.I, continued ? empty : words(scored.indicator.ruleText), looks.smallText);
  draft.put(across(row, from, column.J), line.reason, looks.smallText);
}

/** 一级 and 二级 of one page, merged downward; the words stand again on the next page. */
function putLevels(draft: SheetDraft, page: readonly Line[]): void {
  const level1 = (line: Line): string => line.scored.indicator.level1;
  const level2 = (line: Line): string => line.scored.indicator.level2;
  for (const group of runs(page, level1)) {
    putLevel(draft, column.B, group, level1);
    for (const inner of runs(group, level2)) putLevel(draft, column.C, inner, level2);
  }
}

function putLevel(
  draft: SheetDraft,
  at: number,
  lines: readonly Line[],
  wordOf: (line: Line) => string,
): void {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return;
  const word = wordOf(first);
  const needed = heightOf(word, draft.widthOf({ left: at, right: at }), cellSize);
  const there = lines.reduce((total, { row }) => total + draft.heightAt(row), 0);
  if (needed > there) draft.setHeight(last.row, draft.heightAt(last.row) + needed - there);
  draft.put({ top: first.row, left: at, bottom: last.row, right: at }, words(word), looks.centred);
}

/** Neighbouring lines with the same word. */
function runs(lines: readonly Line[], wordOf: (line: Line) => string): readonly Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && wordOf(first) === wordOf(line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** 暂计 while a row that counts has no points yet. */
function totalLabel(lines: readonly Line[]): PlannedContent {
  const some = lines.filter(
    ({ continued, scored }) => !continued && scored.because !== "not-counted",
  );
  const there = some.filter(({ points }) => numberShown(points)).length;
  if (some.length === 0) return words("合计");
  const range = ranges(
    column.H,
    some.map(({ row }) => row),
  );
  const label = there < some.length ? "暂计" : "合计";
  return calculated(`IF(COUNT(${range})<${String(some.length)},"暂计","合计")`, label);
}

function putTotal(draft: SheetDraft, lines: readonly Line[], row: number): void {
  const rows = lines.filter(({ continued }) => !continued).map((line) => line.row);
  const bold = styled(looks.points, { font: { bold: true } });
  const total = (of: number, pick: (line: Line) => PlannedContent): PlannedContent =>
    totalOf(
      ranges(of, rows),
      lines.map((line) => numberShown(pick(line))),
    );
  draft.put(
    across(row, column.A, column.E),
    totalLabel(lines),
    styled(looks.centred, { font: { bold: true } }),
  );
  draft.put(
    across(row, column.F, column.F),
    total(column.F, (line) => line.weight),
    bold,
  );
  draft.put(across(row, column.G, column.G), empty, bold);
  draft.put(
    across(row, column.H, column.H),
    total(column.H, (line) => line.points),
    bold,
  );
  draft.put(across(row, column.I, column.J), empty, looks.text);
  draft.setHeight(row, leastHeight);
}

/** `SUM(F45:F60)`; “—” while there is nothing to add, so that no score reads 0.00. */
export function totalOf(range: string, shown: readonly (Decimal | null)[]): PlannedContent {
  const numbers = shown.filter((value) => value !== null);
  return calculated(
    `IF(COUNT(${range})=0,"—",SUM(${range}))`,
    numbers.length === 0 ? "—" : sumOf(numbers),
  );
}
