import { readFileSync } from "node:fs";
import { join } from "node:path";

import { calculate } from "../../src/app/calculate";
import { acknowledge, choose } from "../../src/app/keep-choices";
import type { Choice } from "../../src/app/choice";
import { lookAround, lookAt } from "../../src/app/look-around";
import { makeSummary } from "../../src/app/make-summary";
import type { Change } from "../../src/app/ports";
import { reportAsText } from "../../src/app/report-as-text";
import { basisOf, changeJudge } from "../../src/app/stale";
import { planEdits } from "../../src/core/edits";
import { type CellRef, findSheet, formatRef, parseRef, type Snapshot } from "../../src/core/grid";
import { issueKey } from "../../src/core/issues";
import { openWorkbook } from "../../src/hosts/xlsx";
import { deskOn } from "./desk-on";
import { fixedClock } from "./fixed-clock";
import { addSheet } from "./somebodys-sheet";

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

describe("sheets that bear our names", () => {
  test.each(["取数表", "核对单", "绩效自评汇总表"])("her own %s is looked at", async (name) => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    await addSheet(book, name, "我自己的");
    const judge = changeJudge(await lookAround(desk));
    expect(judge(changed(cell(`${name}!C5`)))).toBe("maybe");
    expect(judge({ kind: "moved", sheet: name, by: "here" })).toBe("maybe");
  });

  test("our own are not, whatever their number", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    await addSheet(book, "绩效自评汇总表", "我自己的");
    await makeSummary(desk);
    const judge = changeJudge(await lookAround(desk));
    for (const name of ["取数表", "绩效自评汇总表(2)"])
      expect(judge(changed(cell(`${name}!C5`)))).toBeNull();
  });
});

describe("the basis of a result", () => {
  const computed = new Map(["指标评分表!L5", "指标评分表!L8"].map((at) => [at, "computed"]));

  test.each([
    ["potou-2022.xlsx", calculate, {}],
    ["potou-2022.xlsx", makeSummary, {}],
    ["potou-2022-slips.xlsx", calculate, {}],
    ["potou-2022-slips.xlsx", calculate, { "typed-differs": computed }],
    ["hunan-2018.xlsx", makeSummary, {}],
  ] as const)("%s: our own writing changes nothing in it (%#)", async (file, work, answers) => {
    const { desk } = await deskOn(file, answers);
    const done = await work(desk);
    if (done.kind === "cancelled") throw new Error("not written");
    expect(basisOf(await lookAround(desk)) === basisOf(done.look)).toBe(true);
  });

  test("已核实 and the way of printing change nothing in it", async () => {
    const { desk } = await deskOn("potou-2022-slips.xlsx");
    const before = await lookAround(desk);
    const warning = before.evaluation.issues.find(({ severity }) => severity !== "error")!;
    const after = await acknowledge(desk, issueKey(warning), "已核对");
    expect(basisOf(after)).toBe(basisOf(before));
    const across = await choose(desk, [{ kind: "landscape", on: true }]);
    expect(basisOf(across)).toBe(basisOf(before));
  });

  test.each<Choice>([
    { kind: "base", rate: "overallCompletionRate", base: "fiscalIncome" },
    { kind: "absent", id: "fixedAssetsInUse" },
    { kind: "scheme", id: "shenzhen-2020" },
    { kind: "policy", key: "carryoverRate", policy: "zero" },
  ])("a choice does: %j", async (choice) => {
    const { desk } = await deskOn("hunan-2018.xlsx");
    const before = await lookAround(desk);
    expect(basisOf(await choose(desk, [choice])) === basisOf(before)).toBe(false);
  });

  test("a 年度目标 filled in where there was none", async () => {
    const { desk, book } = await deskOn("potou-2022.xlsx");
    const goal = (await lookAround(desk)).evaluation.recognition.goals.expected!.at;
    await book.type(goal, "");
    const before = basisOf(await lookAround(desk));
    await book.type(goal, "新目标：完成全部工作。");
    expect(basisOf(await lookAround(desk)) === before).toBe(false);
  });

  test.each(["年度目标", "项目支出明细"])(
    "every cell of %s that the summary sheet or the report prints is in it",
    async (name) => {
      const before = await look();
      const basis = basisOf(before);
      const prints = printed(before);
      const sheet = findSheet(before.book, name)!;
      const forgotten: string[] = [];
      for (const [row, contents] of sheet.rows.entries())
        for (const [column, content] of contents.entries()) {
          if (typeof content !== "string" && typeof content !== "number") continue;
          const other = typeof content === "number" ? content + 1 : `${content}改`;
          const after = await lookAt(
            withCell(before.book, { sheet: name, row, column }, other),
            fixedClock,
          );
          if (basisOf(after) === basis && printed(after) !== prints)
            forgotten.push(formatRef({ sheet: name, row, column }));
        }
      expect(forgotten).toEqual([]);
    },
    60_000,
  );
});

function printed(seen: Awaited<ReturnType<typeof look>>): string {
  const { edits } = planEdits(seen.evaluation, seen.book, { replaceTyped: false, summary: true });
  const sheets = edits.flatMap((edit) => (edit.kind === "sheet" ? edit.sheet.cells : []));
  return JSON.stringify([sheets, reportAsText(seen).text]);
}

const withCell = (book: Snapshot, at: CellRef, content: string | number): Snapshot => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.name === at.sheet
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, row) =>
            row === at.row
              ? cells.map((held, column) => (column === at.column ? content : held))
              : cells,
          ),
        }
      : sheet,
  ),
});
