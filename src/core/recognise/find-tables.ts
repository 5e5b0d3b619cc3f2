import { type CellRef, contentAt, isBlank, refIn } from "../grid";
import { type Item, items } from "../figures";
import { bandOf, type Band, type BodyExtent } from "./heads";
import { continuesHead, isHeadRow, isScaleRow, numbersIn } from "./head-rows";
import { type Fund, type Topic } from "./label-meaning";
import { statesUnit } from "./money-unit";
import { plainText } from "./normalise-label";
import { type Page, textsIn } from "./page";
import type { Written } from "./recognition";
import { tableWhen, titleFacts, yearsNamed } from "./table-title";
import { type StatedUnit, statedUnits, unitOutside, unitsAround } from "./table-units";

/** A stretch of a sheet under one title: heads, rows, and what the title says of them. */
export interface Table {
  readonly page: Page;
  readonly title: string;
  readonly at: CellRef;
  readonly bottom: number;
  readonly bands: readonly Band[];
  /** Rows that are neither title nor head, in order. */
  readonly body: readonly number[];
  /** Every unit the title, the lines above the head or the table itself state. */
  readonly units: readonly StatedUnit[];
  /** Where it states none: those of the title it stands under, or of a note on the sheet. */
  readonly unitsAround: readonly StatedUnit[];
  readonly years: readonly { readonly year: number; readonly at: CellRef }[];
  /** Last year's or another's by a title without a year (上年度决算表); `part` is no whole year. */
  readonly when: "last" | "other" | "part" | null;
  readonly topics: readonly Topic[];
  readonly fund: Fund | null;
  /** The title says 预算表 or 决算表, one of them. */
  readonly about: "budget" | "final" | null;
  readonly unitName: Written | null;
  /** A note on the sheet says 预算数为“三公”经费全年预算数. */
  readonly budgetIsWholeYear: boolean;
}

type LineKind = "title" | "unit" | "note" | "other";

const titleEnd = /(?:表|清单|一览)(?:[\d一二三四五六七八九十]{0,3})?[.、]?(?:\([^()]*\))?$/;
const titleStart = /^附(?:件|表)|^表[\d一二三四五六七八九十]/;
const noteStart =
  /^(?:注|附注|说明|备注|填表说明)(?:[:：\d.、]|$)|^(?:填表人|填报人|制表人|审核人|单位负责人|经办人)/;
