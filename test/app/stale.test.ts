import { readFileSync } from "node:fs";
import { join } from "node:path";

import { lookAt } from "../../src/app/look-around";
import type { Change } from "../../src/app/ports";
import { basisOf, changeJudge } from "../../src/app/stale";
import { type CellRef, formatRef, parseRef } from "../../src/core/grid";
import { openWorkbook } from "../../src/hosts/xlsx";
import { fixedClock } from "./fixed-clock";

async function look() {
  const path = join(__dirname, "../../assets/samples/potou-2022.xlsx");
  const file = await openWorkbook(new Uint8Array(readFileSync(path)));
  return lookAt(await file.port.read(), fixedClock);
}

const changed = (at: CellRef, by: "here" | "elsewhere" = "here"): Change => {
  const { sheet, row, column } = at;
  return { kind: "cells", area: { sheet, top: row, bottom: row, left: column, right: column }, by };
};

const cell = (text: string): CellRef => parseRef(text)!;

describe("a change makes the result stale where the evaluation read it", () => {
  test("a figure's cell", async () => {
    const before = await look();
    const figure = before.evaluation.recognition.figures.found.get("publicExpenditure")!;
    const at = figure.from.kind === "cells" ? figure.from.sources[0]!.cell : null;
    expect(changeJudge(before)(changed(at!))).toEqual({ kind: "cell", at, by: "here" });
  });

  test("weight and rule text of 指标评分表 are rules", async () => {
    const before = await look();
    const judge = changeJudge(before);
    const { cells } = before.evaluation.card.table.rows[0]!;
    for (const column of ["weight", "rule", "target"] as const)
      expect(judge(changed(cells.get(column)!))).toMatchObject({ kind: "rule" });
  });

  test("somebody else's change says so", async () => {
    const before = await look();
    const at = before.evaluation.card.table.rows[0]!.cells.get("weight")!;
    expect(changeJudge(before)(changed(at, "elsewhere"))).toMatchObject({ by: "elsewhere" });
  });

  test("a paste over many cells names the first one that is read", async () => {
    const before = await look();
    const area = { sheet: "基础数据表", top: 0, bottom: 60, left: 0, right: 9 };
    const verdict = changeJudge(before)({ kind: "cells", area, by: "here" });
    expect(verdict).toMatchObject({ kind: "cell" });
  });

  test("rows moved, a sheet renamed or deleted", async () => {
    const judge = changeJudge(await look());
    expect(judge({ kind: "moved", sheet: "基础数据表", by: "here" })).toMatchObject({
      kind: "moved",
    });
    expect(judge({ kind: "renamed", from: "基础数据表", to: "数据" })).toMatchObject({
      kind: "renamed",
    });
    expect(judge({ kind: "deleted", sheet: "指标评分表" })).toMatchObject({ kind: "deleted" });
  });
});

describe("what nothing reads does not", () => {
  test.each(["取数表!C5", "绩效自评汇总表!A1"])("our own %s", async (text) => {
    expect(changeJudge(await look())(changed(cell(text)))).toBeNull();
  });

  test("a cell beside the tables is looked at again, and found to change nothing", async () => {
    const before = await look();
    expect(changeJudge(before)(changed(cell("基础数据表!Z99")))).toBe("maybe");
    expect(basisOf(await look())).toBe(basisOf(before));
  });

  test("a renamed sheet nobody reads", async () => {
    expect(changeJudge(await look())({ kind: "renamed", from: "草稿", to: "草稿2" })).toBeNull();
  });
});

test("a figure that is a formula is stale when a cell it names changes", async () => {
  const before = await look();
  const figure = before.evaluation.recognition.figures.found.get("publicExpenditure")!;
  const at = figure.from.kind === "cells" ? figure.from.sources[0]!.cell : cell("A!A1");
  const sheets = before.book.sheets.map((sheet) =>
    sheet.name === at.sheet
      ? {
          ...sheet,
          formulas: new Map([
            ["G99", "1"],
            [formatRef(at).split("!")[1]!, "台账!B2+1"],
          ]),
        }
      : sheet,
  );
  const judge = changeJudge({ ...before, book: { ...before.book, sheets } });
  expect(judge(changed(cell("台账!B2")))).toMatchObject({ kind: "cell" });
});
