import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { readReport, refreshFigures } from "../../src/docx";
import { openWorkbook } from "../../src/hosts/xlsx";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sample = (name: string): string => join(root, "assets", "samples", `${name}.xlsx`);

// Each case starts Node afresh, some several times, on a machine that may be busy.
jest.setTimeout(120_000);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line as a user runs it, in a process of its own. */
function run(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: "zh_CN.UTF-8" };
    const command = ["--import", "tsx", join(root, "src", "cli", "main.ts"), ...args];
    execFile(
      process.execPath,
      command,
      { cwd: root, env, maxBuffer: 1 << 24 },
      (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
      },
    );
  });
}

interface Result {
  readonly unit: string;
  readonly year: number;
  readonly rates: Readonly<Record<string, { value: string | null; shown: string | null }>>;
  readonly score: {
    readonly total: string | null;
    readonly provisional: string | null;
    readonly because: string | null;
    readonly full: string;
    readonly grade: string | null;
    readonly indicators: readonly { weight: string; points: string; reason: string | null }[];
  };
  readonly issues: readonly {
    code: string;
    severity: string;
    message: string;
    at: readonly string[];
  }[];
}

const digest = (path: string): string =>
  createHash("sha256").update(readFileSync(path)).digest("hex");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evaluate-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What no reader of an output may meet. */
const forbidden = /#(?:DIV|N\/A|REF|VALUE|NAME|NUM|NULL)|\bnull\b|\bNaN\b|undefined|××|100字以内/;

/** Stands beside and under the print area of 绩效自评汇总表. */
const unprinted = /以下不打印|分子来源|自评助手 完成/;

async function textsOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (path.endsWith(".docx"))
    return readReport(bytes)
      .paragraphs.map(({ text }) => text)
      .join("\n");
  const book = await (await openWorkbook(bytes)).port.read();
  return book.sheets
    .flatMap(({ rows }) => rows.flat().map((cell) => JSON.stringify(cell ?? "")))
    .join("\n");
}

describe("evaluate", () => {
  test("the 坡头 sample: five rates, 96 points, 优, nothing to change, three files", async () => {
    const before = digest(sample("potou-2022"));
    const ran = await run("evaluate", sample("potou-2022"), "--out", folder, "--json");
    const result = JSON.parse(ran.out) as Result;
    expect(ran.code).toBe(0);
    const shown = (id: string): string | null | undefined => result.rates[id]?.shown;
    expect([
      shown("overallCompletionRate"),
      shown("carryoverRate"),
      shown("threePublicControlRate"),
      shown("publicFundControlRate"),
      shown("fixedAssetUtilisationRate"),
    ]).toEqual(["100.00%", "0.00%", "100.00%", "84.50%", "100.00%"]);
    expect(Object.values(result.rates).filter(({ value }) => value !== null)).toHaveLength(16);
    expect(result.score).toMatchObject({
      total: "96.00",
      full: "100.00",
      grade: "优",
      because: null,
    });
    expect(result.issues).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([
      "potou-2022-自评.xlsx",
      "potou-2022-自评报告.docx",
      "potou-2022-自评（报送版）.xlsx",
    ]);
    for (const name of readdirSync(folder))
      expect(await textsOf(join(folder, name))).not.toMatch(forbidden);
    expect(digest(sample("potou-2022"))).toBe(before);
  });

  test("the sample with slips names each of them with its cell, and nothing else", async () => {
    const ran = await run("evaluate", sample("potou-2022-slips"), "--out", folder, "--json");
    const { issues } = JSON.parse(ran.out) as Result;
    expect(ran.code).toBe(1);
    expect(issues.map(({ code, at }) => [code, at[0]])).toEqual([
      ["parts-differ-from-whole", "基础数据表!G12"],
      ["more-than-whole", "基础数据表!G29"],
      ["team-size-differs", "报告文字!B9"],
      ["typed-differs", "指标评分表!L8"],
      ["lost-point-without-reason", "指标评分表!M15"],
      ["unit-mixed", "基础数据表!G29"],
    ]);
    expect(readdirSync(folder)).toContain("potou-2022-slips-自评报告（草稿）.docx");
  });

  test("the same input gives the same bytes", async () => {
    const again = mkdtempSync(join(tmpdir(), "evaluate-"));
    await run("evaluate", sample("potou-2022"), "--out", folder);
    await run("evaluate", sample("potou-2022"), "--out", again);
    const digests = (of: string): readonly string[] =>
      readdirSync(of)
        .sort()
        .map((name) => digest(join(of, name)));
    expect(digests(folder)).toEqual(digests(again));
    rmSync(again, { recursive: true });
  });

  test("an output somebody edited is left alone: the next run takes new names", async () => {
    await run("evaluate", sample("potou-2022"), "--out", folder);
    const report = join(folder, "potou-2022-自评报告.docx");
    const { bytes } = refreshFigures(readFileSync(report), new Map([["zp_total_1", "95"]]));
    writeFileSync(report, bytes);
    const edited = digest(report);
    await run("evaluate", sample("potou-2022"), "--out", folder);
    expect(digest(report)).toBe(edited);
    expect(readdirSync(folder)).toContain("potou-2022-自评报告(2).docx");
  });

  test("evaluating the result again changes no cell", async () => {
    await run("evaluate", sample("potou-2022"), "--out", folder);
    const first = join(folder, "potou-2022-自评.xlsx");
    const ran = await run("evaluate", first, "--out", folder, "--json");
    expect(ran.code).toBe(0);
    expect(await textsOf(join(folder, "potou-2022-自评-自评.xlsx"))).toBe(await textsOf(first));
  });

  test("the printed deductions make up 100 less the total", async () => {
    const ran = await run("evaluate", sample("potou-2022"), "--out", folder, "--json");
    const { score } = JSON.parse(ran.out) as Result;
    const cents = (text: string): number => Math.round(parseFloat(text) * 100);
    const lost = score.indicators.map(({ weight, points }) => cents(weight) - cents(points));
    expect(lost.reduce((sum, one) => sum + one, 0)).toBe(
      cents(score.full) - cents(score.total ?? ""),
    );
    for (const [index, { reason }] of score.indicators.entries())
      expect(reason === null).toBe(lost[index] === 0);
  });

  test("报送版: values only, no hidden sheet, no name", async () => {
    await run("evaluate", sample("potou-2022"), "--out", folder);
    const bytes = readFileSync(join(folder, "potou-2022-自评（报送版）.xlsx"));
    const book = await (await openWorkbook(bytes)).port.read();
    expect(book.sheets.flatMap(({ formulas }) => [...formulas.values()])).toEqual([]);
    expect(book.sheets.filter(({ visibility }) => visibility !== "visible")).toEqual([]);
    expect(book.names.filter(({ name }) => !name.startsWith("_xlnm."))).toEqual([]);
    const sheets = book.sheets.map(({ name }) => name);
    expect(sheets).toEqual(expect.arrayContaining(["基础数据表", "指标评分表", "绩效自评汇总表"]));
    for (const name of ["取数表", "报告文字"]) expect(sheets).not.toContain(name);
  });

  test("报送版 is called a draft while something must be corrected, and holds nothing not printed", async () => {
    await run("evaluate", sample("potou-2022-slips"), "--out", folder);
    const draft = "potou-2022-slips-自评（报送版）（草稿）.xlsx";
    expect(readdirSync(folder)).toContain(draft);
    expect(await textsOf(join(folder, "potou-2022-slips-自评.xlsx"))).toMatch(unprinted);
    expect(await textsOf(join(folder, draft))).not.toMatch(unprinted);
  });
});

