import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/app/evaluate-workbook";
import { reportOf } from "../../src/app/report-of";
import { checkReport } from "../../src/core/consistency";
import { formatRef } from "../../src/core/grid";
import { readReport, writeReport } from "../../src/docx";
import { openWorkbook } from "../../src/hosts/xlsx";
import { linesOf } from "../core/report/lines-of";

const samples = join(__dirname, "../../assets/samples");
const golden = join(__dirname, "potou-2022-report.txt");

async function evaluated(sample: string) {
  const { port } = await openWorkbook(readFileSync(join(samples, sample)), {});
  return assess(await port.read(), { scheme: null, replaceTyped: false });
}

describe("the report of the sample workbook", () => {
  test("reads word for word as the golden text (UPDATE_GOLDEN=1 writes it anew)", async () => {
    const report = reportOf(await evaluated("potou-2022.xlsx"));
    const text = `${linesOf(report).join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, "utf8"));
    expect(report.draft).toBe(false);
  });

  test("agrees with the workbook after a trip through Word", async () => {
    const evaluation = await evaluated("potou-2022.xlsx");
    const { matched, findings } = checkReport(
      readReport(await writeReport(reportOf(evaluation))),
      evaluation,
    );
    expect(findings).toEqual([]);
    expect(matched.length).toBeGreaterThan(200);
  });

  test("differs from the workbook with the planted slips, and says where", async () => {
    const report = reportOf(await evaluated("potou-2022.xlsx"));
    const slips = await evaluated("potou-2022-slips.xlsx");
    const { findings } = checkReport(readReport(await writeReport(report)), slips);
    const said = findings.map(
      ({ message, at }) =>
        `${message.zh.replace(/第 \d+ 段/, "第 P 段")} ${formatRef(at[0]!)} +${at.length - 1}`,
    );
    expect(said).toEqual([
      "报告第 P 段写 152.89，表里是 152.59。 基础数据表!G13 +0",
      "报告第 P 段写 102.07%，表里是 101.87%。 基础数据表!G13 +1",
      "报告第 P 段写 6人，表里是 5人。 单位信息!B31 +0",
      "报告第 P 段写 96分，表里是 95.5分。 指标评分表!L16 +0",
      "报告第 P 段写 4分，表里是 4.5分。 指标评分表!L16 +0",
      "报告第 P 段写 54，表里是 53.5。 指标评分表!L5 +8",
      "报告第 P 段写 5.00，表里是 4.5。 指标评分表!L8 +0",
      "报告第 P 段写 96.00，表里是 95.50。 指标评分表!L16 +0",
    ]);
  });
});
