import { type MoneyUnit } from "../decimal";
import { type CellRef, contentAt, formatAt, refIn } from "../grid";
import type { Table } from "./find-tables";
import type { Band } from "./heads";
import type { Meaning } from "./label-meaning";
import { moneyUnitCell } from "./money-unit";
import { shownText } from "./page";
import { isStroke, mayBeNumber, type NumberReading, readNumber } from "./read-number";

/** A label that stands over others: a numbered one, or the last plain one. */
export interface Over {
  readonly meaning: Meaning;
  /** Its own row has amounts; a mere section head has none. */
  valued: boolean;
}

/** One cell where an amount stands, or should, with everything the table says about it. */
export interface Amount {
  readonly table: Table;
  readonly cell: CellRef;
  readonly reading: Exclude<NumberReading, { kind: "blank" }>;
  /** Texts to its left, nearest first. */
  readonly row: readonly Meaning[];
  /** The column of the nearest text to its left. */
  readonly labelColumn: number | null;
  /** Labels over the nearest one, deepest first. */
  readonly over: readonly Over[];
  /** Texts above its column, lowest first. */
  readonly head: readonly Meaning[];
  readonly rowUnit: MoneyUnit | null;
  /** No other reading of a pasted head fits. */
  readonly headCertain: boolean;
}

type ColumnRole = "label" | "serial" | "skip" | "value" | "unknown";

function columnRole(path: readonly Meaning[]): ColumnRole {
  const [leaf] = path;
  if (!leaf) return "unknown";
  if (path.some(({ role }) => role === "derived")) return "skip";
  if (leaf.role === "remark") return "skip";
  if (leaf.role === "serial") return "serial";
  const speaks = path.some(
    ({ core, unread, named, fund, total, when, relative }) =>
      core !== null ||
      unread !== null ||
      named !== null ||
      fund !== null ||
      total !== null ||
      when !== null ||
      relative !== null,
  );
  if (leaf.role === "heading" && !leaf.named) return "label";
  return speaks ? "value" : "unknown";
}

const measureWord = /^\(?(?:人次|人|名|个|辆|台|批次|批|项|%|个\/人|平方米|次|套|元\/人)\)?$/;

/** The labels over each label column, kept from row to row. */
class Outline {
  private readonly numbered = new Map<number, Over[]>();
  private readonly loose = new Map<number, Over>();

  /** Labels over `meaning`, deepest first; then the last unnumbered one. */
  over(column: number, meaning: Meaning): readonly Over[] {
    const { level } = meaning;
    const stack = (this.numbered.get(column) ?? []).filter(
      (over) => level === null || (over.meaning.level ?? 0) < level,
    );
    const loose = this.loose.get(column);
    return [...stack.reverse(), ...(loose ? [loose] : [])];
  }

  enter(column: number, meaning: Meaning): Over {
    const over: Over = { meaning, valued: false };
    if (meaning.level !== null) {
      const { level } = meaning;
      const kept = (this.numbered.get(column) ?? []).filter(
        (other) => (other.meaning.level ?? 0) < level,
      );
      this.numbered.set(column, [...kept, over]);
    } else if (meaning.named && !meaning.ofWhich) this.loose.set(column, over);
    return over;
  }
}

/** Every amount of a table, row by row. */
export function amountsIn(table: Table): readonly Amount[] {
  const outline = new Outline();
  return table.body.flatMap((row) => new RowReader(table, row, outline).amounts());
}

const bandFor = (table: Table, row: number): Band | null =>
  [...table.bands].reverse().find(({ bottom }) => bottom < row) ?? null;

interface Label {
  readonly column: number;
  readonly meaning: Meaning;
  readonly over: readonly Over[];
  /** Null for a cell merged from above, which entered the outline in its own row. */
  readonly own: Over | null;
}

/** Walks one row from left to right: labels, then their amounts, then the next half's labels. */
class RowReader {
  private labels: Label[] = [];
  /** An amount was seen since the last label, so the next text begins another half. */
  private passed = false;
  private unit: MoneyUnit | null = null;
  /** Where the amounts of this half of the row begin among all its amounts. */
  private half = 0;
  private readonly table: Table;
  private readonly row: number;
  private readonly outline: Outline;
  private readonly band: Band | null;

