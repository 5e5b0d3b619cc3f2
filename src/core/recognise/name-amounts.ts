import { type Item, items } from "../figures";
import type { Table } from "./find-tables";
import type { Meaning, Topic } from "./label-meaning";
import type { Core } from "./measure-words";
import type { Amount } from "./table-amounts";

/** An amount that names a figure of the vocabulary. */
export interface NamedAmount {
  readonly amount: Amount;
  readonly item: Item;
  readonly part: string | null;
  readonly weak: boolean;
  /** Nothing but 合计 and the table's subject name it. */
  readonly implied: boolean;
  /** The column names the figure; which of several rows is meant depends on this. */
  readonly rowKind: "named" | "total" | "other" | "blank";
  /** The column's own words imply 决算 (本年支出, 实际支出). */
  readonly core: Core | null;
}

interface Naming {
  readonly item: Item;
  readonly part: string | null;
  readonly weak: boolean;
  readonly implied: boolean;
}

const plainly = (item: Item, implied = false): Naming => ({
  item,
  part: null,
  weak: false,
  implied,
});

const topicItem: Readonly<Partial<Record<Topic, Item>>> = {
  threePublic: "threePublic",
  procurement: "procurement",
};

/**
 * Section heads over a label: numbered above it (一、 over （一）), without amounts of their own. A plain
 * 合计 or 支出合计 has none: 三公经费 with an empty cell is no head of the 支出合计 that follows it.
 */
function sections(amount: Amount): readonly Meaning[] {
  const [leaf] = amount.row;
  if (!leaf || (leaf.level === null && !belongsAbove(leaf))) return [];
  return amount.over
    .filter(({ valued, meaning }) => !valued && meaning.level !== null)
    .map(({ meaning }) => meaning);
}

/** 小计, and a row that is nothing but a 数列, are of the section they stand in. */
const belongsAbove = ({ total, core, named }: Meaning): boolean =>
  total === "sub" || (core !== null && named === null);

/** What the table is about, as far as it says one thing: nearest section, then title. */
function subject(amount: Amount, context: readonly Meaning[]): Topic | null {
  for (const { topic } of [...context, ...sections(amount)]) if (topic !== null) return topic;
  const { topics } = amount.table;
  return topics.length > 0 && topics.every((topic) => topic === topics[0])
    ? (topics[0] ?? null)
    : null;
}

/** 合计 under 公务用车 is 公务用车, under 三公 the three together, in a half of 收支总表 its sum. */
function nameOfTotal(amount: Amount, leaf: Meaning, context: readonly Meaning[]): Naming | null {
  for (const { named } of [...context, ...sections(amount)])
    if (named && named.item !== "totalExpenditure") return plainly(named.item);
  const topic = subject(amount, context);
  const whole = topic === null ? undefined : topicItem[topic];
  if (whole !== undefined) return plainly(whole, true);
  const side = sideOf(amount.table, amount.labelColumn, amount.row[0] === leaf);
  return side === null || leaf.total === null ? null : sumOfSide[side][leaf.total];
}

const sumOfSide: Readonly<
  Record<"income" | "spending", Readonly<Record<"sum" | "grand" | "sub", Naming | null>>>
> = {
  income: { sum: plainly("totalIncome"), grand: plainly("grandTotalIncome"), sub: null },
  spending: {
    sum: plainly("totalExpenditure"),
    grand: plainly("grandTotalExpenditure"),
    sub: null,
  },
};

const relativeItems = {
  purchase: { under: "officialVehicles", item: "vehiclePurchase" },
  operation: { under: "officialVehicles", item: "vehicleOperation" },
  inUse: { under: "fixedAssets", item: "fixedAssetsInUse" },
} as const satisfies Record<string, { under: Item; item: Item }>;

function nameOfRelative(
  relative: keyof typeof relativeItems,
  over: readonly Meaning[],
): Naming | null {
  const { under, item } = relativeItems[relative];
  const nearest = over.find(({ named }) => named !== null)?.named;
  return nearest?.item === under ? plainly(item) : null;
}

