import { fromYuan, type MoneyUnit, one, toYuan } from "../../core/decimal";
import type { RecognisedTable } from "../../core/recognise";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { usePane } from "../state/pane-context";
import { nameOfTable } from "./name-of-table";

const texts = dictionary(
  {
    table: (name: string, unit: string) => `‘${name}’是${unit}`,
    mixed: (tables: string, factors: string) => `${tables}，已换算：${factors}。`,
    and: "，",
  },
  {
    table: (name, unit) => `“${name}” is in ${unit}`,
    mixed: (tables, factors) => `${tables}; converted: ${factors}.`,
    and: ", ",
  },
);

/** “元÷10000”, “亿元×10000”: how an amount of one unit becomes one of the other. */
export function factorBetween(from: MoneyUnit, to: MoneyUnit): string {
  const larger = fromYuan(toYuan(one, from), to);
  return larger.gte(one)
    ? `${from}×${larger.toFixed()}`
    : `${from}÷${fromYuan(toYuan(one, to), from).toFixed()}`;
}

/** M4 where every table states its unit: one table of each, and the factors. */
export function MixedUnits({ tables }: { readonly tables: readonly RecognisedTable[] }) {
  const t = useTexts(texts);
  const shownUnit = usePane((pane) => pane.shownUnit);
  const examples = new Map<MoneyUnit, string>();
  for (const table of tables)
    if (table.unit && !examples.has(table.unit)) examples.set(table.unit, nameOfTable(table));
  if (examples.size < 2) return null;
  const named = [...examples].map(([unit, name]) => t.table(name, unit)).join(t.and);
  const others = [...examples.keys()].filter((unit) => unit !== shownUnit);
  return <p>{t.mixed(named, others.map((unit) => factorBetween(unit, shownUnit)).join(t.and))}</p>;
}