  constructor(table: Table, row: number, outline: Outline) {
    this.table = table;
    this.row = row;
    this.outline = outline;
    this.band = bandFor(table, row);
  }

  amounts(): readonly Amount[] {
    const found: Amount[] = [];
    for (const column of this.table.page.shown(this.row)) {
      const head = this.band?.paths.get(column) ?? [];
      const labels = this.labels;
      const before = this.unit;
      const reading = this.read(column, columnRole(head));
      if (reading && reading.kind !== "blank") found.push(this.amount(column, head, reading));
      if (labels !== this.labels) this.half = found.length;
      if (before === null && this.unit !== null) this.giveUnit(found);
    }
    return found;
  }

  /** A unit to the right of its amounts (决算数 | 单位) is theirs as far back as the last label. */
  private giveUnit(found: Amount[]): void {
    for (const [index, amount] of found.entries())
      if (index >= this.half) found[index] = { ...amount, rowUnit: this.unit };
  }

  private amount(column: number, head: readonly Meaning[], reading: Amount["reading"]): Amount {
    const leaf = this.labels.at(-1);
    if (leaf?.own) leaf.own.valued = true;
    return {
      table: this.table,
      cell: refIn(this.table.page.sheet, this.row, column),
      reading,
      row: this.labels.map(({ meaning }) => meaning).reverse(),
      labelColumn: leaf?.column ?? null,
      over: leaf?.over ?? [],
      head,
      rowUnit: this.unit,
      headCertain: this.band?.certain ?? true,
    };
  }

  private read(column: number, role: ColumnRole): NumberReading | null {
    if (role === "skip") return null;
    const { page } = this.table;
    const content = contentAt(page.sheet, this.row, column);
    const text = shownText(page, this.row, column);
    if (role === "serial") return this.readSerial(column, text);
    if (text !== null) return this.readText(column, text, role);
    if (content === null || role === "label") return null;
    this.passed = true;
    return readNumber(content, formatAt(page.sheet, this.row, column));
  }

  /** 行次 and 科目编码 say nothing, but 合计 is often written in their column. */
  private readSerial(column: number, text: string | null): null {
    const meaning = text === null ? null : this.table.page.meaning(text);
    if (meaning && isName(meaning)) this.enter(column, meaning);
    return null;
  }

  private readText(column: number, text: string, role: ColumnRole): NumberReading | null {
    if (role !== "label" && isValueText(text)) {
      this.passed = true;
      return readNumber(text, "General");
    }
    const pair = this.readPair(column, text);
    if (pair) return pair;
    const unit = moneyUnitCell(text);
    this.unit = unit ?? this.unit;
    if (unit !== null || measureWord.test(text.trim())) return null;
    const meaning = this.table.page.meaning(text);
    if (role === "value" && this.labels.length > 0 && !isName(meaning)) {
      this.passed = true;
      return { kind: "unreadable", as: text.trim() };
    }
    this.enter(column, meaning);
    return null;
  }

  private readPair(column: number, text: string): NumberReading | null {
    const pair = pairIn(text);
    const meaning = pair ? this.table.page.meaning(pair.label) : null;
    if (!pair || !meaning?.named) return null;
    this.enter(column, meaning);
    this.passed = true;
    return readNumber(pair.value, "General");
  }

  private enter(column: number, meaning: Meaning): void {
    if (this.passed) {
      this.labels = [];
      this.unit = null;
    }
    this.passed = false;
    const over = this.outline.over(column, meaning);
    const own = this.table.page.origin(this.row, column).row === this.row;
    this.labels.push({
      column,
      meaning,
      over,
      own: own ? this.outline.enter(column, meaning) : null,
    });
  }
}

/** “编制数：10人”: label and number in one cell. */
function pairIn(text: string): { readonly label: string; readonly value: string } | null {
  const match = /^([^:：]{2,24})[:：]\s*([^:：]{1,24})$/.exec(text.trim());
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return readNumber(match[2], "General").kind === "number"
    ? { label: match[1], value: match[2] }
    : null;
}

const isName = ({ named, total, core, unread }: Meaning): boolean =>
  named !== null || total !== null || core !== null || unread !== null;

function isValueText(text: string): boolean {
  if (isStroke(text)) return true;
  return mayBeNumber(text) && readNumber(text, "General").kind === "number";
}
