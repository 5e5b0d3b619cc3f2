import type { Change } from "../../../src/app/ports";
import type { Book } from "../../../src/workbench/book/book";
import { quiet } from "../../workbench/client";
import { open, openings, plain, put, sheet } from "./small-book";

afterEach(quiet);

/** Somebody types into 表一; Excel tells so at once. */
function typed(book: Book, value: number): void {
  const [first] = book.sheets.all;
  const rect = { top: 0, left: 1, bottom: 0, right: 1 };
  book.grid.write(first!.id, 0, 1, { value });
  book.tell({ kind: "changed", change: "RangeEdited", sheet: first!.id, rect, ours: false });
}

const held = (book: Book): unknown => book.grid.content(book.sheets.all[0]!.id, 0, 1).value;

describe.each(openings)("calls that overlap (%s)", (_name, bookOf) => {
  /** A book whose B1 is 3, read and watched, with answers that take their time. */
  async function watched() {
    const { port, book, server } = open(await bookOf(plain));
    const seen: Change[] = [];
    await port.watch((change) => seen.push(change));
    await port.read();
    server.options = { ...server.options, latency: () => 20 };
    return { port, book, seen, server };
  }

  type Watched = Awaited<ReturnType<typeof watched>>;

  test.each<[string, (open: Watched) => readonly Promise<unknown>[]]>([
    ["a write during a read", ({ port }) => [port.read(), port.apply([put(1, "9")])]],
    ["a read during a write", ({ port }) => [port.apply([put(1, "9")]), port.read()]],
    ["two writes", ({ port }) => [port.apply([put(1, "8")]), port.apply([put(1, "9")])]],
    [
      "somebody typing during a read",
      ({ port, book, server }) => {
        let answered = false;
        const latency = (): number => {
          // What is on its way says 3.
          if (!answered) typed(book, 9);
          answered = true;
          return 20;
        };
        server.options = { ...server.options, latency };
        return [port.read()];
      },
    ],
  ])("%s: the next write knows what is there", async (_what, overlap) => {
    const open = await watched();
    const { port, book } = open;
    await Promise.all(overlap(open));
    expect(held(book)).toBe(9);
    await port.apply([put(1, "3")]);
    expect(held(book)).toBe(3);
  });

  test("looking again while sheets of ours are added, message by message, tells of none", async () => {
    const { port, seen, book } = await watched();
    const long = { kind: "text", text: "长".repeat(30_000) } as const;
    const cells = Array.from({ length: 40 }, (_, row) => ({ row, column: 0, content: long }));
    const writing = port.apply(
      ["取数表", "佐证材料清单"].map((name) => ({
        kind: "sheet",
        sheet: { ...sheet(name), cells },
      })),
    );
    const looking = Array.from({ length: 8 }, async (_, turn) => {
      await new Promise((resolve) => setTimeout(resolve, turn * 20));
      await port.lookAgain();
    });
    await Promise.all([writing, ...looking]);
    expect(book.sheets.all).toHaveLength(3);
    expect(seen).toEqual([]);
  });
});
