import { type Decimal, type MoneyUnit, toYuan, zero } from "../decimal";
import { type FigureId, type Found, type LedgerSum, type Unfound } from "../figures";
import { formatRef, refIn } from "../grid";
import type { Issue } from "../issues";
import type { Steps } from "../steps";
import { issue } from "./issues";
import { ledgerIssue } from "./ledger-issues";
import type { LedgerHead } from "./ledger-head";
import { type Group, type Spoilt, type Tally, tallyOf } from "./ledger-tally";
import type { RecognisedTable } from "./recognition";

/** What a ledger gives: sums that become SUMIFS in 取数表. */
export interface LedgerRead {
  readonly found: ReadonlyMap<FigureId, Found>;
  readonly unfound: ReadonlyMap<FigureId, Unfound>;
  readonly table: RecognisedTable;
  readonly issues: readonly Issue[];
}

/** 三公 and their neighbours by code of 支出经济分类科目, or by name where the ledger has no codes. */
const byEconomic: readonly (readonly [FigureId, readonly string[]])[] = [
  ["overseasTrips", ["30212", "因公出国（境）费", "因公出国(境)费"]],
  ["meetings", ["30215", "会议费"]],
  ["training", ["30216", "培训费"]],
  ["officialReception", ["30217", "公务接待费"]],
  ["vehicleOperation", ["30231", "公务用车运行维护费"]],
  ["vehiclePurchase", ["31013", "公务用车购置"]],
];

const byType: readonly (readonly [FigureId, readonly string[]])[] = [
  ["basicExpenditure", ["基本支出"]],
  ["projectExpenditure", ["项目支出"]],
];

interface Reading {
  readonly head: LedgerHead;
  readonly tally: Tally;
  readonly unit: MoneyUnit;
  readonly yearCriterion: LedgerSum["criteria"];
}

function sumWhere(
  groups: ReadonlyMap<string, Group>,
  begins: string,
): { readonly sum: Decimal; readonly rows: number } {
  let sum = zero;
  let rows = 0;
  for (const [key, group] of groups)
    if (key.startsWith(begins)) {
      sum = sum.plus(group.sum.total());
      rows += group.rows;
    }
  return { sum, rows };
}

function ledgerFound(
  id: FigureId,
  { head, tally, unit, yearCriterion }: Reading,
  part: {
    readonly column: number | null;
    readonly begins: string;
    readonly sum: Decimal;
    readonly rows: number;
  },
): Found {
  const own = part.column === null ? [] : [{ column: part.column, begins: part.begins }];
  const sum: LedgerSum = {
    sheet: head.sheet.name,
    sumColumn: head.amount,
    firstRow: head.row + 1,
    lastRow: tally.lastRow,
    criteria: [...own, ...yearCriterion],
    unit,
    rows: part.rows,
  };
  const what = part.column === null ? "全部支出" : `“${part.begins}”开头的`;
  return {
    id,
    value: toYuan(part.sum, unit),
    from: { kind: "ledger", sum, at: refIn(head.sheet, head.row, head.amount) },
    why: `台账“${head.sheet.name}”，${what}${String(part.rows)}笔相加`,
    confidence: "only",
  };
}

function sumsBy(
  reading: Reading,
  column: number | null,
  groups: ReadonlyMap<string, Group>,
  wanted: readonly (readonly [FigureId, readonly string[]])[],
): readonly Found[] {
  if (column === null) return [];
  return wanted.flatMap(([id, beginnings]) => {
    const begins = beginnings.find((text) => sumWhere(groups, text).rows > 0);
    if (begins === undefined) return [];
    return [ledgerFound(id, reading, { column, begins, ...sumWhere(groups, begins) })];
  });
}

/** The total only where no subtotal stands among the rows: SUMIFS would count it twice. */
function wholeOf(reading: Reading): readonly Found[] {
  const { tally } = reading;
  const among = tally.subtotal !== null && tally.subtotal < tally.lastRow;
  if (among || reading.head.partial || tally.all.rows === 0) return [];
  const all = { sum: tally.all.sum.total(), rows: tally.all.rows };
  return [ledgerFound("totalExpenditure", reading, { column: null, begins: "", ...all })];
}

