import { registerSheet } from "../core/figures";
import { type CellRef, formatRef } from "../core/grid";
import type { Look } from "./look";
import { checkSheetName, summarySheetName } from "./own-sheets";
import type { Change } from "./ports";
import { readCells } from "./read-cells";

/** 数据已变更: why what is shown may no longer hold. */
export type Stale =
  | { readonly kind: "cell"; readonly at: CellRef; readonly by: "here" | "elsewhere" }
  /** 评分标准 or 分值 of the row was changed: the written points still follow the old rule. */
  | { readonly kind: "rule"; readonly at: CellRef; readonly by: "here" | "elsewhere" }
  | { readonly kind: "moved"; readonly sheet: string; readonly by: "here" | "elsewhere" }
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "deleted"; readonly sheet: string }
  /** The user decided something (a figure, a base, a scheme) after the last 计算. */
  | { readonly kind: "choice" };

/**
 * What a change means for a look: stale with its reason, `null` when nothing reads what changed, or
 * `maybe` when only reading again can tell (a label, a new row under a table, a new sheet).
 */
export type Verdict = Stale | "maybe" | null;

/** Sheets made by us that nothing is read from. */
const ownSheets: ReadonlySet<string> = new Set([registerSheet, checkSheetName, summarySheetName]);

/** A judge of changes against `look`; made once a look, asked once a change. */
export function changeJudge(look: Look): (change: Change) => Verdict {
  const read = readCells(look.evaluation, look.book);
  const sheets = new Set([
    ...look.evaluation.recognition.tables.map(({ sheet }) => sheet),
    look.evaluation.card.table.sheet,
  ]);
  return (change) => {
    switch (change.kind) {
      case "saved":
        return null;
      case "cells": {
        const { area, by } = change;
        if (ownSheets.has(area.sheet)) return null;
        const hit = read.firstIn(area);
        if (!hit) return "maybe";
        return { kind: hit.role === "rule" ? "rule" : "cell", at: hit.at, by };
      }
      case "moved":
        if (ownSheets.has(change.sheet)) return null;
        return sheets.has(change.sheet) ? change : "maybe";
      case "renamed":
        return sheets.has(change.from) ? change : null;
      case "deleted":
        return sheets.has(change.sheet) ? { kind: "deleted", sheet: change.sheet } : null;
      case "added":
        return ownSheets.has(change.sheet) ? null : "maybe";
    }
  };
}

/**
 * Everything a result rests on, as one text: two looks with the same text would calculate, write and
 * report the same.
 */
export function basisOf({ evaluation }: Look): string {
  const { recognition, rates, card, issues } = evaluation;
  const parts: readonly unknown[] = [
    [...recognition.figures.found.values()].map(({ id, value, from }) => [
      id,
      value.toFixed(),
      from.kind === "cells" ? from.sources.map(({ cell }) => formatRef(cell)) : from.sum,
    ]),
    [...recognition.figures.unfound.values()].map(({ id, kind }) => [id, kind]),
    [...rates.values()].map(({ id, base }) => [id, base]),
    card.indicators.map(({ indicator, points, deduction }) => [
      indicator.level3,
      indicator.weight,
      indicator.ruleText,
      points?.toFixed() ?? null,
      deduction?.sentence ?? null,
    ]),
    [...recognition.unit.texts].map(([key, { text }]) => [key, text]),
    [...recognition.narrative].map(([key, { text }]) => [key, text]),
    recognition.team.map(({ name, post, role }) => [name.text, post, role]),
    recognition.projects?.projects.map((project) => [
      project.name.text,
      project.adjustedBudget?.as,
      project.executed?.as,
      project.deviation,
    ]),
    issues.map(({ code, message, at }) => [code, message.zh, at.map(formatRef)]),
  ];
  return JSON.stringify(parts);
}
