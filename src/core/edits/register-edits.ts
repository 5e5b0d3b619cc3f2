import { formatWan, printedWan } from "../decimal";
import type { Evaluation } from "../evaluation";
import { isNoAnswer, type Operand } from "../expression";
import {
  baseUnit,
  cellOf,
  figureFacts,
  type FigureId,
  figureId,
  type Figures,
  type Found,
  isFigureId,
  type Measure,
  registerColumns,
  registerFirstRow,
  registerSheet,
  type Unfound,
} from "../figures";
import { a1, type CellRef, findSheet, formatRef, type Snapshot, textAt } from "../grid";
import type { Issue } from "../issues";
import type { MemberUnit } from "../recognise";
import type { CellStyle, PlannedContent, PlannedSheet } from "./edit";
import { issue } from "./issues";
import { looks } from "./look";
import { landscape } from "./page-setup";
import { carried, sourceText } from "./register-formula";
import { scopeLine } from "./scopes";
import { dash } from "./shown";
import { across, calculated, empty, SheetDraft, words, ordinal } from "./sheet-draft";

const heads = ["编号", "名称", "金额（元）", "金额（万元）", "来源", "依据", "状态"] as const;

/** 取数表 as planned, where its figures stand, and what had to be carried over as a constant. */
export interface RegisterPlan {
  readonly sheet: PlannedSheet;
  /** 金额（元） of a member unit's figure: rows of their own under the figures. */
  readonly memberCells: ReadonlyMap<MemberUnit, ReadonlyMap<FigureId, CellRef>>;
  readonly issues: readonly Issue[];
}

/** What a member unit's row of the summary sheet needs. */
const memberMeasures: readonly Measure[] = ["initialBudget", "adjustedBudget", "final"];

interface Entry {
  readonly id: FigureId;
  readonly term: string;
  readonly row: number;
  readonly figures: Figures;
  readonly operand: Operand | null;
}

/**
 * 取数表: one row a figure, found or not, each amount a live formula over the cell it came from. What
 * is not found shows 缺数, so no formula takes it for 0. With 汇总 the 支出合计 of each unit follows.
 */
export function registerEdits(evaluation: Evaluation, book: Snapshot): RegisterPlan {
  const { recognition, operands } = evaluation;
  const draft = new SheetDraft(registerSheet, [6, 34, 18, 16, 34, 46, 10]);
  draft.put(across(0, 0, 6), words("取数表"), looks.title);
  draft.setHeight(0, 28.5);
  draft.put(
    across(1, 0, 6),
    words(
      `${scopeLine(recognition.unit)}。比率、得分和汇总表都从本表取数；本表由自评助手生成，请改原表，不要改这里。`,
    ),
    looks.note,
  );
  draft.row(2, heads.map(words), looks.columnHead);
  const entries: Entry[] = [...operands].flatMap(([id, operand]) =>
    isFigureId(id)
      ? [
          {
            id,
            term: figureFacts(id).term,
            row: operand.cell.row,
            figures: recognition.figures,
            operand,
          },
        ]
      : [],
  );
  const members = memberEntries(recognition.memberUnits, registerFirstRow + entries.length);
  const issues = [...entries, ...members.entries].flatMap((entry) => putEntry(draft, entry, book));
  return {
    sheet: draft.plan({
      frozenRows: registerFirstRow,
      page: landscape({ from: 2, to: 2 }),
    }),
    memberCells: members.cells,
    issues,
  };
}

function memberEntries(units: readonly MemberUnit[], firstRow: number) {
  const entries = units.flatMap((unit, index) =>
    memberMeasures.map((measure, offset): Entry => {
      const id = figureId("totalExpenditure", measure);
      return {
        id,
        term: `${unit.name.text}：${figureFacts(id).term}`,
        row: firstRow + index * memberMeasures.length + offset,
        figures: unit.figures,
        operand: null,
      };
    }),
  );
  const cells = new Map(
    units.map((unit, index) => [
      unit,
      new Map(
        entries
          .slice(index * memberMeasures.length, (index + 1) * memberMeasures.length)
          .map(({ id, row }) => [id, { sheet: registerSheet, row, column: registerColumns.base }]),
      ),
    ]),
  );
  return { entries, cells };
}

