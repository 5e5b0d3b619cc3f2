import type { Evaluation } from "../evaluation";
import { registerSheet } from "../figures";
import { a1, findSheet, isBlank, parseA1, type Sheet, type Snapshot } from "../grid";
import type { Issue } from "../issues";
import { atOnce, type Steps } from "../steps";
import { recordOf, writtenRecord } from "./cell-record";
import { completionCell, completionMark } from "./completion";
import { namedAmounts, type NamedCell, nameEdits } from "./defined-names";
import type { Edit, PlannedContent, PlannedSheet } from "./edit";
import { evidenceEdits } from "./evidence-list";
import {
  changedCells,
  type ExistingSummary,
  existingSummary,
  keptRemark,
} from "./existing-summary";
import { inPlaceEdits, type InPlacePlan } from "./in-place";
import { issue } from "./issues";
import { formats } from "./look";
import { projectRateEdits } from "./project-rates";
import { registerEdits, registerIsOurs } from "./register-edits";
import {
  settingKeys,
  settingsEdits,
  type SettingsPlan,
  settingsSheet,
  settingText,
} from "./settings";
import { words } from "./sheet-draft";
import { paperOf, type SummaryFacts } from "./summary/context";
import { remarkAt } from "./summary/sign-off";
import { summarySheet } from "./summary/summary-sheet";
import { computedKey, indicatorSheet, schemeNote } from "./template/indicator-sheet";

export interface PlanOptions {
  /** Typed values in computed cells give way to formulas. */
  readonly replaceTyped: boolean;
  /** Make the summary sheet; one of ours that is there and untouched is brought up to date anyway. */
  readonly summary: boolean;
  /** For the completion mark, as a host's clock says it; left out, the mark has no time. */
  readonly time?: string;
}

/** What is to be written, and what planning it brought to light. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly issues: readonly Issue[];
}

/**
 * All that is to be written, in order: 取数表, rates and scores in place (or 指标评分表 where there is
 * none), settings, summary sheet, names, and last the completion marks. Planning again on the result
 * gives the same.
 */
export const planEdits = (evaluation: Evaluation, book: Snapshot, options: PlanOptions): Plan =>
  atOnce(planInSteps(evaluation, book, options));

/** The same, with a rest between its parts. */
export function* planInSteps(
  evaluation: Evaluation,
  book: Snapshot,
  options: PlanOptions,
): Steps<Plan> {
  const obstacle = nameTaken(evaluation, book);
  if (obstacle) return { edits: [], issues: [obstacle] };
  const register = registerEdits(evaluation, book);
  yield;
  const inPlace = yield* inPlaceEdits(evaluation, book, options.replaceTyped);
  const projectRates = projectRateEdits(evaluation, book, options.replaceTyped);
  yield;
  const evidence = evidenceEdits(evaluation, book);
  yield;
  const summary = yield* plannedSummary({ evaluation, book, inPlace, register }, options.summary);
  yield;
  const settings = settingsWith(evaluation, summary.sheet);
  const named = [...summary.names, ...namedAmounts(evaluation)];
  const standing = settingText(evaluation.recognition.choices, settingKeys.completion);
  const mark = completionMark(evaluation, options.time ?? null, standing);
  return {
    edits: [
      // First what is referred to: Excel takes no formula over a sheet that is not there yet.
      ...sheets(register.sheet),
      ...inPlaceOrAdded(evaluation, inPlace),
      ...sheets(evidence.sheet),
      ...projectRates.edits,
      ...sheets(settings.sheet, summary.sheet),
      ...nameEdits(named, book, summary.kept),
      ...marks(settings, summary.sheet, mark),
    ],
    issues: [
      ...register.issues,
      ...inPlace.issues,
      ...projectRates.issues,
      ...evidence.issues,
      ...summary.issues,
    ],
  };
}

/** The summary sheet to write, or the one that stays as it is. */
export interface PlannedSummary {
  readonly sheet: PlannedSheet | null;
  readonly names: readonly NamedCell[];
  readonly kept: string | null;
  readonly issues: readonly Issue[];
}

/** The summary sheet as it would be written now; `asked` or there already. */
export function* plannedSummary(
  facts: Omit<SummaryFacts, "name" | "remark" | "paper">,
  asked: boolean,
): Steps<PlannedSummary> {
  const { book, evaluation } = facts;
  const existing = existingSummary(book, evaluation.recognition.choices);
  if (existing.sheet?.protected)
    return { sheet: null, names: [], kept: existing.name, issues: [lockedIssue(existing.sheet)] };
  const byHand = editedCells(book, evaluation);
  if (!asked && (existing.sheet === null || byHand.length > 0))
    return { sheet: null, names: [], kept: existing.name, issues: [] };
  const remark = keptRemark(existing.sheet);
  const paper = paperOf(evaluation);
  const { sheet, names } = yield* summarySheet({ ...facts, paper, name: existing.name, remark });
  return { sheet, names, kept: null, issues: summaryIssues(existing, byHand) };
}

