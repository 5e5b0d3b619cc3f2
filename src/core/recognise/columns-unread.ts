import { formatRef } from "../grid";
import type { Issue } from "../issues";
import { issue } from "./issues";
import type { NamedAmount } from "./name-amounts";
import type { Amount } from "./table-amounts";

/**
 * What a head or label says that nobody here understands: 申报 of 预算申报数, 1-6月. A word over the column's
 * own 数列 does not matter, a part of the year does wherever it stands. Null where all is understood.
 */
export function unreadOver({ head, row }: Amount): string | null {
  const part = [...head, ...row.slice(0, 1)].find(({ when }) => when === "part");
  if (part) return part.text;
  const [leaf, ...above] = head;
  if (!leaf) return null;
  if (leaf.unread !== null) return leaf.text;
  const speaks = leaf.core !== null && leaf.core !== "amount";
  return speaks ? null : (above.find(({ unread }) => unread !== null)?.text ?? null);
}

/** Columns over figures whose heads are not understood, said once each by their first amount. */
export function unreadColumns(named: readonly NamedAmount[]): readonly Issue[] {
  const told = new Set<string>();
  return named.flatMap(({ amount }) => {
    const head = unreadOver(amount);
    if (head === null || amount.reading.kind !== "number") return [];
    const key = `${amount.cell.sheet}!${String(amount.cell.column)}:${head}`;
    if (told.has(key)) return [];
    told.add(key);
    const facts = { head, cell: formatRef(amount.cell) };
    return [issue("column-not-understood", facts, [amount.cell])];
  });
}
