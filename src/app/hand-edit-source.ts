import { decimalOfCell, fromYuan, type MoneyUnit, toYuan } from "../core/decimal";
import type { Edit, HandEdited, PlannedContent } from "../core/edits";
import type { Evaluation } from "../core/evaluation";
import { isFigureId, registerColumns, registerSheet } from "../core/figures";
import {
  type CellRef,
  contentAt,
  findSheet,
  formatRef,
  formulaAt,
  type Sheet,
  type Snapshot,
  textAt,
} from "../core/grid";
import { formulaReferences } from "./formula-references";
import type { NoSource } from "./questions";

type CellEdit = Extract<Edit, { kind: "cell" }>;

/** The workbook as read, and what was computed from it. */
interface Seen {
  readonly book: Snapshot;
  readonly evaluation: Evaluation;
}

/**
 * Where a hand edit of the summary sheet belongs: the edit that types the same into the one cell its
 * value comes from, amounts in that cell's unit; else why there is no such cell. A formula of theirs is
 * never replaced, our own in 指标评分表 gives way as it does to typing there.
 */
export function sourceEdit({ at, wrote }: HandEdited, seen: Seen): CellEdit | NoSource {
  const origin = wrote ? originOf(wrote, at.sheet, seen.evaluation) : "none";
  if (typeof origin === "string") return origin;
  const home = findSheet(seen.book, origin.at.sheet);
  const summary = findSheet(seen.book, at.sheet);
  if (!home || !summary) return "none";
  if (home.protected) return "protected";
  if (hasFormulaOfTheirs(home, origin.at)) return "formula";
  const typed = contentAt(summary, at.row, at.column);
  const content =
    typeof typed === "number"
      ? numberFor(typed, origin.unit)
      : textFor(textAt(summary, at.row, at.column), { wrote, origin, home });
  return content ? { kind: "cell", at: origin.at, content } : "none";
}

const hasFormulaOfTheirs = (sheet: Sheet, { row, column }: CellRef): boolean =>
  formulaAt(sheet, row, column)?.includes(`${registerSheet}!`) === false;

/** The cell a value comes from. */
interface Origin {
  readonly at: CellRef;
  /** The cell's unit, where the summary prints its amount in 万元. */
  readonly unit: MoneyUnit | null;
}

function originOf(
  wrote: PlannedContent,
  summary: string,
  evaluation: Evaluation,
): Origin | NoSource {
  if (wrote.kind === "text") return originOfText(wrote.text, evaluation);
  if (wrote.kind !== "formula") return "none";
  const cells = formulaReferences(wrote.formula, summary).map(({ sheet, top, left, ...to }) => ({
    cell: { sheet, row: top, column: left },
    single: to.bottom === top && to.right === left,
  }));
  const [first] = cells;
  const alike = new Set(cells.map(({ cell }) => formatRef(cell))).size === 1;
  if (!first?.single || !alike || first.cell.sheet === summary) return "several";
  return first.cell.sheet === registerSheet
    ? originOfFigure(first.cell, evaluation)
    : { at: first.cell, unit: null };
}

function originOfFigure(at: CellRef, { operands, recognition }: Evaluation): Origin | NoSource {
  const entry = [...operands].find(([id, { cell }]) => isFigureId(id) && cell.row === at.row);
  const id = entry?.[0];
  const found = id !== undefined && isFigureId(id) ? recognition.figures.found.get(id) : undefined;
  if (found?.from.kind !== "cells" || found.from.sources.length !== 1) return "several";
  const [source] = found.from.sources;
  if (!source || source.sign < 0) return "several";
  return { at: source.cell, unit: at.column === registerColumns.wan ? source.unit : null };
}

/** A text of 单位信息, alone or behind its label (“填报人：…”). */
function originOfText(wrote: string, { recognition }: Evaluation): Origin | NoSource {
  const homes = [...recognition.unit.texts.values()].filter(
    ({ text }) => text !== "" && (wrote === text || wrote.endsWith(`：${text}`)),
  );
  const [home] = homes;
  return home && homes.length === 1 ? { at: home.at, unit: null } : "none";
}

function numberFor(typed: number, unit: MoneyUnit | null): PlannedContent | null {
  const value = decimalOfCell(typed);
  if (!value) return null;
  return { kind: "number", value: unit === null ? value : fromYuan(toYuan(value, "万元"), unit) };
}

/** Of a sentence that only quotes the cell, the part that is quoted; null where that was changed too. */
function textFor(
  typed: string,
  {
    wrote,
    origin: { at, unit },
    home,
  }: { readonly wrote: PlannedContent | null; readonly origin: Origin; readonly home: Sheet },
): PlannedContent | null {
  if (typed === "" || unit !== null) return null;
  const shown = shownBy(wrote);
  const before = textAt(home, at.row, at.column);
  const from = before === "" ? -1 : shown.lastIndexOf(before);
  if (from < 0) return { kind: "text", text: typed };
  const [head, tail] = [shown.slice(0, from), shown.slice(from + before.length)];
  if (!typed.startsWith(head) || !typed.endsWith(tail)) return null;
  const text = typed.slice(head.length, typed.length - tail.length);
  return text === "" ? null : { kind: "text", text };
}

function shownBy(wrote: PlannedContent | null): string {
  if (wrote?.kind === "text") return wrote.text;
  return wrote?.kind === "formula" && typeof wrote.shows === "string" ? wrote.shows : "";
}
