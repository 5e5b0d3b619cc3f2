import { calculate } from "../../src/app/calculate";
import { checkFile } from "../../src/app/check-file";
import { printCheck } from "../../src/app/check-sheet";
import { exportReport } from "../../src/app/export-report";
import { acknowledge, choose } from "../../src/app/keep-choices";
import { lookAround } from "../../src/app/look-around";
import { makeSummary } from "../../src/app/make-summary";
import type { NamedFile } from "../../src/app/ports";
import { refreshReport } from "../../src/app/refresh-report";
import { reportAsText, reportToSheet } from "../../src/app/report-as-text";
import { saveSubmission } from "../../src/app/save-submission";
import { typeInto } from "../../src/app/type-into";
import { formatFixed } from "../../src/core/decimal";
import { findSheet, formatAt, parseRef, textAt } from "../../src/core/grid";
import { issueKey } from "../../src/core/issues";
import { readReport, refreshFigures, writeReport } from "../../src/docx";
import { openWorkbook, submissionCopy } from "../../src/hosts/xlsx";
import { FileWorkbook } from "../taskpane/file-workbook";
import { deliverTo, deskOn, foreign, ours } from "./desk-on";
import { addSheet } from "./somebodys-sheet";

describe("计算", () => {
  test("looking around writes nothing", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    const look = await lookAround(desk);
    expect(look.screen).toBe("ready");
    expect(book.writes).toBe(0);
  });

  test("the first write into her table is asked about with its range, the second is not", async () => {
    const { desk, asked } = await deskOn("potou-2022.xlsx");
    const first = await calculate(desk);
    expect(asked).toEqual(["first-write"]);
    expect(first).toMatchObject({ kind: "written", mismatches: [] });
    const second = await calculate(desk);
    expect(asked).toHaveLength(1);
    expect(second).toMatchObject({ kind: "written", cells: 0 });
  });

  test("先只看结果 writes nothing and still gives the results", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx", { "first-write": "look" });
    const done = await calculate(desk);
    expect(done.kind).toBe("looked-only");
    expect(book.writes).toBe(0);
  });

  test("a closed question writes nothing", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx", { "first-write": null });
    expect(await calculate(desk)).toEqual({
      kind: "cancelled",
      written: { cells: 0, sheets: [] },
    });
    expect(book.writes).toBe(0);
  });

  test("a read-only file shows results", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    book.readOnly = true;
    expect((await calculate(desk)).kind).toBe("looked-only");
  });

  test("stopped while reading, nothing is written", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    const job = calculate(desk, { signal: { aborted: true } });
    await expect(job).rejects.toMatchObject({ problem: { code: "stopped" } });
    expect(book.writes).toBe(0);
  });

  test("撤回 gives back every cell of her sheets", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    const before = foreign(await book.read(), ours);
    await calculate(desk);
    expect(foreign(await book.read(), ours)).not.toBe(before);
    await book.restore();
    const after = (await book.read()).sheets.find(({ name }) => name === "指标评分表")!;
    const was = JSON.parse(before) as [string, unknown, unknown][];
    const table = was.find(([name]) => name === "指标评分表")!;
    expect([...after.formulas]).toEqual(table[2]);
  });

  test("typed points are asked about; 用 puts the formula, 留 keeps her number", async () => {
    const keep = await deskOn("potou-2022-slips.xlsx");
    await calculate(keep.desk);
    const slips = await lookAround(keep.desk);
    expect(keep.asked).toContain("typed-differs");
    expect(slips.evaluation.recognition.choices.keptTyped.size).toBeGreaterThan(0);
    const at = [...slips.evaluation.recognition.choices.keptTyped][0]!;
    const use = await deskOn("potou-2022-slips.xlsx", {
      "typed-differs": new Map([[at, "computed"]]),
    });
    await calculate(use.desk);
    const { sheet, row, column } = parseRef(at)!;
    const table = findSheet(await use.book.read(), sheet)!;
    expect(table.formulas.get(at.split("!")[1]!)).toContain("取数表!");
    expect(textAt(table, row, column)).not.toBe("");
  });
});

