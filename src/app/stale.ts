import { existingSummary, registerIsOurs } from "../core/edits";
import { registerSheet } from "../core/figures";
import { type CellRef, findSheet } from "../core/grid";
import type { Look } from "./look";
import { checkSheetName, isCheckSheet, summarySheetName } from "./own-sheets";
import type { Change } from "./ports";
import { readCells } from "./read-cells";

/** 数据已变更: why what is shown may no longer hold. */
export type Stale =
  | { readonly kind: "cell"; readonly at: CellRef; readonly by: "here" | "elsewhere" }
  /** 评分标准 or 分值 of the row was changed: the written points still follow the old rule. */
  | { readonly kind: "rule"; readonly at: CellRef; readonly by: "here" | "elsewhere" }
  | { readonly kind: "moved"; readonly sheet: string; readonly by: "here" | "elsewhere" }
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "added" | "deleted"; readonly sheet: string }
  /** What 计算 would write now is not what stands in the sheets. */
  | { readonly kind: "behind" }
  /** We wrote, and the workbook could not be read again afterwards. */
  | { readonly kind: "unread" }
  /** The user decided something (a figure, a base, a scheme) after the last 计算. */
  | { readonly kind: "choice" };

/**
 * What a change means for a look: stale with its reason, `null` when nothing reads what changed, or
 * `maybe` when only reading again can tell (a label, a new row under a table, a new sheet).
 */
export type Verdict = Stale | "maybe" | null;

/** Names that sheets of ours bear from which nothing is read. */
const ownNames: ReadonlySet<string> = new Set([registerSheet, checkSheetName, summarySheetName]);

/** Whether a sheet is one of those. A name of ours that is free is ours: we may have made it since. */
function ownSheetsOf({ book, evaluation }: Look): (name: string) => boolean {
  const { sheet: summary } = existingSummary(book, evaluation.recognition.choices);
  return (name) => {
    if (name === summary?.name) return true;
    const there = findSheet(book, name);
    if (!ownNames.has(name) || !there) return ownNames.has(name);
    if (name === registerSheet) return registerIsOurs(book);
    return name === checkSheetName && isCheckSheet(there);
  };
}

/** A judge of changes against `look`; made once a look, asked once a change. */
export function changeJudge(look: Look): (change: Change) => Verdict {
  const read = readCells(look.evaluation, look.book);
  const isOwn = ownSheetsOf(look);
  const sheets = new Set([
    ...look.evaluation.recognition.tables.map(({ sheet }) => sheet),
    look.evaluation.card.table.sheet,
  ]);
  return (change) => {
    switch (change.kind) {
      case "cells": {
        const { area, by } = change;
        if (isOwn(area.sheet)) return null;
        const hit = read.firstIn(area);
        if (!hit) return "maybe";
        return { kind: hit.role === "rule" ? "rule" : "cell", at: hit.at, by };
      }
      case "moved":
        if (isOwn(change.sheet)) return null;
        return sheets.has(change.sheet) ? change : "maybe";
      case "renamed":
        return sheets.has(change.from) ? change : null;
      case "deleted":
        return sheets.has(change.sheet) ? { kind: "deleted", sheet: change.sheet } : null;
      case "added":
        return isOwn(change.sheet) ? null : "maybe";
    }
  };
}

/**
 * Everything a result rests on, as one text: two looks with the same text would calculate, write and
 * report the same. Of the evaluation all but what follows from the rest, its issues; what only our own
 * writing changes; and how the summary sheet lies on its page.
 */
export function basisOf({ evaluation: { recognition, rates, card } }: Look): string {
  const aside = { rows: null, acknowledged: null, landscape: null, chartPrinted: null };
  const read = { ...recognition, choices: { ...recognition.choices, ...aside } };
  return JSON.stringify([read, rates, card], (key, value: unknown) => {
    // Cells of 指标评分表 that hold our formulas.
    if (key === "ours") return undefined;
    return value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
  });
}
