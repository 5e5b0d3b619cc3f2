import type { Decimal } from "../decimal";
import type { Evaluation } from "../evaluation";
import { type Expression, formula } from "../expression";
import { type CellRef, findSheet, formatRef, type Sheet, type Snapshot } from "../grid";
import type { Issue } from "../issues";
import type { IndicatorColumn, IndicatorRow, WrittenNumber } from "../recognise";
import type { ScoredIndicator } from "../score";
import { eachOf, type Steps } from "../steps";
import type { Edit, PlannedContent } from "./edit";
import { issue } from "./issues";
import { formats } from "./look";
import { rateWords, shownBy } from "./shown";

/** Where a computed value of an indicator stands once everything is written. */
export type Standing =
  /** Written by us into its cell: other sheets refer to it. */
  | { readonly kind: "cell"; readonly at: CellRef; readonly shows: Decimal | string }
  /** The cell stays as staff left it, filled or blank. */
  | { readonly kind: "untouched"; readonly at: CellRef }
  /** Nowhere (no such column, or the cell cannot be written): whoever wants it calculates it. */
  | { readonly kind: "formula"; readonly formula: string; readonly shows: Decimal | string }
  /** A number written as text, which no formula adds up. */
  | { readonly kind: "constant"; readonly shows: Decimal }
  | { readonly kind: "none" };

/** 完成值 and 自评得分 of one indicator. */
export interface IndicatorStanding {
  readonly actual: Standing;
  readonly points: Standing;
}

/** What is written into 指标评分表, and where each value then stands. */
export interface InPlacePlan {
  readonly edits: readonly CellEdit[];
  readonly standings: ReadonlyMap<ScoredIndicator, IndicatorStanding>;
  readonly issues: readonly Issue[];
}

/** A computed cell: what it may hold already, and what we would write. */
interface Target {
  readonly column: IndicatorColumn;
  readonly at: CellRef | undefined;
  /** A number, words, or a formula of the bureau's own. */
  readonly typed: Decimal | string | null;
  /** Typed as text that only looks like a number. */
  readonly typedText: boolean;
  readonly computed: Extract<PlannedContent, { kind: "formula" }> | null;
  readonly numberFormat: string;
  /** A formula of ours stands there now. */
  readonly ours: boolean;
}

/**
 * 完成值 and 自评得分 as live formulas into empty cells and cells that are ours. What staff typed stays
 * unless `replaceTyped`, and even then where they chose 留; cells that cannot be written are said.
 */
export function* inPlaceEdits(
  evaluation: Evaluation,
  book: Snapshot,
  replaceTyped: boolean,
): Steps<InPlacePlan> {
  const { card } = evaluation;
  const sheet = card.table.planned ? null : findSheet(book, card.table.sheet);
  const outcomes: Outcome[] = [];
  const settle = (target: Target): Standing => {
    const stays = staysTyped(target, evaluation, replaceTyped);
    const outcome = settled(target, stays, sheet);
    outcomes.push(outcome);
    return outcome.standing;
  };
  const standings = yield* eachOf(
    card.indicators,
    (scored): [ScoredIndicator, IndicatorStanding] => [
      scored,
      {
        actual: settle(actualTarget(scored, evaluation)),
        points: settle(pointsTarget(scored, evaluation)),
      },
    ],
  );
  return {
    edits: outcomes.flatMap(({ edit }) => edit ?? []),
    standings: new Map(standings),
    issues: sheet
      ? blockedIssues(
          sheet,
          outcomes.flatMap(({ blocked }) => blocked ?? []),
        )
      : [],
  };
}

type CellEdit = Extract<Edit, { kind: "cell" }>;

/** What becomes of one computed cell. */
interface Outcome {
  readonly standing: Standing;
  readonly edit?: CellEdit;
  readonly blocked?: Blocked;
}