describe("what she decides is kept in the workbook", () => {
  test("a base changes the rate and survives the next opening", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    const look = await choose(desk, [
      { kind: "base", rate: "overallCompletionRate", base: "fiscalIncome" },
    ]);
    expect(look.evaluation.rates.get("overallCompletionRate")?.base).toBe("fiscalIncome");
    const again = await FileWorkbook.open((await book.bytes())!);
    const later = await lookAround({ ...desk, book: again });
    expect(later.evaluation.rates.get("overallCompletionRate")?.base).toBe("fiscalIncome");
  });

  test("没有这项 is an answer, not a zero, and 就用这格 takes it back", async () => {
    const { desk } = await deskOn("potou-2022.xlsx");
    const absent = await choose(desk, [{ kind: "absent", id: "fixedAssetsInUse" }]);
    const figures = absent.evaluation.recognition.figures;
    expect(figures.unfound.get("fixedAssetsInUse")).toEqual({
      kind: "absent",
      id: "fixedAssetsInUse",
    });
    const at = parseRef("基础数据表!G5")!;
    const picked = await choose(desk, [{ kind: "figure", id: "fixedAssetsInUse", at }]);
    const found = picked.evaluation.recognition.figures.found.get("fixedAssetsInUse");
    expect(found).toMatchObject({ confidence: "picked" });
  });

  test("已核实 moves a warning aside with its reason and date", async () => {
    const { desk } = await deskOn("potou-2022-slips.xlsx");
    const before = await lookAround(desk);
    const warning = before.evaluation.issues.find(({ severity }) => severity !== "error");
    expect(warning).toBeDefined();
    const after = await acknowledge(desk, issueKey(warning!), "已与资产股核对");
    expect(after.evaluation.acknowledged.map(issueKey)).toContain(issueKey(warning!));
    const kept = after.evaluation.recognition.choices.acknowledged.get(issueKey(warning!));
    expect(kept).toEqual({ reason: "已与资产股核对", on: "2023-06-03" });
  });

  test("points typed in the pane stand in her sheet", async () => {
    const { desk } = await deskOn("potou-2022.xlsx");
    const look = await lookAround(desk);
    const judged = look.evaluation.card.indicators.find(({ expression }) => expression === null)!;
    const at = judged.row.cells.get("points")!;
    const after = await typeInto(desk, at, "3.5");
    const scored = after.evaluation.card.indicators.find(({ row }) => row.row === judged.row.row)!;
    expect(scored.points && formatFixed(scored.points)).toBe("3.50");
  });
});

describe("生成汇总表", () => {
  test("calculates first and counts its pages", async () => {
    const { desk } = await deskOn("potou-2022.xlsx");
    const made = await makeSummary(desk);
    expect(made).toMatchObject({ kind: "made", sheet: "绩效自评汇总表", open: 0, mismatches: [] });
    expect(made.kind === "made" ? made.pages : 0).toBeGreaterThanOrEqual(2);
  });

  test("cells changed by hand are asked about and can become the remark", async () => {
    const { book, desk, asked } = await deskOn("potou-2022.xlsx", { "hand-edits": "as-note" });
    await makeSummary(desk);
    await book.type(parseRef("绩效自评汇总表!A1")!, "附件9");
    await makeSummary(desk);
    expect(asked).toContain("hand-edits");
    const sheet = findSheet(await book.read(), "绩效自评汇总表")!;
    const note = sheet.rows.findIndex((_, row) => textAt(sheet, row, 0) === "备注");
    expect(textAt(sheet, note, 2)).toContain("A1：附件9");
  });

  test("a sheet of its name that is not ours stays, another name is asked about", async () => {
    const { book, desk, asked } = await deskOn("potou-2022.xlsx");
    const planned = {
      ...({ visibility: "visible", merges: [], frozenRows: 0, gridlines: true } as const),
      ...{ page: null, chart: null, lists: [], columnWidths: new Map(), rowHeights: new Map() },
      name: "绩效自评汇总表",
      cells: [{ row: 0, column: 0, content: { kind: "text", text: "我自己的表" } as const }],
    };
    await book.apply([{ kind: "sheet", sheet: planned }]);
    const made = await makeSummary(desk);
    expect(asked).toContain("name-taken");
    expect(made).toMatchObject({ kind: "made", sheet: "绩效自评汇总表(2)" });
    const own = findSheet(await book.read(), "绩效自评汇总表")!;
    expect(textAt(own, 0, 0)).toBe("我自己的表");
  });
});

