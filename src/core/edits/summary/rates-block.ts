import { printedWan } from "../../decimal";
import {
  type Expression,
  formula,
  isNoAnswer,
  number,
  operandsOf,
  ratio,
  round,
} from "../../expression";
import { isFigureId, registerColumns } from "../../figures";
import { absoluteRef } from "../../grid";
import { type RateId, rateIds, type RateResult } from "../../rates";
import type { CellStyle, PlannedContent } from "../edit";
import { formats, looks, noteSize, styled } from "../look";
import { standInWord } from "../register-edits";
import { across, calculated, type SheetDraft, words, ordinal } from "../sheet-draft";
import { rateWords, shownBy } from "../shown";
import { sizeFitting } from "../text-extent";
import { column, lastColumn, type SummaryFacts } from "./context";
import { alignedFor } from "./funds";

/** The five rates that stay on page 1 (docs/field.md §1). */
export const mainRates: readonly RateId[] = rateIds.slice(0, 5);

/** The further rates worth a row: those the score card uses and those that have a value. */
export function furtherRates({ evaluation }: SummaryFacts): readonly RateResult[] {
  const scored = new Set(evaluation.card.indicators.map(({ indicator }) => indicator.rate));
  return [...evaluation.rates.values()].filter(
    ({ id, value }) => !mainRates.includes(id) && (scored.has(id) || !isNoAnswer(value)),
  );
}

/** 二、主要比率 from row `start` on. @returns each rate's row. */
export function putRates(
  draft: SheetDraft,
  facts: SummaryFacts,
  start: number,
  block: { readonly title: string; readonly rates: readonly RateResult[]; readonly from: number },
): ReadonlyMap<RateId, number> {
  draft.put(across(start, 0, lastColumn), words(block.title), looks.blockHead);
  const head = start + 1;
  draft.putFitted(across(head, column.A, column.A), words("序号"), looks.narrowHead);
  draft.put(across(head, column.B, column.C), words("指标"), looks.columnHead);
  draft.put(across(head, column.D, column.E), words("计算公式"), looks.columnHead);
  draft.put(across(head, column.F, column.G), words("分子"), looks.columnHead);
  draft.put(across(head, column.H, column.I), words("分母"), looks.columnHead);
  draft.put(across(head, column.J, column.J), words("比率"), looks.columnHead);
  const rows = new Map(block.rates.map(({ id }, index) => [id, head + 1 + index]));
  block.rates.forEach((rate, index) => {
    putRate(draft, facts, rate, { row: head + 1 + index, number: block.from + index });
  });
  draft.frame({ top: start, left: 0, bottom: head + block.rates.length, right: lastColumn });
  return rows;
}

function putRate(
  draft: SheetDraft,
  facts: SummaryFacts,
  rate: RateResult,
  { row, number: position }: { readonly row: number; readonly number: number },
): void {
  const { operands } = facts.evaluation;
  const said = shortFormula(rate);
  const put = (left: number, right: number, content: PlannedContent, style: CellStyle): void => {
    draft.putFitted(across(row, left, right), content, alignedFor(content, style));
  };
  draft.put(across(row, column.A, column.A), ordinal(position), looks.centred);
  put(column.B, column.C, words(rate.definition.term), styled(looks.text, { wrap: false }));
  draft.put(
    across(row, column.D, column.E),
    words(said),
    styled(looks.centred, {
      font: {
        size: Math.max(
          8,
          sizeFitting(said, draft.widthOf({ left: column.D, right: column.E }), noteSize),
        ),
      },
    }),
  );
  put(column.F, column.G, ...amountOf(facts, rate.numerator.expression));
  put(column.H, column.I, ...amountOf(facts, rate.denominator.expression));
  const said100 = rateWords(rate, facts.evaluation);
  put(
    column.J,
    column.J,
    calculated(
      formula(rate.expression, operands, said100),
      shownBy(rate.expression, operands, said100),
    ),
    looks.rate,
  );
}

/**
 * “实际支出数÷预算数”: what both halves begin with stands in the rate's name already, and the column
 * is ten characters wide.
 */
function shortFormula({ formulaText, numeratorTerm, denominatorTerm }: RateResult): string {
  const plain = formulaText.replace(/×100%$/, "");
  let common = 0;
  while (numeratorTerm[common] === denominatorTerm[common] && common < denominatorTerm.length)
    common += 1;
  const whole = numeratorTerm.length > common && denominatorTerm.length > common;
  return common >= 4 && whole
    ? `${numeratorTerm.slice(common)}÷${denominatorTerm.slice(common)}`
    : plain;
}

/** One half of a rate as printed: 万元 from 取数表, people and tasks as counted, % as written. */
function amountOf(facts: SummaryFacts, expression: Expression): [PlannedContent, CellStyle] {
  const { operands } = facts.evaluation;
  const kind = operands.get(operandsOf(expression)[0] ?? "")?.kind ?? "money";
  if (kind === "money") return [inWan(facts, expression), looks.amount];
  const plain = round(expression, 2);
  const content = calculated(formula(plain, operands), shownBy(plain, operands));
  return [
    content,
    styled(looks.count, { numberFormat: kind === "percent" ? `0.00"%"` : formats.count }),
  ];
}

function inWan({ evaluation }: SummaryFacts, expression: Expression): PlannedContent {
  const { operands, recognition } = evaluation;
  if (expression.kind === "operand") {
    const entry = operands.get(expression.id);
    if (!entry) throw new RangeError(`no operand is called ${expression.id}`);
    const ref = absoluteRef({ ...entry.cell, column: registerColumns.wan });
    const word = isFigureId(expression.id) ? standInWord(recognition.figures, expression.id) : "";
    return calculated(ref, isNoAnswer(entry.value) ? word : printedWan(entry.value));
  }
  const wan = round(ratio(expression, number("10000")), 2);
  return calculated(formula(wan, operands), shownBy(wan, operands));
}