/** Cells of our summary sheet that staff changed by hand since the last run. */
export function editedCells(book: Snapshot, { recognition }: Evaluation): readonly string[] {
  const { sheet } = existingSummary(book, recognition.choices);
  return sheet ? changedCells(sheet, recognition.choices) : [];
}

function summaryIssues(existing: ExistingSummary, byHand: readonly string[]): readonly Issue[] {
  const { sheet, foreign, name } = existing;
  if (foreign !== null)
    return [
      issue("sheet-name-taken", { sheet: foreign, instead: name }, [
        { sheet: foreign, row: 0, column: 0 },
      ]),
    ];
  if (!sheet || byHand.length === 0) return [];
  const at = byHand.flatMap((cell) => {
    const place = parseA1(cell);
    return place ? [{ sheet: sheet.name, ...place }] : [];
  });
  return [issue("summary-edited-by-hand", { sheet: sheet.name, cells: byHand }, at)];
}

/** A sheet of somebody else's where ours must stand: nothing can be written without harm. */
function nameTaken({ card }: Evaluation, book: Snapshot): Issue | null {
  const taken = (name: string): Issue =>
    issue("sheet-name-taken", { sheet: name, instead: null }, [{ sheet: name, row: 0, column: 0 }]);
  if (!registerIsOurs(book)) return taken(registerSheet);
  const locked = book.sheets.find(
    ({ name, protected: isLocked }) =>
      isLocked && (name === registerSheet || name === settingsSheet),
  );
  if (locked) return lockedIssue(locked);
  const { sheet, planned } = card.table;
  const there = planned ? findSheet(book, sheet) : null;
  return there && !isEmptySheet(there) ? taken(sheet) : null;
}

const lockedIssue = ({ name }: Sheet): Issue =>
  issue("own-sheet-protected", { sheet: name }, [{ sheet: name, row: 0, column: 0 }]);

const isEmptySheet = (sheet: Sheet): boolean => sheet.rows.every((row) => row.every(isBlank));

const sheets = (...planned: readonly (PlannedSheet | null)[]): readonly Edit[] =>
  planned.flatMap((sheet): Edit[] => (sheet ? [{ kind: "sheet", sheet }] : []));

/** Formulas into the cells of the workbook's own table, or the whole table where it has none. */
function inPlaceOrAdded({ card }: Evaluation, inPlace: InPlacePlan): readonly Edit[] {
  if (!card.table.planned) return inPlace.edits;
  const computed = new Map<string, PlannedContent>();
  for (const { row } of card.indicators)
    for (const column of ["actual", "points"] as const) {
      const at = row.cells.get(column);
      const edit = inPlace.edits.find(
        (candidate) => candidate.at.row === at?.row && candidate.at.column === at.column,
      );
      if (edit) computed.set(computedKey(row.row, column), edit.content);
    }
  return sheets(indicatorSheet(card.table, { computed, note: schemeNote(card.scheme) }));
}

/** The settings with what we must remember of the summary sheet: the new one's, or what was known. */
function settingsWith({ recognition }: Evaluation, summary: PlannedSheet | null): SettingsPlan {
  const { choices } = recognition;
  return settingsEdits(
    choices,
    summary
      ? {
          summary: summary.name,
          record: writtenRecord(recordOf(summary, new Set([a1(remarkAt(summary))]))),
        }
      : {
          summary: settingText(choices, settingKeys.summary),
          record: settingText(choices, settingKeys.record),
        },
  );
}

/** The marks that say settings and summary sheet are complete. */
function marks(
  { sheet, markRow: row }: SettingsPlan,
  summary: PlannedSheet | null,
  text: string,
): readonly Edit[] {
  const mark = words(text);
  const at = (column: number) => ({ sheet: sheet.name, row, column });
  return [
    ...(summary
      ? [
          {
            kind: "cell",
            at: { sheet: summary.name, ...completionCell },
            content: mark,
            // Read by us, not by people: at the top of the sheet it would stand half cut off.
            style: { numberFormat: formats.unseen },
          } as const,
        ]
      : []),
    { kind: "cell", at: at(0), content: words(settingKeys.completion) },
    { kind: "cell", at: at(1), content: mark },
  ];
}