describe("导出 Word and what follows", () => {
  test("two exports have two names, the second is asked about", async () => {
    const { desk, asked } = await deskOn("potou-2022.xlsx");
    const files: NamedFile[] = [];
    const tools = { write: writeReport, deliver: deliverTo(files) };
    await exportReport(desk, tools);
    await exportReport(desk, tools);
    expect(asked).toEqual(["first-write", "export-again"]);
    expect(new Set(files.map(({ name }) => name)).size).toBe(2);
    expect(files[1]!.name).toContain("(2).docx");
  });

  test("核对 of the exported file finds no difference; after a change it does, and 刷新 heals it", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    const files: NamedFile[] = [];
    await exportReport(desk, { write: writeReport, deliver: deliverTo(files) });
    const [file] = files as [NamedFile];
    const { bytes } = file;
    const { verification: same } = await checkFile(desk, { file, report: readReport(bytes) });
    expect(same.check.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(same.check.matched.length).toBeGreaterThan(20);
    const look = await lookAround(desk);
    const figure = look.evaluation.recognition.figures.found.get("publicExpenditure")!;
    const at = figure.from.kind === "cells" ? figure.from.sources[0]!.cell : null;
    await book.type(at!, "15.5");
    const { verification: differs } = await checkFile(desk, { file, report: readReport(bytes) });
    expect(differs.check.findings.map(({ code }) => code)).toContain("number-differs");
    const readings = jest.spyOn(book, "read");
    const refreshed = await refreshReport(desk, {
      file,
      files: { read: readReport, refresh: refreshFigures },
      deliver: deliverTo(files),
    });
    if (refreshed.kind !== "refreshed") throw new Error("not saved");
    expect(readings).toHaveBeenCalledTimes(1);
    expect(refreshed.numbers).toBeGreaterThan(0);
    expect(files[1]!.name).toContain("（数已更新）.docx");
    expect(refreshed.verification.file.bytes).toBe(files[1]!.bytes);
    expect(refreshed.verification.check.findings.map(({ code }) => code)).not.toContain(
      "number-differs",
    );
  });

  test("打印核对单: every number compared, with its cells, on a sheet set up for printing", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    const files: NamedFile[] = [];
    await exportReport(desk, { write: writeReport, deliver: deliverTo(files) });
    const [file] = files as [NamedFile];
    const { look, verification } = await checkFile(desk, {
      file,
      report: readReport(file.bytes),
    });
    expect(await printCheck(desk, verification)).toBe("核对单");
    const sheet = findSheet(await book.read(), "核对单")!;
    expect(textAt(sheet, 1, 0)).toContain(`核对的报告：${file.name}。核对日期：2023-06-03。`);
    const listed = sheet.rows.flatMap((_, row) => textAt(sheet, row, 3).split("、"));
    for (const { text } of verification.check.matched) expect(listed).toContain(text);
    expect((await lookAround(desk)).evaluation.issues).toEqual(look.evaluation.issues);
    expect(await printCheck(desk, verification)).toBe("核对单");
  });

  test("the text ways: clipboard and a sheet of their own", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    const { text, html } = reportAsText(await lookAround(desk));
    expect(text).toContain("绩效自评报告");
    expect(html).toContain("<table");
    const name = await reportToSheet(desk);
    expect(findSheet(await book.read(), name)!.rows.length).toBeGreaterThan(40);
  });

  test("另存报送版 holds values only and nothing of ours", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    const files: NamedFile[] = [];
    await addSheet(book, "核对单", "我自己的");
    await addSheet(book, "核对单(2)", "某局2022年度自评报告核对单");
    await makeSummary(desk);
    const saved = await saveSubmission(desk, { copy: submissionCopy, deliver: deliverTo(files) });
    if (saved.kind !== "saved") throw new Error("held back");
    expect(saved.saved.name).toMatch(/2022年度绩效自评表（报送版）\.xlsx$/);
    const copy = await (await openWorkbook(files[0]!.bytes)).port.read();
    expect(copy.sheets.flatMap(({ formulas }) => [...formulas])).toEqual([]);
    const names = copy.sheets.map(({ name }) => name);
    expect(names).toContain("核对单");
    for (const own of ["取数表", "核对单(2)"]) expect(names).not.toContain(own);
    expect(copy.names).toEqual([]);
    const working = findSheet(await book.read(), "绩效自评汇总表")!;
    expect(textAt(working, 0, 11)).toMatch(/^自评助手 完成 /);
    expect(formatAt(working, 0, 11)).toBe(";;;");
    const handed = findSheet(copy, "绩效自评汇总表")!;
    expect(Math.max(...handed.rows.map((row) => row.length))).toBe(10);
    expect(textAt(handed, 0, 0)).toBe(textAt(working, 0, 0));
  });
});
