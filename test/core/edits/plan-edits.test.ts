import fc from "fast-check";
import { decimal } from "../../../src/core/decimal";
import { type Edit, existingSummary, handEdits, planEdits } from "../../../src/core/edits";
import { a1 } from "../../../src/core/grid";
import type { FigureId } from "../../../src/core/figures";
import { schemes } from "../../../src/schemes";
import { aUnit, type RowFacts } from "./a-unit";
import { applied, differences, formulasOf, planned, shownAt } from "./applied";
import { seedFigures } from "./seed-figures";
import { sheetOf } from "./sheet-of";

const options = { replaceTyped: false, summary: true };
const weights = ["10", "8", "8", "8", "6", "10", "10", "10", "6", "4", "10", "10"];
const full: readonly RowFacts[] = weights.map((weight) => ({ weight, points: weight }));
const projects = [
  ["智慧城市前期咨询", "40", "40"],
  ["网络年租费", "19.84", "19.84"],
] as const;
const summary = "绩效自评汇总表";

const nameOf = (edit: Edit): string =>
  edit.kind === "sheet" ? edit.sheet.name : edit.kind === "cell" ? edit.at.sheet : edit.name;

test("first what is referred to, names after the sheets, last the marks", () => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows: full, projects });
  const { edits } = planEdits(evaluation, book, options);
  const order = edits.map((edit) =>
    edit.kind === "name" ? "names" : `${edit.kind} ${nameOf(edit)}`,
  );
  expect(order.filter((step, index) => order.indexOf(step) === index)).toEqual([
    "sheet 取数表",
    "cell 指标评分表",
    "cell 项目支出明细",
    "sheet _自评设置",
    "sheet 绩效自评汇总表",
    "names",
    "cell 绩效自评汇总表",
    "cell _自评设置",
  ]);
});

test("the mark beside the summary sheet is not seen on screen, and is read back", () => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows: full, projects });
  const { edits } = planEdits(evaluation, book, options);
  const mark = edits.find((edit) => edit.kind === "cell" && edit.at.sheet === summary);
  expect(mark).toMatchObject({ at: { row: 0, column: 11 }, style: { numberFormat: ";;;" } });
  const { sheet } = existingSummary(applied(book, edits), evaluation.recognition.choices);
  expect(sheet?.name).toBe(summary);
});

test("every written formula calculates to what the core says", async () => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows: full, projects });
  const { edits } = planEdits(evaluation, book, options);
  expect(formulasOf(edits).length).toBeGreaterThan(150);
  expect(await differences(book, edits)).toEqual([]);
});

const cents = fc.integer({ min: 0, max: 99_999_999 });
/** 万元 with up to four decimals, one in three a tie at the second. */
const wan = fc
  .tuple(cents, fc.constantFrom("", "5", "25"))
  .map(([n, tail]) => `${String(Math.floor(n / 100))}.${String(n % 100).padStart(2, "0")}${tail}`);

test("also for figures nobody chose, with ties at the printed digit", async () => {
  const ids = Object.keys(seedFigures) as FigureId[];
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof({ weight: 5, arbitrary: wan }, { weight: 1, arbitrary: fc.constant("0") }),
        {
          minLength: ids.length,
          maxLength: ids.length,
        },
      ),
      fc.constantFrom(...schemes),
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 60, maxLength: 60 }),
      async (amounts, scheme, given) => {
        const figures = Object.fromEntries(ids.map((id, index) => [id, amounts[index]!]));
        const rows = scheme.indicators.map(({ weight, rate }, index) => ({
          weight: weight ?? "5",
          ...(rate
            ? {}
            : {
                points: decimal(String(given[index % 60]!))
                  .div(decimal("100"))
                  .toFixed(),
              }),
        }));
        const { evaluation, book } = aUnit({
          figures,
          scheme,
          rows,
          projects: [["项目", amounts[0]!, amounts[1]!]],
        });
        const { edits } = planEdits(evaluation, book, options);
        expect(await differences(book, edits)).toEqual([]);
        expect(written(edits)).not.toMatch(/#|null|NaN|undefined/);
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

const written = (edits: readonly Edit[]): string =>
  edits
    .flatMap((edit) =>
      edit.kind === "sheet"
        ? edit.sheet.cells.map(({ content }) => content)
        : edit.kind === "cell"
          ? [edit.content]
          : [],
    )
    .map((content) =>
      content.kind === "text"
        ? content.text
        : content.kind === "formula"
          ? String(content.shows)
          : "",
    )
    .join("\n");

test("planning again on the result plans the same", () => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows: full, projects });
  const first = planEdits(evaluation, book, options);
  const second = planEdits(evaluation, applied(book, first.edits), options);
  expect(second).toEqual(first);
});

test("a summary sheet that is there is brought up to date with every 计算", () => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows: full });
  const only = { replaceTyped: false, summary: false };
  const without = planEdits(evaluation, book, only);
  expect(without.edits.map(nameOf)).not.toContain(summary);
  const after = applied(book, planEdits(evaluation, book, options).edits);
  expect(planEdits(evaluation, after, only).edits.map(nameOf)).toContain(summary);
});

