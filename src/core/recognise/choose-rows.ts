import { items } from "../figures";
import { formatRef } from "../grid";
import type { Issue } from "../issues";
import { plainText } from "./normalise-label";
import { issue } from "./issues";
import type { NamedAmount } from "./name-amounts";
import type { Table } from "./find-tables";
import type { Amount } from "./table-amounts";

/** Named amounts that stand for the whole, and what was said about the others. */
export interface ChosenRows {
  readonly amounts: readonly NamedAmount[];
  readonly issues: readonly Issue[];
}

/** Where a figure is named by its column, its rows are details unless one of them is the total. */
export function chooseRows(named: readonly NamedAmount[], amounts: readonly Amount[]): ChosenRows {
  const blocks = new Map<string, NamedAmount[]>();
  for (const one of named) {
    if (one.rowKind === "named") continue;
    const key = `${columnOf(one.amount)}:${one.item}`;
    blocks.set(key, [...(blocks.get(key) ?? []), one]);
  }
  const kept = new Set(named.filter(({ rowKind }) => rowKind === "named"));
  const rows = rowsByColumn(amounts);
  const issues: Issue[] = [];
  for (const block of blocks.values()) {
    const [first] = block;
    if (!first || hasOwnRow(named, first)) continue;
    const chosen = wholeOf(block, rows.get(columnOf(first.amount)) ?? 0);
    for (const one of chosen) kept.add(one);
    if (chosen.length === 0) issues.push(noTotal(first));
  }
  return { amounts: named.filter((one) => kept.has(one)), issues };
}

/** The same figure has a row of its own in this table: 人员经费合计 under 人员经费. */
const hasOwnRow = (named: readonly NamedAmount[], like: NamedAmount): boolean =>
  named.some(
    ({ rowKind, item, amount }) =>
      rowKind === "named" && item === like.item && amount.table === like.amount.table,
  );

/** A column under one head. */
function columnOf({ table, cell }: Amount): string {
  const band = [...table.bands].reverse().find(({ bottom }) => bottom < cell.row);
  return `${cell.sheet}!${String(band?.bottom ?? -1)}:${String(cell.column)}`;
}

function rowsByColumn(amounts: readonly Amount[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const amount of amounts) rows.set(columnOf(amount), (rows.get(columnOf(amount)) ?? 0) + 1);
  return rows;
}

/** The total row, or the only row there is. */
function wholeOf(block: readonly NamedAmount[], rows: number): readonly NamedAmount[] {
  const totals = block.filter(({ rowKind }) => rowKind === "total");
  if (totals.length > 0) return totals;
  return rows === 1 ? block : [];
}

const noTotal = ({ amount, item }: NamedAmount): Issue =>
  issue(
    "no-total-row",
    { sheet: amount.cell.sheet, term: items[item].term, cell: formatRef(amount.cell) },
    [amount.cell],
  );

const economicRow =
  /^\d*(?:工资福利支出|商品[和与]服务支出|对个人和家庭的?补助)(?:支出)?(?:合计|小计)?$/;

/** Tables by economic item hold parts of 三公, 会议费 and 培训费 only: 基本支出, one fund. */
function isByEconomicItem({ page, body }: Table): boolean {
  return body.some((row) =>
    (page.sheet.rows[row] ?? []).some(
      (content) => typeof content === "string" && economicRow.test(plainText(content)),
    ),
  );
}

/** Leaves out 公务接待费 and its like where they are lines of an economic breakdown. */
export function withoutDetails(named: readonly NamedAmount[]): ChosenRows {
  const tables = new Map<Table, boolean>();
  const isDetail = ({ amount, item }: NamedAmount): boolean => {
    if (items[item].group !== "三公") return false;
    const before = tables.get(amount.table) ?? isByEconomicItem(amount.table);
    tables.set(amount.table, before);
    return before;
  };
  const details = named.filter(isDetail);
  const told = new Set<string>();
  const issues = details.flatMap(({ amount, item }) => {
    const key = `${amount.cell.sheet}:${item}`;
    if (told.has(key)) return [];
    told.add(key);
    return issue("detail-not-whole", { term: items[item].term, cell: formatRef(amount.cell) }, [
      amount.cell,
    ]);
  });
  return { amounts: named.filter((one) => !details.includes(one)), issues };
}
