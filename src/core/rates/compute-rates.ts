import {
  evaluate,
  isNoAnswer,
  number,
  type Operands,
  operandsOf,
  ratio,
  recover,
} from "../expression";
import { type FigureId, isFigureId } from "../figures";
import type { Base } from "../recognise";
import { rateDefinitions } from "./definitions";
import type { RateDefinition, RateId, RateResult, Rates, RateSource, Way } from "./rate";

/** The sixteen rates in the order they are listed everywhere. */
export const rateIds = Object.keys(rateDefinitions) as readonly RateId[];

/** Every figure a rate may be computed from: 取数表 lists them, found or not. */
export const rateFigures: ReadonlySet<FigureId> = new Set(
  Object.values(rateDefinitions).flatMap(({ ways }) => ways.flatMap(figuresOf)),
);

/**
 * All sixteen rates over `operands`. `bases` is what the bureau or the user chose to divide by, by
 * rate; a rate without an entry uses its default and, where that column is not in the workbook, its
 * fallback (`fellBack` says so). A chosen base is kept even when its figures are missing.
 */
export function computeRates(operands: Operands, bases: ReadonlyMap<string, Base>): Rates {
  return new Map(
    rateIds.map((id) => [id, computeRate(rateDefinitions[id], operands, bases.get(id) ?? null)]),
  );
}

/** One rate by the base asked for: for “分母用哪个”, each with the rate it would give. */
export function computeRate(
  definition: RateDefinition,
  operands: Operands,
  asked: Base | null,
): RateResult {
  const { way, fellBack } = wayInForce(definition, operands, asked);
  const expression = expressionOf(way, definition);
  return {
    id: definition.id,
    definition,
    source: sourceOf(definition, way.base),
    base: way.base,
    fellBack,
    numeratorTerm: way.numerator.term,
    denominatorTerm: way.denominator.term,
    formulaText: formulaText(way),
    numerator: valued(way.numerator.expression, operands),
    denominator: valued(way.denominator.expression, operands),
    expression,
    ...{ value: evaluate(expression, operands), figures: figuresOf(way) },
  };
}

const sourceOf = (definition: RateDefinition, base: Base | null): RateSource =>
  (base === null ? undefined : definition.otherSources[base]) ?? definition;

/** “实际支出÷全年预算数×100%”: what 计算公式 prints for a base; the default one where none is named. */
export function rateFormulaText(definition: RateDefinition, base: Base | null): string {
  const way = definition.ways.find((candidate) => candidate.base === base) ?? definition.ways[0];
  return way ? formulaText(way) : "";
}

function formulaText({ numerator, denominator }: Way): string {
  const above = /[+-]/.test(numerator.term) ? `（${numerator.term}）` : numerator.term;
  const below = /[+-]/.test(denominator.term) ? `（${denominator.term}）` : denominator.term;
  return `${above}÷${below}×100%`;
}

/** Nothing left, last year and this: no change, 0 % (docs/field.md §3.4). Budgets of 0 stay 不适用. */
function expressionOf({ numerator, denominator }: Way, { id }: RateDefinition) {
  const divided = ratio(numerator.expression, denominator.expression);
  return id === "carryoverChangeRate"
    ? recover(divided, { "zero-over-zero": number("0") })
    : divided;
}

function wayInForce(
  definition: RateDefinition,
  operands: Operands,
  asked: Base | null,
): { readonly way: Way; readonly fellBack: boolean } {
  const { ways, fallback } = definition;
  const [first] = ways;
  if (!first) throw new RangeError(`${definition.id} has no formula`);
  const known = ways.some(({ base }) => base !== null && base === asked);
  const base = known ? asked : first.base;
  const own = ways.filter((way) => way.base === base);
  const complete = own.find((way) => isThere(way, operands));
  if (complete) return { way: complete, fellBack: false };
  const other = known
    ? undefined
    : ways.find(
        (way) => way.base !== null && fallback.includes(way.base) && isThere(way, operands),
      );
  return other ? { way: other, fellBack: true } : { way: own[0] ?? first, fellBack: false };
}

/** Unreadable counts as there: a cell that holds something must not be passed over in silence. */
function isThere(way: Way, operands: Operands): boolean {
  return figuresOf(way).every((id) => {
    const value = operands.get(id)?.value;
    return value !== undefined && !(isNoAnswer(value) && value.because === "missing");
  });
}

const valued = (expression: Way["numerator"]["expression"], operands: Operands) => ({
  expression,
  value: evaluate(expression, operands),
});

function figuresOf({ numerator, denominator }: Way): readonly FigureId[] {
  const ids = [numerator, denominator].flatMap(({ expression }) => operandsOf(expression));
  return [...new Set(ids)].filter(isFigureId);
}
