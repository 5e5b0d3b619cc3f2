import { type Decimal } from "../decimal";
import { type CellRef, contentAt, formatAt, isBlank, refIn, type Snapshot } from "../grid";
import { type Page, textsIn } from "./page";
import { readDay } from "./read-day";
import { readNumber } from "./read-number";
import type { Day, UnitFact, UnitFacts, UnitKey } from "./unit-facts";
import { isHintHead, unitKeyOf, unitPairIn } from "./unit-words";
import { cellText } from "./written";

/** A value of 单位信息 with the cell it stands in, empty ones too. */
interface Entry {
  readonly key: UnitKey;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Key and value share a cell. */
  readonly inside: boolean;
}

/** 单位信息 as read, with what the year and the lists need to look at again. */
export interface UnitSheetRead {
  readonly page: Page;
  readonly facts: Omit<UnitFacts, "year">;
  readonly rows: ReadonlySet<number>;
}

/** Keys that only 单位信息 has; names and telephones stand under many a table. */
const telling: ReadonlySet<UnitKey> = new Set<UnitKey>([
  "fullName",
  "shortName",
  "selfName",
  "year",
  "unitScope",
  "fundScope",
  "threePublicScope",
  "noticeTitle",
]);

function hintColumns(page: Page): ReadonlySet<number> {
  const columns = new Set<number>();
  for (let row = 0; row < Math.min(page.height, 12); row += 1)
    for (const { column, text } of textsIn(page, row)) if (isHintHead(text)) columns.add(column);
  return columns;
}

function entriesOn(page: Page): readonly Entry[] {
  const hints = hintColumns(page);
  const entries: Entry[] = [];
  for (let row = 0; row < page.height; row += 1)
    for (const { column, text } of textsIn(page, row)) {
      const pair = unitPairIn(text);
      if (pair) entries.push({ key: pair.key, text: pair.value, row, column, inside: true });
      const key = pair ? null : unitKeyOf(text);
      if (key !== null) entries.push(valueBeside(page, { key, row, column }, hints));
    }
  return entries;
}

/** The first filled cell to the right that is no further key and no hint. */
function valueBeside(
  page: Page,
  { key, row, column }: { readonly key: UnitKey; readonly row: number; readonly column: number },
  hints: ReadonlySet<number>,
): Entry {
  const next = page.filled(row).find((other) => other > column && !hints.has(other));
  if (next === undefined) return { key, text: "", row, column: column + 1, inside: false };
  const text = cellText(page, row, next);
  const isKey = unitKeyOf(text) !== null || unitPairIn(text) !== null;
  return isKey
    ? { key, text: "", row, column: column + 1, inside: false }
    : { key, text, row, column: next, inside: false };
}

const distinctKeys = (entries: readonly Entry[]): ReadonlySet<UnitKey> =>
  new Set(entries.map(({ key }) => key));

/** Finds 单位信息 by its keys, whatever its sheet is called. */
export function readUnitSheet(pages: readonly Page[], book: Snapshot): UnitSheetRead | null {
  const ranked = pages
    .map((page) => ({ page, entries: entriesOn(page) }))
    .map((one) => ({ ...one, keys: distinctKeys(one.entries) }))
    .filter(
      ({ keys, page }) =>
        [...keys].filter((key) => telling.has(key)).length >= 2 ||
        (page.sheet.name === "单位信息" && keys.size > 0),
    )
    .sort((a, b) => b.keys.size - a.keys.size);
  const [best] = ranked;
  if (!best) return null;
  const entries = best.entries;
  return {
    page: best.page,
    facts: factsOf(best.page, entries, book),
    rows: new Set(entries.map(({ row }) => row)),
  };
}

