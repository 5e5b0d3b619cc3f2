import { type Edit, planEdits } from "../../../src/core/edits";
import { a1, formatRef } from "../../../src/core/grid";
import { aUnit, type RowFacts, type UnitFactsGiven } from "./a-unit";
import { differences } from "./applied";
import { seedFigures } from "./seed-figures";

const weights = ["10", "8", "8", "8", "6", "10", "10", "10", "6", "4", "10", "10"];
const rows: readonly RowFacts[] = weights.map((weight) => ({ weight }));
const changed = (index: number, facts: RowFacts): readonly RowFacts[] =>
  rows.map((row, at) => (at === index ? { ...row, ...facts } : row));

const plan = (given: UnitFactsGiven, replaceTyped = false) => {
  const { evaluation, book } = aUnit({ replaceTyped, ...given });
  return { ...planEdits(evaluation, book, { replaceTyped, summary: false }), evaluation, book };
};

const cellsIn = (edits: readonly Edit[], sheet: string): readonly string[] =>
  edits.flatMap((edit) => (edit.kind === "cell" && edit.at.sheet === sheet ? [a1(edit.at)] : []));

test("完成值 of the rates into empty cells, judgement rows untouched", () => {
  const { edits } = plan({ figures: seedFigures, rows });
  expect(cellsIn(edits, "指标评分表").filter((at) => at.startsWith("K"))).toEqual([
    "K5",
    "K6",
    "K7",
    "K8",
    "K13",
  ]);
});

test("typed values stay, are replaced when asked, and stay even then where 留 was chosen", () => {
  const typed = changed(1, { actual: "0.98" });
  const cell = (given: Partial<UnitFactsGiven>, replace: boolean): boolean =>
    cellsIn(
      plan({ figures: seedFigures, rows: typed, ...given }, replace).edits,
      "指标评分表",
    ).includes("K5");
  expect(cell({}, false)).toBe(false);
  expect(cell({}, true)).toBe(true);
  expect(cell({ choices: { keptTyped: new Set(["指标评分表!K5"]) } }, true)).toBe(false);
});

test("a protected sheet is said once, and the summary calculates by itself", async () => {
  const { evaluation, book } = aUnit({
    figures: seedFigures,
    rows,
    protectedSheets: ["指标评分表"],
  });
  const { edits, issues } = planEdits(evaluation, book, { replaceTyped: false, summary: true });
  expect(cellsIn(edits, "指标评分表")).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(["sheet-protected"]);
  expect(await differences(book, edits)).toEqual([]);
});

test("a cell inside a merge is said, the others are written", () => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows });
  const merged = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === "指标评分表"
        ? { ...sheet, merges: [{ sheet: sheet.name, top: 4, left: 10, bottom: 5, right: 10 }] }
        : sheet,
    ),
  };
  const { edits, issues } = planEdits(evaluation, merged, { replaceTyped: false, summary: false });
  expect(issues.map(({ code, at }) => [code, at.map(formatRef)])).toEqual([
    ["target-merged", ["指标评分表!K6"]],
  ]);
  expect(cellsIn(edits, "指标评分表")).toContain("K5");
});

test("执行率: zero budget “—”, text amounts by their number, a row without amounts left alone", () => {
  const { edits } = plan({
    figures: seedFigures,
    rows,
    projects: [
      ["甲", "40", "38"],
      ["乙", "0", "0"],
      ["丙", "10万元", "9"],
      ["丁", "", "3"],
    ],
  });
  const formulas = edits.flatMap((edit) =>
    edit.kind === "cell" && edit.at.sheet === "项目支出明细" && edit.content.kind === "formula"
      ? [[a1(edit.at), edit.content.formula, String(edit.content.shows)]]
      : [],
  );
  expect(formulas).toEqual([
    ["G5", 'IF(E5=0,"—",F5/E5)', "0.95"],
    ["G6", 'IF(E6=0,"—",F6/E6)', "—"],
    ["G7", 'IF(10=0,"—",F7/10)', "0.9"],
  ]);
});

test("没有这项 makes the rate 不适用, not 缺数", () => {
  const without = Object.fromEntries(
    Object.entries(seedFigures).filter(([id]) => id !== "threePublic"),
  );
  const { edits } = plan({
    figures: without,
    rows,
    choices: { absent: new Set(["threePublic" as const]) },
  });
  const cell = edits.find((edit) => edit.kind === "cell" && a1(edit.at) === "K7");
  expect(cell?.kind === "cell" && cell.content.kind === "formula" && cell.content.shows).toBe(
    "不适用",
  );
});