function settled(target: Target, stays: boolean, sheet: Sheet | null): Outcome {
  const { at, computed, ours, numberFormat } = target;
  const obstacle = at ? obstacleAt(sheet, at) : null;
  if (!computed || stays) {
    const standing = standingOfTyped(target);
    // Our formula of an earlier run would go on counting.
    const edit: CellEdit | null =
      at && ours && !obstacle ? { kind: "cell", at, content: { kind: "empty" } } : null;
    return edit ? { standing, edit } : { standing };
  }
  const { formula: text, shows } = computed;
  if (!at) return { standing: { kind: "formula", formula: text, shows } };
  if (obstacle)
    return { standing: { kind: "formula", formula: text, shows }, blocked: { at, obstacle } };
  return {
    standing: { kind: "cell", at, shows },
    edit: { kind: "cell", at, content: computed, style: { numberFormat } },
  };
}

/** What was typed stays, unless asked to replace it; what the user chose to keep stays even then. */
function staysTyped({ at, typed }: Target, { recognition }: Evaluation, replace: boolean): boolean {
  if (typed === null || !at) return false;
  return !replace || recognition.choices.keptTyped.has(formatRef(at));
}

function actualTarget(scored: ScoredIndicator, evaluation: Evaluation): Target {
  const { row, actual } = scored;
  const rate = actual.kind === "rate" ? evaluation.rates.get(actual.id) : undefined;
  const words = rate ? rateWords(rate, evaluation) : {};
  return {
    column: "actual",
    at: row.cells.get("actual"),
    typed: row.ours.has("actual") ? null : typedActual(row),
    typedText: row.actual?.number?.numeric === false,
    computed: rate ? computedBy(rate.expression, evaluation, words) : null,
    numberFormat: formats.rate,
    ours: row.ours.has("actual"),
  };
}

const typedActual = ({ actual, held }: IndicatorRow): Target["typed"] =>
  actual?.number?.value ?? actual?.text ?? held.get("actual") ?? null;

function pointsTarget(scored: ScoredIndicator, evaluation: Evaluation): Target {
  const { row, expression } = scored;
  return {
    column: "points",
    at: row.cells.get("points"),
    typed: row.ours.has("points") ? null : (row.points?.value ?? row.held.get("points") ?? null),
    typedText: isText(row.points),
    computed: expression ? computedBy(expression, evaluation, {}) : null,
    numberFormat: formats.points,
    ours: row.ours.has("points"),
  };
}

const isText = (written: WrittenNumber | null): boolean => written?.numeric === false;

function computedBy(
  expression: Expression,
  { operands }: Evaluation,
  words: Parameters<typeof formula>[2],
): Extract<PlannedContent, { kind: "formula" }> {
  return {
    kind: "formula",
    formula: formula(expression, operands, words),
    shows: shownBy(expression, operands, words),
  };
}

function standingOfTyped({ at, typed, typedText, column }: Target): Standing {
  if (!at) return { kind: "none" };
  if (typedText && typed !== null && typeof typed !== "string" && column === "points")
    return { kind: "constant", shows: typed };
  return { kind: "untouched", at };
}

/** A cell we may not write, and why. */
interface Blocked {
  readonly at: CellRef;
  readonly obstacle: "protected" | "merged";
}

function obstacleAt(sheet: Sheet | null, at: CellRef): Blocked["obstacle"] | null {
  if (!sheet) return null;
  if (sheet.protected) return "protected";
  return isCovered(sheet, at) ? "merged" : null;
}

/** Inside a merged block, but not the cell that shows. */
const isCovered = (sheet: Sheet, { row, column }: CellRef): boolean =>
  sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      (row !== top || column !== left),
  );

function blockedIssues(sheet: Sheet, blocked: readonly Blocked[]): readonly Issue[] {
  if (blocked.length === 0) return [];
  if (sheet.protected)
    return [
      issue(
        "sheet-protected",
        { sheet: sheet.name, cells: blocked.length },
        blocked.map(({ at }) => at),
      ),
    ];
  return blocked.map(({ at }) => issue("target-merged", { cell: formatRef(at) }, [at]));
}
