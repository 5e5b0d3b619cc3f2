import { CellSum } from "../decimal";
import { type CellContent, isBlank, isCellError } from "../grid";
import type { Steps } from "../steps";
import type { LedgerHead } from "./ledger-head";

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
  readonly subtotal: number | null;
}

/** Rows added up at a stretch: a few milliseconds. */
const rowsInStep = 4000;

const sumWords = /^(?:合计|总计|小计|累计|本页小计|本月合计|本年累计|本年合计)[:：]?$/;

const isSumRow = (cells: readonly CellContent[]): boolean =>
  cells.some((content) => typeof content === "string" && sumWords.test(content.replace(/\s/g, "")));

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
    if (economic === "" && isSumRow(cells)) this.subtotal ??= row;
    else if (typeof content === "number") this.#takeAmount(row, content, economic);
    else if (!isBlank(content)) {
      this.lastRow = row;
      this.textAmounts += 1;
      this.firstText ??= row;
    }
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
  return count;
}
