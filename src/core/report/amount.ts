import { type Decimal, formatFixed, formatPointsInText, printedWan, zero } from "../decimal";
import type { FigureKind } from "../figures";
import type { Run } from "./report-document";
import { figureRun } from "./runs";

/** A number as the running text prints it: money in 万元, percentages with their sign. */
export interface Amount {
  readonly id: string;
  readonly kind: FigureKind;
  /** The printed number itself; what a reader's calculator starts from. */
  readonly printed: Decimal;
}

/** `value` in the base unit of its kind: 元, 人, 项, %. */
export const amount = (id: string, kind: FigureKind, value: Decimal): Amount => ({
  id,
  kind,
  printed: kind === "money" ? printedWan(value) : value,
});

/** The distance between two printed amounts: what a calculator gives for the sentence. */
export function distance(id: string, a: Amount, b: Amount): Amount {
  return { id, kind: a.kind, printed: a.printed.minus(b.printed).abs() };
}

/** “229.63”, “8”, “85.00%”; the unit of money and people is in the sentence. */
export function shown({ kind, printed }: Amount): string {
  if (kind === "money") return formatFixed(printed, 2);
  return kind === "percent" ? `${formatFixed(printed, 2)}%` : formatPointsInText(printed);
}

export const amountRun = (a: Amount): Run => figureRun(a.id, shown(a));

export const isNothing = ({ printed }: Amount): boolean => printed.eq(zero);