const unitStatement =
  /[（(【]?\s*(?:金额|货币|计量)?\s*单\s*位\s*[:：为]?\s*(?:人民币)?\s*(?:百\s*万|千|万|亿)?\s*元.*$/;
const ofUnit =
  /(?:填报|编制|填表|预算|评价|部门|被评价)?(?:单位|部门)(?:名称)?(?:\((?:盖章|公章|章|签章)\))?:\s*([^\s:]+?)(?=\(|单位:|金额|货币|计量|填报日期|日期|20\d\d|$)/;

function lineKind(page: Page, row: number): LineKind {
  if (numbersIn(page, row).length > 0) return "other";
  const texts = textsIn(page, row);
  const [first] = texts;
  if (!first) return "other";
  const plain = plainText(first.text);
  if (noteStart.test(plain)) return "note";
  const speaks = texts.some(({ text }) => isBodyText(page, text));
  if (!speaks && texts.some(({ text }) => statesUnit(text))) return "unit";
  if (texts.length > 1) return "other";
  return isTitle(page, first.text, plain) || isSectionTitle(page, row, first.text)
    ? "title"
    : "other";
}

function isBodyText(page: Page, text: string): boolean {
  if (statesUnit(text)) return false;
  const { named, core, unread, total } = page.meaning(text);
  return named !== null || core !== null || unread !== null || total !== null;
}

function isTitle(page: Page, text: string, plain: string): boolean {
  if (plain.length > 60 || plain.includes("。")) return false;
  const { named, level, when } = page.meaning(text);
  if (named !== null || level !== null) return false;
  if (titleStart.test(plain) || titleEnd.test(plain) || ofUnit.test(plain)) return true;
  return typeof when === "number" && plain.length > 8;
}

/** “二、“三公”经费情况” right above a head of its own. */
function isSectionTitle(page: Page, row: number, text: string): boolean {
  if ((page.meaning(text).level ?? 3) > 2) return false;
  for (let below = row + 1; below < page.height; below += 1)
    if (page.filled(below).length > 0) return isHeadRow(page, below) && !isScaleRow(page, below);
  return false;
}

interface Stretch {
  readonly lead: number[];
  readonly rows: number[];
}

/**
 * Cuts a sheet where a title or a line with the unit begins another table; the title and unit above rows
 * that a form has taken (项目支出明细) are not those of the table below it.
 */
function stretches(page: Page): readonly Stretch[] {
  const found: Stretch[] = [];
  let current: Stretch = { lead: [], rows: [] };
  const open = (): void => {
    if (current.lead.length + current.rows.length > 0) found.push(current);
    current = { lead: [], rows: [] };
  };
  let passed = false;
  for (let row = 0; row < page.height; row += 1) {
    if (page.filled(row).length === 0) {
      passed ||= page.sheet.rows[row]?.some((content) => !isBlank(content)) === true;
      continue;
    }
    const kind = lineKind(page, row);
    if (kind === "note") open();
    else if (kind === "other") current.rows.push(row);
    else {
      if (current.rows.length > 0 || (passed && kind === "title")) open();
      current.lead.push(row);
    }
    passed = false;
  }
  open();
  return found;
}

function extentOf(page: Page, rows: readonly number[], top: number): BodyExtent {
  const below = rows.filter((row) => row > top && numbersIn(page, row).length > 0);
  const columns = below.flatMap((row) => [...page.filled(row)]);
  return columns.reduce(
    ({ left, right }, column) => ({
      left: Math.min(left, column),
      right: Math.max(right, column),
    }),
    { left: Infinity, right: -1 },
  );
}

/** Rows of a stretch that are heads, adjoining ones together. */
function headRuns(page: Page, rows: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let last: number | null = null;
  rows.forEach((row, index) => {
    const run = runs.at(-1);
    const adjoins = last !== null && rows[index - 1] === last && run !== undefined;
    const top = run?.[0];
    const label = top === undefined ? 0 : (page.filled(top)[0] ?? 0);
    if (!(adjoins ? continuesHead(page, row, label) : isHeadRow(page, row))) return;
    if (adjoins) run.push(row);
    else runs.push([row]);
    last = row;
  });
  return runs;
}

type TableRead = Omit<Table, "budgetIsWholeYear" | "unitsAround">;

function tableOf(page: Page, { lead, rows }: Stretch): TableRead {
  const runs = headRuns(page, rows);
  const heads = new Set(runs.flat());
  const texts = lead.flatMap((row) => textsIn(page, row).map((cell) => ({ row, ...cell })));
  const titles = texts
    .map((cell) => ({ ...cell, text: cell.text.replace(unitStatement, "").trim() }))
    .filter(({ text }) => text !== "" && !ofUnit.test(plainText(text)));
  const top = lead[0] ?? rows[0] ?? 0;
  const all = [...lead, ...rows];
  return {
    page,
    title:
      (titles.find(({ text }) => !plainText(text).startsWith("附")) ?? titles[0])?.text.trim() ??
      "",
    at: refIn(page.sheet, top, Math.min(...all.flatMap((row) => [...page.filled(row)]))),
    bottom: all.at(-1) ?? top,
    bands: runs.map((run) => bandOf(page, run, extentOf(page, rows, run.at(-1) ?? 0))),
    body: rows.filter((row) => !heads.has(row)),
    units: statedUnits(page, all, new Set(lead)),
    years: yearsNamed(page, titles, top),
    when: tableWhen(page, titles),
    topics: topicsOf(page, all, titles),
    ...titleFacts([
      ...titles.map(({ text }) => text),
      ...(titles.length > 0 ? [] : [page.sheet.name]),
    ]),
    unitName: unitNameIn(page, texts),
  };
}

const wholeYear = /预算数[为是指](?:三公)?(?:经费)?(?:支出)?(?:的)?(?:全年|调整后)/;

function saysWholeYear(page: Page): boolean {
  for (let row = 0; row < page.height; row += 1)
    if (textsIn(page, row).some(({ text }) => text.length < 400 && wholeYear.test(plainText(text))))
      return true;
  return false;
}

/** What the title says the table is about; without a word there, what its labels are about. */
function topicsOf(
  page: Page,
  rows: readonly number[],
  titles: readonly { readonly text: string }[],
): readonly Topic[] {
  const words = titles.length > 0 ? titles.map(({ text }) => text) : [page.sheet.name];
  const said = words.flatMap((text) => page.meaning(text).topic ?? []);
  if (said.length > 0) return said;
  const named = rows.flatMap((row) =>
    textsIn(page, row).flatMap(({ text }) => page.meaning(text).named?.item ?? []),
  );
  const parts = new Set(named.filter((item) => threeParts.has(item)));
  const only = named.every((item) => items[item].group === "三公");
  return parts.size >= 2 && only ? ["threePublic"] : [];
}

const threeParts: ReadonlySet<Item> = new Set<Item>([
  "overseasTrips",
  "officialReception",
  "officialVehicles",
  "vehicleOperation",
]);

function unitNameIn(
  page: Page,
  texts: readonly { readonly row: number; readonly column: number; readonly text: string }[],
): Written | null {
  for (const { row, column, text } of texts) {
    const named = ofUnit.exec(plainText(text))?.[1];
    const at = refIn(page.sheet, row, column);
    if (named !== undefined && !/^(?:人民币)?(?:百万|千|万|亿)?元/.test(named))
      return { text: named, at };
    const beside = contentAt(page.sheet, row, column + 1);
    if (/^(?:填报|编制)?单位(?:名称)?:?$/.test(plainText(text)) && typeof beside === "string")
      return { text: beside.trim(), at: refIn(page.sheet, row, column + 1) };
  }
  return null;
}

/** What a table takes from the ones above it on its sheet where it says nothing itself. */
function inherited(
  table: TableRead,
  above: readonly Table[],
  around: readonly StatedUnit[],
): Omit<Table, "budgetIsWholeYear"> {
  const years = [...above].reverse().find((one) => one.years.length > 0)?.years ?? [];
  return {
    ...table,
    ...ofTitleAbove(table, above.at(-1)),
    unitsAround: unitsAround(table, above.at(-1), around),
    years: table.years.length > 0 ? table.years : years,
  };
}

/** A table without a title of its own goes on under the last one. */
function ofTitleAbove(
  { title, fund, about, when }: TableRead,
  last: Table | undefined,
): Pick<Table, "fund" | "about" | "when"> {
  if (title !== "" || last === undefined) return { fund, about, when };
  return { fund: last.fund, about: last.about, when: when ?? last.when };
}

/** The tables of a sheet, top to bottom. A table that states no year has that above it. */
export function tablesOn(page: Page): readonly Table[] {
  const tables: Table[] = [];
  const budgetIsWholeYear = saysWholeYear(page);
  const found = stretches(page);
  const withBody = found.filter(({ rows }) => rows.length > 0);
  const around = unitOutside(
    page,
    new Set(withBody.flatMap(({ lead, rows }) => [...lead, ...rows])),
  );
  for (const stretch of found)
    tables.push({ ...inherited(tableOf(page, stretch), tables, around), budgetIsWholeYear });
  return tables.filter(({ body }) => body.length > 0);
}
