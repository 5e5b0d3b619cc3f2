import type { Book } from "../../src/workbench/book/book";
import { backEnds } from "./back-ends";
import { excelOver, quiet } from "./client";

/**
 * Where the expectation comes from: a page of Microsoft's, a user's report, the client's own code,
 * or nothing better than a guess that a real Excel has yet to confirm.
 */
export type Mark = "documented" | "reported" | "read in the client" | "guess";

export interface Row {
  readonly member: string;
  readonly mark: Mark;
  readonly fact: string;
  /** What the add-in does; its result is compared with `gives`. */
  readonly act: (context: Excel.RequestContext, sheet: Excel.Worksheet, book: Book) => unknown;
  readonly gives?: unknown;
  /** The code, and where the client says it happened. */
  readonly refuses?: string | readonly [code: string, at: string];
}

/** One test a row and back end. The book has the sheets 表一 (active), 表二 and “2022年”. */
export function checkRows(rows: readonly Row[]): void {
  describe.each(backEnds)("%s", (_name, makeBook) => {
    test.each(rows.map((row) => [`${row.member}: ${row.fact} [${row.mark}]`, row] as const))(
      "%s",
      async (_title, row) => {
        const book = makeBook("表一", "表二", "2022年");
        expect(await outcomeOf(book, row)).toEqual(expected(row));
      },
    );
  });
}

type Outcome = { gives: unknown } | { refuses: unknown };

const expected = (row: Row): Outcome =>
  row.refuses === undefined ? { gives: row.gives } : { refuses: row.refuses };

async function outcomeOf(book: Book, row: Row): Promise<Outcome> {
  const { run } = excelOver(book);
  try {
    const gives = await run(async (context) =>
      row.act(context, context.workbook.worksheets.getItem("表一"), book),
    );
    return { gives };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const at = error.debugInfo.errorLocation ?? "";
    if (row.refuses === undefined) return { refuses: [error.code, at, error.message] };
    return { refuses: Array.isArray(row.refuses) ? [error.code, at] : error.code };
  } finally {
    await quiet();
  }
}

const isRefusal = (error: unknown): error is OfficeExtension.Error =>
  error instanceof Error && "debugInfo" in error;

interface Loadable {
  load(names: string): unknown;
  toJSON(): unknown;
}

/** Loads properties of one object and answers them in the order asked for. */
export async function read(
  context: Excel.RequestContext,
  object: Loadable,
  ...names: readonly string[]
): Promise<unknown> {
  object.load(names.join(","));
  await context.sync();
  const shown = object.toJSON() as Record<string, unknown>;
  const values = names.map((name) =>
    name.split("/").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], shown),
  );
  return values.length === 1 ? values[0] : values;
}

/** The names of a collection's items. */
export async function namesOf(
  context: Excel.RequestContext,
  collection: Loadable & { items: readonly { name: string }[] },
): Promise<readonly string[]> {
  collection.load("items/name");
  await context.sync();
  return collection.items.map((item) => item.name);
}