function putEntry(draft: SheetDraft, entry: Entry, book: Snapshot): readonly Issue[] {
  const { id, row, term } = entry;
  const found = entry.figures.found.get(id);
  const carriage = found ? carried(found, book) : null;
  const byHand = carriage?.byHand === true;
  const source = found ? { text: sourceText(found), cell: cellOf(found) } : { text: "" };
  const put = (column: number, content: PlannedContent, style: CellStyle): void => {
    draft.put(across(row, column, column), content, style);
  };
  put(registerColumns.number, ordinal(row - registerFirstRow + 1), looks.centred);
  put(registerColumns.term, words(termWithUnit(entry)), looks.text);
  put(registerColumns.base, carriage?.content ?? standIn(entry), baseStyle(id));
  put(registerColumns.wan, inWan(entry), looks.amount);
  draft.put(
    across(row, registerColumns.source, registerColumns.source),
    words(source.text),
    looks.text,
    source.cell,
  );
  put(registerColumns.why, words(whyOf(entry)), looks.text);
  put(registerColumns.state, words(stateOf(entry, byHand)), looks.centred);
  draft.fitHeight(row, 18);
  return found && byHand
    ? [issue("text-carried-over", { term, as: writtenAs(found) }, [cellOf(found)])]
    : [];
}

function baseStyle(id: FigureId): CellStyle {
  const { kind } = figureFacts(id);
  if (kind === "money") return looks.amount;
  return kind === "percent" ? looks.points : looks.count;
}

function termWithUnit({ id, term }: Entry): string {
  const { kind } = figureFacts(id);
  return kind === "money" ? term : `${term}（${baseUnit(kind)}）`;
}

/** What 取数表 shows for a figure without a value: text, so that no formula takes it for 0. */
export const standInWord = (figures: Figures, id: FigureId): string =>
  figures.unfound.get(id)?.kind === "absent" ? dash : "缺数";

function standIn({ operand, figures, id }: Entry): PlannedContent {
  if (operand && !isNoAnswer(operand.value)) return { kind: "number", value: operand.value };
  return words(standInWord(figures, id));
}

function inWan({ id, row, figures, operand }: Entry): PlannedContent {
  if (figureFacts(id).kind !== "money") return empty;
  const value = figures.found.get(id)?.value ?? operand?.value;
  if (value === undefined || isNoAnswer(value)) return words(standInWord(figures, id));
  const at = a1({ row, column: registerColumns.base });
  return calculated(`ROUND(${at}/10000,2)`, printedWan(value));
}

function stateOf({ figures, id, operand }: Entry, byHand: boolean): string {
  if (byHand) return "人工转换";
  if (figures.found.has(id)) return "正常";
  const kind = figures.unfound.get(id)?.kind;
  if (kind === "absent") return "没有这项";
  if (kind === "ambiguous" || kind === "no-unit") return "拿不准";
  return operand && !isNoAnswer(operand.value) ? "人工转换" : "缺数";
}

const whyOf = ({ figures, id }: Entry): string =>
  figures.found.get(id)?.why ?? whyNot(figures.unfound.get(id));

function whyNot(unfound: Unfound | undefined): string {
  switch (unfound?.kind) {
    case "ambiguous":
      return `有${String(unfound.candidates.length)}个地方像：${unfound.candidates
        .map((candidate) => `${formatRef(cellOf(candidate))}（${writtenAs(candidate)}）`)
        .join("；")}`;
    case "no-unit":
      return `${formatRef(unfound.at)}写着“${unfound.as}”，表上没写金额单位`;
    case "unreadable":
      return `${formatRef(unfound.at)}写着“${unfound.as}”，不是数`;
    case "absent":
      return "已答：没有这项";
    case "missing":
    case undefined:
      return "没找到";
  }
}

const writtenAs = (found: Found): string =>
  found.from.kind === "ledger"
    ? `${formatWan(found.value)} 万元`
    : found.from.sources.map(({ as }) => as).join("，");

/** A sheet called 取数表 that we made, or none: the head row tells. */
export function registerIsOurs(book: Snapshot): boolean {
  const sheet = findSheet(book, registerSheet);
  return !sheet || heads.every((head, column) => textAt(sheet, 2, column) === head);
}