/** What a label names where it stands; `context` are the texts that belong to it, nearest first. */
function nameOf(amount: Amount, leaf: Meaning, context: readonly Meaning[]): Naming | null {
  if (leaf.named) {
    const about = leaf.named.item === "totalExpenditure" ? subject(amount, context) : null;
    return about === "threePublic"
      ? plainly("threePublic", true)
      : { ...leaf.named, implied: false };
  }
  if (leaf.relative !== null)
    return nameOfRelative(leaf.relative, [
      ...context,
      ...amount.over.map(({ meaning }) => meaning),
    ]);
  if (leaf.total !== null) return nameOfTotal(amount, leaf, context);
  return null;
}

const income: ReadonlySet<Item> = new Set<Item>([
  "totalIncome",
  "fiscalIncome",
  "otherIncome",
  "nonFiscalSurplusUsed",
  "openingCarryover",
]);
const spending: ReadonlySet<Item> = new Set<Item>([
  "totalExpenditure",
  "basicExpenditure",
  "projectExpenditure",
  "personnelExpenditure",
  "publicExpenditure",
  "surplusDistribution",
  "closingCarryover",
]);

/** Which half of 收入支出总表 a label column belongs to, by its head or by its labels. */
function sideOf(
  table: Table,
  column: number | null,
  byLabels: boolean,
): "income" | "spending" | null {
  if (column === null || !byLabels) return null;
  const named = labelsOf(table, column);
  const ofIncome = named.some((item) => income.has(item));
  const ofSpending = named.some((item) => spending.has(item));
  if (ofIncome === ofSpending) return null;
  return ofIncome ? "income" : "spending";
}

function labelsOf(table: Table, column: number | null): readonly Item[] {
  if (column === null) return [];
  return table.body.flatMap((row) => {
    const content = table.page.sheet.rows[row]?.[column];
    return typeof content === "string" ? (table.page.meaning(content).named?.item ?? []) : [];
  });
}

/** 收入 half: “一般公共预算财政拨款” without the word 收入 is income all the same. */
function nameOfFund(amount: Amount, leaf: Meaning): Naming | null {
  if (leaf.fund === null || leaf.fund === "all" || leaf.core !== null) return null;
  if (!labelsOf(amount.table, amount.labelColumn).includes("totalIncome")) return null;
  if (sideOf(amount.table, amount.labelColumn, true) !== "income") return null;
  const fiscal = !/非财政|其他|单位|自有|专户/.test(leaf.text);
  return {
    item: fiscal ? "fiscalIncome" : "otherIncome",
    part: leaf.text,
    weak: false,
    implied: false,
  };
}

/** 年度资金总额 of a form for the whole unit, not of one for a project. */
const nameOfAllFunds = ({ table }: Amount, leaf: Meaning): Naming | null =>
  leaf.doubtful?.like === "totalExpenditure" && table.topics.includes("whole")
    ? plainly("totalExpenditure")
    : null;

function nameOfRow(amount: Amount): Naming | null {
  const [leaf, ...context] = amount.row;
  if (!leaf) return null;
  const named =
    nameOf(amount, leaf, context) ?? nameOfFund(amount, leaf) ?? nameOfAllFunds(amount, leaf);
  if (named) return named;
  const isMeasure = leaf.core !== null && leaf.role === null;
  return isMeasure && !namesSomething(amount.head) ? nameOfMeasureRow(amount, context) : null;
}

/** Rows 预算数 and 决算数 under columns that name figures are of those figures. */
const namesSomething = (head: readonly Meaning[]): boolean =>
  head.some(({ named, relative }) => named !== null || relative !== null);

/** A row that is a 数列 (“年初预算数 | 1922.76”): of its section, or of the whole budget. */
function nameOfMeasureRow(amount: Amount, context: readonly Meaning[]): Naming | null {
  for (const { named } of [...context, ...sections(amount)]) if (named) return plainly(named.item);
  const topic = subject(amount, context);
  if (topic === "whole") return plainly("totalExpenditure", true);
  const item = topic === null ? undefined : topicItem[topic];
  return item === undefined ? null : plainly(item, true);
}