describe("what cannot be read ends with 2, one line, and no file", () => {
  const whole = readFileSync(sample("potou-2022"));
  test.each([
    ["an empty file", new Uint8Array()],
    ["half a file", whole.subarray(0, whole.length / 2)],
    ["a text", new TextEncoder().encode("年度,金额\n2022,1\n")],
  ])("%s", async (_, bytes) => {
    const file = join(folder, "坏.xlsx");
    writeFileSync(file, bytes);
    const out = join(folder, "out");
    const ran = await run("evaluate", file, "--out", out, "--json");
    expect([ran.code, ran.out]).toEqual([2, ""]);
    expect(ran.err.trim().split("\n")).toHaveLength(1);
    expect(ran.err).toMatch(/请|--/);
    expect(readdirSync(folder)).toEqual(["坏.xlsx"]);
  });

  test.each([
    [["evaluate", "没有.xlsx"], "找不到文件"],
    [["evaluate", sample("blank"), "--scheme", "无此"], "没有叫 无此 的评分标准"],
    [["verify"], "REPORT.docx"],
    [["template"], "--out FILE.xlsx"],
    [["frob"], "frob"],
  ])("%j says %s", async (args, said) => {
    const ran = await run(...args);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(said);
  });
});

describe("verify", () => {
  test("an untouched report agrees; one number changed is found with paragraph and cell", async () => {
    await run("evaluate", sample("potou-2022"), "--out", folder);
    const report = join(folder, "potou-2022-自评报告.docx");
    const workbook = join(folder, "potou-2022-自评.xlsx");
    expect((await run("verify", report, "--workbook", workbook)).code).toBe(0);
    expect((await run("verify", report)).code).toBe(0);

    const changed = refreshFigures(
      readFileSync(report),
      new Map([["zp_publicFundControlRate_1", "84.05%"]]),
    );
    writeFileSync(report, changed.bytes);
    const ran = await run("verify", report, "--workbook", workbook, "--json");
    const { findings } = JSON.parse(ran.out) as {
      findings: readonly { paragraph: number; message: string }[];
    };
    expect(ran.code).toBe(1);
    expect(
      findings.some(({ message }) => message.includes("84.05%") && message.includes("84.50%")),
    ).toBe(true);
    expect(findings[0]?.paragraph).toBeGreaterThan(0);
  });
});

test("template: the blank workbook, with the rows of a scheme", async () => {
  const file = join(folder, "空白.xlsx");
  expect((await run("template", "--out", file, "--scheme", "sichuan-dazhou-2017")).code).toBe(0);
  const book = await (await openWorkbook(readFileSync(file))).port.read();
  expect(book.sheets.map(({ name }) => name)).toEqual([
    "单位信息",
    "基础数据表",
    "年度目标",
    "项目支出明细",
    "指标评分表",
    "报告文字",
  ]);
});

test("--help", async () => {
  const ran = await run("--help");
  expect([ran.code, ran.err]).toEqual([0, ""]);
  expect(ran.out).toContain("evaluate FILE.xlsx");
});
