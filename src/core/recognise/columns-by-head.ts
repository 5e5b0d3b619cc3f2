import { numbersIn } from "./head-rows";
import { type Page, shownText, textsIn } from "./page";

/** How the heads of one kind of table may be worded, by column. */
export type HeadWords<Column extends string> = Readonly<Record<Column, RegExp>>;

/** A head found: its rows and the sheet column of each column it has. */
export interface FoundHead<Column extends string> {
  readonly top: number;
  /** Last row of the head; the body begins below it. */
  readonly bottom: number;
  readonly columns: ReadonlyMap<Column, number>;
  /** All sheet columns worded alike: several 得分. */
  readonly repeated: ReadonlyMap<Column, readonly number[]>;
}

type Words = readonly { readonly column: number; readonly words: readonly string[] }[];

/** The word of a head without list number, brackets and white space. */
const wordOf = (page: Page, text: string): string => page.meaning(text).text.replace(/[()]/g, "");

function wordsOf(page: Page, rows: readonly number[]): Words {
  const columns = new Set(rows.flatMap((row) => [...page.shown(row)]));
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({
      column,
      words: [...rows].reverse().flatMap((row) => {
        const text = shownText(page, row, column);
        return text === null ? [] : [wordOf(page, text)];
      }),
    }));
}

function match<Column extends string>(words: Words, head: HeadWords<Column>) {
  const repeated = new Map<Column, number[]>();
  for (const { column, words: texts } of words) {
    const name = nameOf([...texts, [...texts].reverse().join("")], head);
    if (name === null) continue;
    repeated.set(name, [...(repeated.get(name) ?? []), column]);
  }
  return repeated;
}

function nameOf<Column extends string>(
  texts: readonly string[],
  head: HeadWords<Column>,
): Column | null {
  const names = Object.keys(head) as Column[];
  for (const text of texts) {
    const name = names.find((one) => head[one].test(text));
    if (name !== undefined) return name;
  }
  return null;
}

/** Looks for the first row, or pair of rows, that words a head well enough. */
export function findHead<Column extends string>(
  page: Page,
  head: HeadWords<Column>,
  enough: (columns: ReadonlySet<Column>) => boolean,
): FoundHead<Column> | null {
  for (let row = 0; row < page.height; row += 1) {
    if (!textsIn(page, row).some(({ text }) => nameOf([wordOf(page, text)], head) !== null))
      continue;
    const found = headAt(page, row, head);
    if (enough(new Set(found.columns.keys()))) return found;
  }
  return null;
}

/** The head that begins in `row`, with the row below it where that one words more. */
function headAt<Column extends string>(
  page: Page,
  row: number,
  head: HeadWords<Column>,
): FoundHead<Column> {
  const next = nextRow(page, row);
  const single = match(wordsOf(page, [row]), head);
  const double = next === null ? single : match(wordsOf(page, [row, next]), head);
  const useBoth = next !== null && double.size >= single.size && saysMore(page, next, head);
  const found = useBoth ? double : single;
  return {
    top: row,
    bottom: useBoth ? next : row,
    columns: new Map([...found].map(([name, [first = 0]]) => [name, first])),
    repeated: found,
  };
}

/** The next row that is not blank, where it can still be part of a head: no numbers in it. */
function nextRow(page: Page, row: number): number | null {
  const next = row + 1;
  if (next >= page.height || page.filled(next).length === 0) return null;
  return numbersIn(page, next).length === 0 ? next : null;
}

/** A lower head row words nothing but heads. */
function saysMore<Column extends string>(
  page: Page,
  row: number,
  head: HeadWords<Column>,
): boolean {
  const texts = textsIn(page, row);
  const known = texts.filter(({ text }) => nameOf([wordOf(page, text)], head) !== null);
  return known.length > 0 && known.length * 2 >= texts.length;
}
