import { type Decimal, formatThousands, fromYuan } from "../../core/decimal";
import {
  type FigureFacts,
  type FigureId,
  figureFacts,
  type FigureKind,
  items,
  type Measure,
} from "../../core/figures";
import type { Language } from "../language/dictionary";
import { usePane } from "../state/pane-context";

const englishMeasures: Readonly<Record<Measure, string>> = {
  lastYearBudget: "last year's budget",
  lastYearFinal: "last year's final accounts",
  initialBudget: "initial budget",
  adjustedBudget: "full-year budget",
  final: "final accounts",
};

/** “支出合计（决算数）”, “Total expenditure (final accounts)”. */
export function figureName(id: FigureId, language: Language): string {
  const { term, item, measure }: FigureFacts = figureFacts(id);
  return language === "zh" ? term : `${items[item].english} (${englishMeasures[measure]})`;
}

const units: Readonly<Record<FigureKind, readonly [string, string]>> = {
  money: ["", ""],
  people: ["人", "people"],
  tasks: ["项", "items"],
  percent: ["%", "%"],
};

/** How amounts are printed: in 元 or 万元 as chosen, counts whole, percentages as written. */
export function useAmounts(): {
  /** “229.63”, “8” */
  readonly plain: (value: Decimal, kind: FigureKind) => string;
  /** “229.63 万元”, “8 人” */
  readonly withUnit: (value: Decimal, kind: FigureKind) => string;
} {
  const unit = usePane((pane) => pane.shownUnit);
  const language = usePane((pane) => pane.language);
  const plain = (value: Decimal, kind: FigureKind): string =>
    kind === "money"
      ? formatThousands(unit === "元" ? value : fromYuan(value, "万元"))
      : value.toFixed();
  const unitOf = (kind: FigureKind): string =>
    kind === "money" ? unit : units[kind][language === "zh" ? 0 : 1];
  return { plain, withUnit: (value, kind) => `${plain(value, kind)} ${unitOf(kind)}`.trim() };
}
