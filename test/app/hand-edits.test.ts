import { makeSummary } from "../../src/app/make-summary";
import type { HandEdit } from "../../src/app/questions";
import { type CellRef, findSheet, parseRef, textAt } from "../../src/core/grid";
import { deskOn } from "./desk-on";

const summary = "绩效自评汇总表";

/** The summary made, cells of it typed over, and made again with an answer to M8. */
async function madeAgain(
  typed: Readonly<Record<string, string>>,
  answer: "to-source" | "as-note" | "overwrite",
) {
  const cells: HandEdit[] = [];
  const { book, desk } = await deskOn("potou-2022.xlsx", { "hand-edits": answer });
  await makeSummary(desk);
  for (const [cell, text] of Object.entries(typed)) await book.type(at(`${summary}!${cell}`), text);
  const told: typeof desk.inquire = async (kind, facts) => {
    if (kind === "hand-edits") cells.push(...(facts as { cells: readonly HandEdit[] }).cells);
    return desk.inquire(kind, facts);
  };
  const done = await makeSummary({ ...desk, inquire: told });
  const now = await book.read();
  const shows = (ref: string): string => {
    const { sheet, row, column } = at(ref);
    return textAt(findSheet(now, sheet)!, row, column);
  };
  return { done, cells, shows };
}

const at = (ref: string): CellRef => parseRef(ref)!;

const remark = (shows: (ref: string) => string): string =>
  Array.from({ length: 60 }, (_, row) => `${summary}!A${String(row + 1)}`)
    .filter((cell) => shows(cell) === "备注")
    .map((cell) => shows(cell.replace("!A", "!C")))
    .join("");

describe("M8: cells of the summary sheet typed over", () => {
  test("an amount goes into the one cell it came from, in that cell's unit, and everything follows", async () => {
    const { done, cells, shows } = await madeAgain({ H10: "230.5" }, "to-source");
    expect(done).toMatchObject({ kind: "made", mismatches: [] });
    const source = cells[0]!.source;
    if (typeof source === "string") throw new Error(source);
    expect(source.sheet).toBe("基础数据表");
    expect(Number(textAtRef(shows, source))).toBe(230.5);
    expect(Number(shows(`${summary}!H10`))).toBe(230.5);
    expect(remark(shows)).toBe("");
  });

  test("what is computed from several cells has no such place: it goes into 备注 and is computed again", async () => {
    const { cells, shows } = await madeAgain({ J10: "0.99", H10: "230.5" }, "to-source");
    expect(Object.fromEntries(cells.map((cell) => [cell.at.column, typeof cell.source]))).toEqual({
      7: "object",
      9: "string",
    });
    expect(cells.find((cell) => cell.at.column === 9)?.source).toBe("several");
    expect(remark(shows)).toContain("J10：0.99");
    expect(Number(shows(`${summary}!J10`))).not.toBe(0.99);
  });

  test("盖掉 and 保留为备注 leave her sheets alone", async () => {
    for (const answer of ["overwrite", "as-note"] as const) {
      const { shows } = await madeAgain({ H10: "230.5" }, answer);
      expect(Number(shows(`${summary}!H10`))).toBe(229.63);
      expect(remark(shows)).toBe(answer === "as-note" ? "H10：230.5" : "");
    }
  });

  test("a fact of the unit goes back to 单位信息", async () => {
    const { cells, shows } = await madeAgain({ C5: "坡头区人民政府办公室" }, "to-source");
    const source = cells[0]!.source;
    if (typeof source === "string") throw new Error(source);
    expect(source.sheet).toBe("单位信息");
    expect(shows(`${summary}!C5`)).toBe("坡头区人民政府办公室");
  });
});

function textAtRef(shows: (ref: string) => string, { sheet, row, column }: CellRef): string {
  return shows(`${sheet}!${String.fromCodePoint(65 + column)}${String(row + 1)}`);
}