function factsOf(page: Page, entries: readonly Entry[], book: Snapshot): Omit<UnitFacts, "year"> {
  const texts = new Map<UnitKey, UnitFact>();
  const blanks = new Map<UnitKey, CellRef>();
  for (const entry of entries) {
    const at = refIn(page.sheet, entry.row, entry.column);
    if (entry.text === "" && !blanks.has(entry.key)) blanks.set(entry.key, at);
    if (entry.text === "" || texts.has(entry.key)) continue;
    texts.set(entry.key, { text: dateText(page, entry, book) ?? entry.text, at });
  }
  const say = (key: UnitKey): string => texts.get(key)?.text ?? "";
  return {
    ...{ texts, blanks },
    unitScope: only(say("unitScope"), { 汇总: /汇总/, 本级: /本级/ }),
    fundScope: only(say("fundScope"), { 全部资金: /全部|全口径/, 财政拨款: /财政拨款/ }),
    threePublicScope: only(say("threePublicScope"), {
      全部资金: /全部|全口径/,
      一般公共预算财政拨款: /一般公共预算|财政拨款/,
    }),
    reportDate: dayOf(page, entries, book),
    subordinates: subordinatesOf(page, entries),
    note: budgetNote(say("threePublicScope")),
    headcount: {
      staffQuota: count(page, entries, "staffQuota"),
      staffOnDuty: count(page, entries, "staffOnDuty"),
      retirees: count(page, entries, "retirees"),
    },
  };
}

/** The one answer a text gives; null where it gives none or, as “本级 / 汇总”, leaves both standing. */
function only<Answer extends string>(
  text: string,
  answers: Readonly<Record<Answer, RegExp>>,
): Answer | null {
  const given = (Object.keys(answers) as Answer[]).filter((answer) => answers[answer].test(text));
  const [first] = given;
  if (given.length === 1 && first !== undefined) return first;
  const begins = given.find((answer) => text.startsWith(answer) && !/[/／或、]/.test(text));
  return begins ?? null;
}

function budgetNote(text: string): string {
  const whole = /全年|调整后/.test(text);
  const initial = text.includes("年初");
  if (whole === initial) return "";
  return whole ? "全年" : "年初";
}

const dayText = ({ year, month, day }: Day): string =>
  `${String(year)}年${String(month)}月${String(day)}日`;

/** A date cell reads as a date, not as its serial number. */
function dateText(page: Page, { key, row, column }: Entry, book: Snapshot): string | null {
  if (key !== "reportDate" && key !== "publicDate") return null;
  const content = contentAt(page.sheet, row, column);
  if (typeof content !== "number") return null;
  const day = readDay(content, book.date1904);
  return day ? dayText(day) : null;
}

function dayOf(page: Page, entries: readonly Entry[], book: Snapshot): Day | null {
  const entry = entries.find(({ key, text }) => key === "reportDate" && text !== "");
  if (!entry) return null;
  if (entry.inside) return readDay(entry.text, book.date1904);
  const content = contentAt(page.sheet, entry.row, entry.column);
  return readDay(content, book.date1904);
}

/** 下属单位: a line or a cell each, also in the rows below as long as no key stands there. */
function subordinatesOf(page: Page, entries: readonly Entry[]): readonly string[] {
  const entry = entries.find(({ key, text }) => key === "subordinates" && text !== "");
  if (!entry) return [];
  const cells = [entry.text];
  const keyed = new Set(entries.map(({ row }) => row));
  for (let row = entry.row + 1; row < page.height && !keyed.has(row); row += 1) {
    const filled = page.filled(row);
    if (entry.inside || filled.length !== 1 || filled[0] !== entry.column) break;
    cells.push(cellText(page, row, entry.column));
  }
  return cells
    .flatMap((text) => text.split(/[\r\n;；、]/))
    .map((name) => name.trim().replace(/^\d{1,2}[.、]\s*/, ""))
    .filter((name) => name !== "" && !/^(?:无|没有|\/|—|-)$/.test(name));
}

function count(page: Page, entries: readonly Entry[], key: UnitKey): Decimal | null {
  const entry = entries.find((one) => one.key === key && one.text !== "");
  if (!entry) return null;
  const content = entry.inside ? entry.text : contentAt(page.sheet, entry.row, entry.column);
  if (isBlank(content)) return null;
  const reading = readNumber(content, formatAt(page.sheet, entry.row, entry.column));
  return reading.kind === "number" && !reading.percent && reading.unit === null
    ? reading.value
    : null;
}
