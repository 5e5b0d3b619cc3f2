import { type Decimal } from "../decimal";
import { figureFacts, type FigureId, type Figures, type Found } from "../figures";
import { formatRef } from "../grid";
import type { Issue } from "../issues";
import { issue } from "./issues";
import type { UnitFacts, UnitKey } from "./unit-facts";

const keys = {
  staffQuota: "staffQuota",
  staffOnDuty: "staffOnDuty",
  retirees: "retirees",
} as const satisfies Partial<Record<FigureId, UnitKey>>;

/** Figures with the head-counts of 单位信息 where no table has them. */
export interface HeadCounted {
  readonly figures: Figures;
  readonly issues: readonly Issue[];
}

/** 编制数, 在职 and 离退休 stand in 单位信息 too: they fill a gap, and a difference is said. */
export function withHeadCounts(figures: Figures, unit: UnitFacts): HeadCounted {
  const found = new Map(figures.found);
  const unfound = new Map(figures.unfound);
  const issues: Issue[] = [];
  for (const id of Object.keys(keys) as (keyof typeof keys)[]) {
    const value = unit.headcount[id];
    const fact = unit.texts.get(keys[id]);
    if (value === null || !fact) continue;
    const before = found.get(id);
    if (!before && !unfound.has(id)) found.set(id, counted(id, value, fact));
    if (before && !before.value.eq(value)) issues.push(differs(before, fact));
  }
  return { figures: { found, unfound }, issues };
}

type Fact = NonNullable<ReturnType<UnitFacts["texts"]["get"]>>;

const counted = (id: FigureId, value: Decimal, { text, at }: Fact): Found => ({
  id,
  value,
  from: {
    kind: "cells",
    sources: [
      {
        cell: at,
        unit: null,
        as: text,
        value,
        reading: /^\d+$/.test(text) ? "number" : "text",
        sign: 1,
      },
    ],
  },
  why: "单位信息",
  confidence: "only",
});

function differs(before: Found, { text, at }: Fact): Issue {
  const sources = before.from.kind === "cells" ? before.from.sources : [];
  const cells = sources.map(({ cell }) => cell);
  return issue(
    "tables-disagree",
    {
      term: figureFacts(before.id).term,
      taken: before.value.toFixed(),
      other: text,
      cell: cells.map(formatRef).join("、"),
      otherCell: formatRef(at),
    },
    [...cells, at],
  );
}