/** The column of 在用 in a row of 固定资产; any other near word names something only with its own head. */
function nameOfRelativeHead(
  amount: Amount,
  relative: keyof typeof relativeItems,
  above: readonly Meaning[],
): Naming | null {
  const { under, item } = relativeItems[relative];
  const head = above.find(({ named }) => named !== null)?.named;
  const owner = head ?? amount.row[0]?.named;
  return owner?.item === under ? plainly(item) : null;
}

/** 决算数, 一般公共预算, 2022年 under a name leave it what it is; 车辆 under 固定资产 does not. */
const isColumnWord = ({ core, fund, when }: Meaning): boolean =>
  core !== null || fund !== null || when !== null;

function nameOfHead(amount: Amount): Naming | null {
  const at = amount.head.findIndex(
    ({ named, relative, total }) => named !== null || relative !== null || total !== null,
  );
  const speaking = amount.head[at];
  if (!speaking || !amount.head.slice(0, at).every(isColumnWord)) return null;
  const above = amount.head.slice(at + 1);
  if (speaking.relative !== null) return nameOfRelativeHead(amount, speaking.relative, above);
  return speaking.total === null
    ? nameOf(amount, speaking, above)
    : nameOfTotalHead(amount, speaking, above);
}

function nameOfTotalHead(
  amount: Amount,
  speaking: Meaning,
  above: readonly Meaning[],
): Naming | null {
  const over = above.find(({ named }) => named !== null)?.named;
  if (over) return plainly(over.item);
  return speaking.fund === null && amount.row[0]?.named
    ? null
    : nameOfTotal(amount, speaking, above);
}

const isTotalRow = (leaf: Meaning | undefined, row: Naming | null): boolean =>
  leaf?.total === "sum" || leaf?.total === "grand" || row?.item === "totalExpenditure";

function rowKindOf(amount: Amount, row: Naming | null): NamedAmount["rowKind"] {
  const [leaf] = amount.row;
  if (!leaf) return "blank";
  if (isTotalRow(leaf, row)) return "total";
  return leaf.core !== null || leaf.when !== null ? "named" : "other";
}

/** Row and column each name a figure: which one is meant, or null where nobody can say. */
function both(amount: Amount, row: Naming, head: Naming): Naming | null {
  if (row.item === head.item) return row;
  if (row.item === "fixedAssets" && head.item === "fixedAssetsInUse") return head;
  const column = items[head.item];
  if (head.item === "totalExpenditure" || column.kind === "tasks") return row;
  if (isTotalRow(amount.row[0], row)) return head;
  return null;
}

/** A head that says something unknown (闲置, 某股室): the column holds a part, not the figure. */
function isForeignColumn({ head }: Amount): boolean {
  const [leaf] = head;
  if (!leaf) return false;
  const { core, unread, fund, total, when, named, relative, role } = leaf;
  const known = [core, unread, fund, total, when, named].some((one) => one !== null);
  return !known && (relative !== null || role === null);
}

/** The figure an amount stands for, by its row, its column and the table's subject. */
export function nameAmount(amount: Amount): NamedAmount | null {
  const row = nameOfRow(amount);
  const head = nameOfHead(amount);
  const naming = row && head ? both(amount, row, head) : (row ?? head);
  if (!naming || (!head && isForeignColumn(amount))) return null;
  return {
    amount,
    ...naming,
    rowKind: namedByColumn(naming, row) ? rowKindOf(amount, row) : "named",
    core: naming === row ? coreOfHead(row, head) : null,
  };
}

/** 本年支出 over a row of another name only says that the column is 决算. */
const coreOfHead = (row: Naming, head: Naming | null): Core | null =>
  head?.item === "totalExpenditure" && row.item !== head.item ? "final" : null;

const namedByColumn = (naming: Naming, row: Naming | null): boolean =>
  naming !== row && !(row !== null && naming.item === "fixedAssetsInUse");
