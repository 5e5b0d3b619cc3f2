import { sumOf } from "../decimal";
import {
  figureFacts,
  type FigureId,
  figureIds,
  type Figures,
  type Found,
  type Unfound,
} from "../figures";
import type { Issue } from "../issues";
import type { BasicTables } from "./basic-tables";
import { gather } from "./gather";
import type { FigureSources } from "./figure-sources";
import { issue } from "./issues";
import { settleAll } from "./settle-figures";
import type { MemberUnit } from "./recognition";

/** 汇总: the units and what they come to together. */
export interface AddedUp {
  readonly members: readonly MemberUnit[];
  readonly figures: Figures;
  readonly issues: readonly Issue[];
}

/** Adds the 基础数据表 of several units figure by figure; null where there is nothing to add. */
export function addUpUnits(
  { members: tables }: BasicTables,
  { unit, frame }: FigureSources,
): AddedUp | null {
  if (tables === null || tables.length < 2) return null;
  const members = tables.map(({ name, table }): MemberUnit => ({
    name: { text: name, at: table.unitName?.at ?? table.at },
    sheet: table.page.sheet.name,
    figures: settleAll(gather([table], frame), unit, () => 0).figures,
  }));
  const found = new Map<FigureId, Found>();
  const unfound = new Map<FigureId, Unfound>();
  const issues: Issue[] = [];
  for (const id of figureIds) {
    const reason = members.flatMap(({ figures }) => figures.unfound.get(id) ?? [])[0];
    const parts = members.flatMap(({ figures }) => figures.found.get(id) ?? []);
    if (reason) unfound.set(id, reason);
    else if (figureFacts(id).kind === "percent" && !allEqual(parts))
      unfound.set(id, { kind: "ambiguous", id, candidates: parts });
    else if (parts.length > 0) {
      found.set(id, figureFacts(id).kind === "percent" ? shared(parts) : total(id, parts));
      issues.push(...lacking(id, members));
    }
  }
  return { members, figures: { found, unfound }, issues };
}

/** A percentage (支付进度) is no amount: units do not add theirs up, they have the same one or none. */
const allEqual = (parts: readonly Found[]): boolean =>
  parts.every(({ value }) => parts[0]?.value.eq(value) === true);

function shared([first]: readonly Found[]): Found {
  if (!first) throw new RangeError("no unit gives the figure");
  return { ...first, confidence: "agreeing" };
}

const total = (id: FigureId, parts: readonly Found[]): Found => ({
  id,
  value: sumOf(parts.map(({ value }) => value)),
  from: {
    kind: "cells",
    sources: parts.flatMap(({ from }) => (from.kind === "cells" ? [...from.sources] : [])),
  },
  why: `${String(parts.length)}个单位相加：${parts.map(({ why }) => why).join("；")}`,
  confidence: "only",
});

function lacking(id: FigureId, members: readonly MemberUnit[]): readonly Issue[] {
  const without = members.filter(({ figures }) => !figures.found.has(id));
  if (without.length === 0) return [];
  const names = without.map(({ name }) => `“${name.text}”`).join("、");
  return [
    issue(
      "member-lacks-figure",
      { term: figureFacts(id).term, names },
      without.map(({ name }) => name.at),
    ),
  ];
}
