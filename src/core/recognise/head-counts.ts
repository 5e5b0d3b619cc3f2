import { type Decimal } from "../decimal";
import { type FigureId, type Figures, type Found } from "../figures";
import type { UnitFacts, UnitKey } from "./unit-facts";

const keys = {
  staffQuota: "staffQuota",
  staffOnDuty: "staffOnDuty",
  retirees: "retirees",
} as const satisfies Partial<Record<FigureId, UnitKey>>;

/** 编制数, 在职 and 离退休 stand in 单位信息 too: they fill a gap. core/validate compares the two. */
export function withHeadCounts(figures: Figures, unit: UnitFacts): Figures {
  const found = new Map(figures.found);
  for (const id of Object.keys(keys) as (keyof typeof keys)[]) {
    const value = unit.headcount[id];
    const fact = unit.texts.get(keys[id]);
    if (value === null || !fact) continue;
    if (!found.has(id) && !figures.unfound.has(id)) found.set(id, counted(id, value, fact));
  }
  return { found, unfound: figures.unfound };
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
