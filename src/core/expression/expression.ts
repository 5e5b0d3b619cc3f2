/**
 * One formula over figures, written once as data and read four ways: exact value (`value.ts`), Excel
 * formula (`formula.ts`), words with numbers (`sentence.ts`) and trace (`trace.ts`).
 */
export type Expression =
  /** A figure or another cell's number, by the id its `Operands` know it by. */
  | { readonly kind: "operand"; readonly id: string }
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "sum"; readonly terms: readonly Expression[] }
  | { readonly kind: "difference"; readonly from: Expression; readonly take: Expression }
  | { readonly kind: "product"; readonly factors: readonly Expression[] }
  /** A denominator of zero gives no answer: `zero-over-zero` or `zero-denominator`; below zero `negative-denominator`. */
  | { readonly kind: "ratio"; readonly numerator: Expression; readonly denominator: Expression }
  | { readonly kind: "least"; readonly of: readonly Expression[] }
  | { readonly kind: "greatest"; readonly of: readonly Expression[] }
  | { readonly kind: "absolute"; readonly of: Expression }
  /** Snapped to 9 decimals first, so that float noise in a spreadsheet never moves a step. */
  | {
      readonly kind: "round";
      readonly of: Expression;
      readonly places: number;
      readonly mode: "half-up" | "down" | "up";
    }
  /** The first case that holds. */
  | { readonly kind: "choose"; readonly cases: readonly Case[]; readonly otherwise: Expression }
  /** What to give when `of` has no answer for one of `because`. */
  | {
      readonly kind: "recover";
      readonly of: Expression;
      readonly when: Readonly<Partial<Record<Because, Expression>>>;
    };

export interface Case {
  readonly when: Condition;
  readonly then: Expression;
}

export type Relation = "<" | "<=" | "=" | "<>" | ">=" | ">";

/** A ratio on either side is compared by cross-multiplication. */
export type Condition =
  | {
      readonly kind: "compare";
      readonly left: Expression;
      readonly relation: Relation;
      readonly right: Expression;
    }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] };

/** Why there is no answer. `zero-over-zero` is 不适用; `zero-denominator` of spending is 无预算列支. */
export type Because =
  "missing" | "unreadable" | "zero-over-zero" | "zero-denominator" | "negative-denominator";

export interface NoAnswer {
  readonly kind: "none";
  readonly because: Because;
  /** The operands that caused it. */
  readonly of: readonly string[];
}

export const operand = (id: string): Expression => ({ kind: "operand", id });
export const number = (value: string): Expression => ({ kind: "number", value });
export const sum = (...terms: readonly Expression[]): Expression => ({ kind: "sum", terms });
export const difference = (from: Expression, take: Expression): Expression => ({
  kind: "difference",
  from,
  take,
});
export const product = (...factors: readonly Expression[]): Expression => ({
  kind: "product",
  factors,
});
export const ratio = (numerator: Expression, denominator: Expression): Expression => ({
  kind: "ratio",
  numerator,
  denominator,
});
export const least = (...of: readonly Expression[]): Expression => ({ kind: "least", of });
export const greatest = (...of: readonly Expression[]): Expression => ({ kind: "greatest", of });
export const absolute = (of: Expression): Expression => ({ kind: "absolute", of });
export const round = (
  of: Expression,
  places: number,
  mode: "half-up" | "down" | "up" = "half-up",
): Expression => ({ kind: "round", of, places, mode });
export const choose = (cases: readonly Case[], otherwise: Expression): Expression => ({
  kind: "choose",
  cases,
  otherwise,
});
export const recover = (
  of: Expression,
  when: Readonly<Partial<Record<Because, Expression>>>,
): Expression => ({ kind: "recover", of, when });
export const comparing = (left: Expression, relation: Relation, right: Expression): Condition => ({
  kind: "compare",
  left,
  relation,
  right,
});
