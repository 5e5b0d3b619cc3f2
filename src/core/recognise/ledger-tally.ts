import { CellSum } from "../decimal";
import { type CellContent, isBlank, isCellError } from "../grid";
import type { Steps } from "../steps";
import type { LedgerHead } from "./ledger-head";
import { readDay, readYear } from "./read-day";

/** What rows of one kind add up to. */
export interface Group {
  readonly sum: CellSum;
  rows: number;
}

/** One pass over the body: sums by 经济分类 and by type, and what would spoil them. */
export interface Tally {
  readonly economic: ReadonlyMap<string, Group>;
  readonly type: ReadonlyMap<string, Group>;
  readonly all: Group;
  readonly years: ReadonlySet<string>;
  readonly lastRow: number;
  readonly textAmounts: number;
  readonly firstText: number | null;
  /** The first row that says 小计 or 合计 and has no code: in the way of the whole only. */
  readonly subtotal: number | null;
  /** What makes every sum of this ledger doubtful, with the cell. */
  readonly spoilt: Spoilt | null;
}

/** A 小计 with a code, rows of several years nobody can part, refunds in a column of their own. */
export interface Spoilt {
  readonly kind: "subtotals" | "years" | "refunds";
  readonly row: number;
  readonly column: number;
}

/** Rows added up at a stretch: a few milliseconds. */
const rowsInStep = 4000;

const sumWords =
  /^(?:\d{1,2}月份?|[一二三四1-4]季度|[上下]半年|本?[页月年季日])?(?:小计|合计|总计|累计|汇总)[:：]?$/;
/** Excel's own subtotals: “30217公务接待费 汇总”. */
const codedSum = /(?:小计|合计|总计|汇总)$/;
const isCodedSum = (economic: string): boolean =>
  (economic.includes("计") || economic.includes("汇")) && codedSum.test(economic);
const undone = /作废|退回|撤销|冲销|已退|失败/;

/** Asked of every row of a ledger: most are told by two letters. */
const isSumText = (content: CellContent | undefined): boolean =>
  typeof content === "string" &&
  (content.includes("计") || content.includes("汇")) &&
  sumWords.test(content.replace(/\s/g, ""));

const isSumRow = (cells: readonly CellContent[]): boolean => cells.some(isSumText);

/** An amount that was paid back, or a 状态 that says the payment does not count. */
function isRefund(content: CellContent | undefined): boolean {
  if (typeof content === "number") return content !== 0;
  return typeof content === "string" && undone.test(content);
}

/** The year of a date as ledgers write it: 2022-03-01, 20220301, 2022年3月, a serial; null for others. */
function yearOfDate(content: CellContent): number | null {
  if (typeof content === "string") {
    const digits = /^\s*(20\d{2})(?:[-/.年]|\d{4}\s*$)/.exec(content)?.[1];
    return digits === undefined ? null : readYear(digits);
  }
  return readDay(content, false)?.year ?? null;
}

/** A code or name of a ledger; “” where there is none, or an error. */
export const asText = (content: CellContent = null): string =>
  content === null || isCellError(content) ? "" : String(content).trim();

const newGroup = (): Group => ({ sum: new CellSum(), rows: 0 });

function addTo(group: Group, amount: number): void {
  group.sum.add(amount);
  group.rows += 1;
}

function add(groups: Map<string, Group>, key: string, amount: number): void {
  const group = groups.get(key) ?? newGroup();
  groups.set(key, group);
  addTo(group, amount);
}

/** A tally while rows are taken. */
class Count implements Tally {
  readonly economic = new Map<string, Group>();
  readonly type = new Map<string, Group>();
  readonly all = newGroup();
  readonly years = new Set<string>();
  lastRow: number;
  textAmounts = 0;
  firstText: number | null = null;
  subtotal: number | null = null;
  spoilt: Spoilt | null = null;
  readonly #dates = new Map<CellContent | undefined, number | null>();
  readonly #yearsByDate = new Set<number>();
  #blankYear: number | null = null;
  readonly #head: LedgerHead;
  readonly #wanted: string | null;
  /** The same few codes and years stand in every row: each is made a text once. */
  readonly #texts = new Map<CellContent | undefined, string>();