function troubles({ sheet, amount }: LedgerHead, tally: Tally): readonly Issue[] {
  if (tally.firstText !== null) {
    const at = refIn(sheet, tally.firstText, amount);
    const facts = { sheet: sheet.name, count: String(tally.textAmounts), cell: formatRef(at) };
    return [ledgerIssue("ledger-amounts-as-text", facts, [at])];
  }
  if (tally.spoilt) return [spoiltIssue(sheet.name, tally.spoilt)];
  if (tally.subtotal === null || tally.subtotal >= tally.lastRow) return [];
  const at = refIn(sheet, tally.subtotal, amount);
  return [ledgerIssue("ledger-subtotals", { sheet: sheet.name, cell: formatRef(at) }, [at])];
}

function spoiltIssue(sheet: string, { kind, row, column }: Spoilt): Issue {
  const at = { sheet, row, column };
  const facts = { sheet, cell: formatRef(at) };
  if (kind === "subtotals") return ledgerIssue("ledger-subtotals", facts, [at]);
  return ledgerIssue(kind === "years" ? "ledger-years" : "ledger-refunds", facts, [at]);
}

/** Sums a ledger in one pass. Without a unit nothing is taken; text among the amounts stops it. */
export function* readLedger(
  head: LedgerHead,
  year: number | null,
  units: ReadonlyMap<string, MoneyUnit>,
): Steps<LedgerRead> {
  const tally = yield* tallyOf(head, year);
  const unit = units.get(head.sheet.name) ?? head.unit;
  const yearCriterion = criterionOf(head, tally, year);
  const sums = sumsOf({ head, tally, unit: unit ?? "元", yearCriterion });
  const table = {
    kind: "台账",
    title: head.sheet.name,
    sheet: head.sheet.name,
    at: refIn(head.sheet, head.row, 0),
    unit,
  } as const;
  const issues = troubles(head, tally);
  if (unit === null) return withoutUnit(head, sums, { table: { ...table, count: 0 }, issues });
  return {
    found: new Map(sums.map((found) => [found.id, found])),
    unfound: new Map(),
    table: { ...table, count: sums.length },
    issues,
  };
}

/** Where the rows are of several years, only those of the evaluation count. */
function criterionOf(
  head: LedgerHead,
  { years }: Tally,
  year: number | null,
): LedgerSum["criteria"] {
  if (head.year === null || year === null || years.size < 2) return [];
  return [{ column: head.year, begins: String(year) }];
}

function sumsOf(reading: Reading): readonly Found[] {
  const { head, tally } = reading;
  if (tally.textAmounts > 0 || tally.spoilt !== null) return [];
  return [
    ...sumsBy(reading, head.economic, tally.economic, byEconomic),
    ...sumsBy(reading, head.type, tally.type, byType),
    ...wholeOf(reading),
  ];
}

/**
 * The ledgers as they count: one alone. Of several nobody knows whether they add up (1-6月, 7-12月) or
 * repeat each other, so none is taken.
 */
export function oneLedger(ledgers: readonly LedgerRead[]): readonly LedgerRead[] {
  const giving = ledgers.filter(({ found }) => found.size > 0);
  const [first, second] = giving;
  if (!first || !second) return ledgers;
  const facts = { sheets: giving.map(({ table }) => `“${table.sheet}”`).join("、") };
  const several = ledgerIssue(
    "ledgers-several",
    facts,
    giving.map(({ table }) => table.at),
  );
  return ledgers.map((ledger, index) => ({
    ...ledger,
    found: new Map(),
    table: { ...ledger.table, count: 0 },
    issues: index === 0 ? [several, ...ledger.issues] : ledger.issues,
  }));
}

function withoutUnit(
  head: LedgerHead,
  sums: readonly Found[],
  { table, issues }: Pick<LedgerRead, "table" | "issues">,
): LedgerRead {
  const at = refIn(head.sheet, head.row, head.amount);
  const missing = issue("no-unit", { sheet: head.sheet.name, cell: formatRef(at) }, [at]);
  return {
    found: new Map(),
    unfound: new Map(sums.map(({ id }) => [id, { kind: "no-unit", id, at, as: "" }])),
    table,
    issues: sums.length > 0 ? [...issues, missing] : issues,
  };
}
