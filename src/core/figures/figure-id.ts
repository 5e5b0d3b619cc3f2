import { type FigureKind, type Item, itemIds, items, type Measure, measures } from "./items";

/** `totalExpenditure` is the 决算数 of 支出合计; `totalExpenditureAdjustedBudget` its 全年预算数, and so on. */
export type FigureId = Item | `${Item}${Capitalize<Exclude<Measure, "final">>}`;

export const figureId = (item: Item, measure: Measure): FigureId =>
  measure === "final"
    ? item
    : (`${item}${measure.charAt(0).toUpperCase()}${measure.slice(1)}` as FigureId);

export interface FigureFacts {
  readonly id: FigureId;
  readonly item: Item;
  readonly measure: Measure;
  readonly kind: FigureKind;
  /** “支出合计（决算数）”, as a person would name the cell. */
  readonly term: string;
}

const facts = new Map<string, FigureFacts>(
  itemIds.flatMap((item) =>
    (Object.keys(measures) as Measure[]).map((measure) => {
      const id = figureId(item, measure);
      const { kind, term, measures: on } = items[item];
      const single = on.length === 1;
      return [
        id,
        {
          id,
          item,
          measure,
          kind,
          term: single ? term : `${term}（${measures[measure].replace("（调整后）", "")}）`,
        },
      ] as const;
    }),
  ),
);

/** Every figure the vocabulary holds in the measures its item has, in the order of 基础数据表. */
export const figureIds: readonly FigureId[] = itemIds.flatMap((item) =>
  items[item].measures.map((measure) => figureId(item, measure)),
);

/** What a figure is called and counted in. */
export function figureFacts(id: FigureId): FigureFacts {
  const found = facts.get(id);
  if (!found) throw new RangeError(`no figure is called ${id}`);
  return found;
}

export const isFigureId = (text: string): text is FigureId => facts.has(text);

/** 元, 人, 项 or %: the base unit the figure's value is kept in. */
export const baseUnit = (kind: FigureKind): string =>
  ({ money: "元", people: "人", tasks: "项", percent: "%" })[kind];