describe("what stands in the summary sheet already", () => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows: full });
  const first = planEdits(evaluation, book, options);
  const settings = planned(first.edits, "_自评设置");
  const remembered = {
    ...evaluation,
    recognition: {
      ...evaluation.recognition,
      choices: {
        ...evaluation.recognition.choices,
        rows: settings.cells
          .filter(({ column }) => column === 1)
          .map(({ row, content }) => ({
            key: shownAt(first.edits, "_自评设置", a1({ row, column: 0 })),
            value: content.kind === "text" ? content.text : "",
          })),
      },
    },
  };
  const edited = (cells: Readonly<Record<string, string>>) => {
    const after = applied(book, first.edits);
    return {
      ...after,
      sheets: after.sheets.map((sheet) => {
        if (sheet.name !== summary) return sheet;
        const held = Object.fromEntries(
          sheet.rows.flatMap((row, r) => row.map((value, c) => [a1({ row: r, column: c }), value])),
        );
        const formulas = new Map([...sheet.formulas].filter(([at]) => !(at in cells)));
        return { ...sheetOf(summary, { ...held, ...cells }), formulas };
      }),
    };
  };
  const remark = planned(first.edits, summary).cells.find(
    ({ content }) => content.kind === "text" && content.text === "备注",
  )!;
  const remarkAt = a1({ row: remark.row, column: 2 });

  test("nothing was edited", () => {
    expect(handEdits(edited({}), remembered)).toEqual([]);
  });

  test("the unit's remark is kept, and is no hand edit", () => {
    const now = edited({ [remarkAt]: "=盖章后寄出" });
    expect(handEdits(now, remembered)).toEqual([]);
    expect(shownAt(planEdits(remembered, now, options).edits, summary, remarkAt)).toBe(
      "=盖章后寄出",
    );
  });

  test("other cells are named in a warning", () => {
    const now = edited({ J12: "0.95", I60: "看这里" });
    const found = handEdits(now, remembered);
    expect(found.map(({ at, wrote }) => [a1(at), wrote?.kind])).toEqual([
      ["J12", "formula"],
      ["I60", undefined],
    ]);
    const { issues } = planEdits(remembered, now, options);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["summary-edited-by-hand", "warning"],
    ]);
    expect(issues[0]?.message.zh).toContain("2 个格是您改的（J12、I60）");
  });

  test("and stay as they are as long as nobody asks for the sheet", () => {
    const { edits } = planEdits(remembered, edited({ J12: "0.95" }), {
      ...options,
      summary: false,
    });
    expect(edits.map(nameOf)).not.toContain(summary);
  });

  test("rows inserted in another sheet are no edit of this one", () => {
    const now = edited({});
    const moved = now.sheets.map((sheet) =>
      sheet.name === summary
        ? {
            ...sheet,
            formulas: new Map(
              [...sheet.formulas].map(([at, formula]) => [
                at,
                formula.replace(/\$(\d+)/g, (_, row: string) => `$${String(Number(row) + 1)}`),
              ]),
            ),
          }
        : sheet,
    );
    expect(handEdits({ ...now, sheets: moved }, remembered)).toEqual([]);
  });

  test("a sheet of that name that is not ours is left alone", () => {
    const theirs = { ...book, sheets: [...book.sheets, sheetOf(summary, { A1: "去年的" })] };
    const { edits, issues } = planEdits(evaluation, theirs, options);
    expect(issues.map(({ code }) => code)).toEqual(["sheet-name-taken"]);
    expect(planned(edits, "绩效自评汇总表(2)").cells.length).toBeGreaterThan(100);
  });
});

test.each(["取数表", "指标评分表"])("somebody's own %s stops everything", (name) => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows: null });
  const theirs = { ...book, sheets: [...book.sheets, sheetOf(name, { A1: "别的东西" })] };
  const { edits, issues } = planEdits(evaluation, theirs, options);
  expect(edits).toEqual([]);
  expect(issues[0]?.message.zh).toContain("改个名");
});

test("names are names Excel takes, each once, and old ones go", () => {
  const { evaluation, book } = aUnit({ figures: seedFigures, rows: full });
  const old = { name: "自评_旧的", refersTo: "取数表!$C$4", scope: null };
  const hers = { name: "我的", refersTo: "取数表!$C$4", scope: null };
  const { edits } = planEdits(evaluation, { ...book, names: [old, hers] }, options);
  const names = edits.flatMap((edit) => (edit.kind === "name" ? [edit.name] : []));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^自评_[\p{L}\p{N}_.]+$/u);
  expect(names).toEqual(
    expect.arrayContaining(["自评_总分", "自评_整体支出完成率", "自评_支出合计_决算数"]),
  );
  expect(edits.filter(({ kind }) => kind === "drop-name")).toEqual([
    { kind: "drop-name", name: "自评_旧的" },
  ]);
});