  constructor(head: LedgerHead, wanted: string | null) {
    this.#head = head;
    this.#wanted = wanted;
    this.lastRow = head.row;
  }

  take(row: number): void {
    const cells = this.#head.sheet.rows[row] ?? [];
    const content = cells[this.#head.amount] ?? null;
    const economic = this.#text(cells[this.#head.economic]);
    const unclassified = economic === "" || isSumText(economic);
    if (unclassified && isSumRow(cells)) this.subtotal ??= row;
    else if (typeof content === "number") {
      this.#look(row, cells, economic);
      this.#takeAmount(row, content, economic);
    } else if (!isBlank(content)) {
      this.lastRow = row;
      this.textAmounts += 1;
      this.firstText ??= row;
    }
  }

  /** What of this row would make every sum wrong. */
  #look(row: number, cells: readonly CellContent[], economic: string): void {
    const { amount, note, refund } = this.#head;
    const summed = isCodedSum(economic) || (note !== null && isSumText(cells[note]));
    if (summed) this.#spoil("subtotals", row, amount);
    if (refund !== null && isRefund(cells[refund])) this.#spoil("refunds", row, refund);
    this.#lookAtYear(row, cells);
  }

  #lookAtYear(row: number, cells: readonly CellContent[]): void {
    const { date, year } = this.#head;
    if (year !== null && this.#text(cells[year]) === "") this.#blankYear ??= row;
    if (year === null && date !== null) this.#lookAtDate(row, cells[date], date);
  }

  #lookAtDate(row: number, content: CellContent | undefined, column: number): void {
    const dated = this.#dated(content);
    if (dated === null) return;
    this.#yearsByDate.add(dated);
    const strange = this.#wanted !== null && String(dated) !== this.#wanted;
    if (strange || this.#yearsByDate.size > 1) this.#spoil("years", row, column);
  }

  #dated(content: CellContent | undefined): number | null {
    const known = this.#dates.get(content);
    if (known !== undefined) return known;
    const year = yearOfDate(content ?? null);
    this.#dates.set(content, year);
    return year;
  }

  #spoil(kind: Spoilt["kind"], row: number, column: number): void {
    this.spoilt ??= { kind, row, column };
  }

  /** After the last row: SUMIFS by year passes over rows without one. */
  close(): void {
    if (this.#blankYear === null || this.years.size < 2 || this.#head.year === null) return;
    this.#spoil("years", this.#blankYear, this.#head.year);
  }

  #takeAmount(row: number, amount: number, economic: string): void {
    const cells = this.#head.sheet.rows[row] ?? [];
    const { year, type } = this.#head;
    this.lastRow = row;
    const ofYear = year === null ? "" : this.#text(cells[year]);
    if (ofYear !== "") this.years.add(ofYear);
    if (this.#wanted !== null && ofYear !== "" && !ofYear.startsWith(this.#wanted)) return;
    add(this.economic, economic, amount);
    if (type !== null) add(this.type, this.#text(cells[type]), amount);
    addTo(this.all, amount);
  }

  #text(content: CellContent | undefined): string {
    const known = this.#texts.get(content);
    if (known !== undefined) return known;
    const text = asText(content);
    this.#texts.set(content, text);
    return text;
  }
}

/** Adds a ledger up; of several years only the rows of `year` count, where it is known. */
export function* tallyOf(head: LedgerHead, year: number | null): Steps<Tally> {
  const count = new Count(head, year === null ? null : String(year));
  for (let row = head.row + 1; row < head.sheet.rows.length; row += 1) {
    if (row % rowsInStep === 0) yield;
    count.take(row);
  }
  count.close();
  return count;
}
