import { checkAlone, checkReport } from "../../../src/core/consistency";
import { buildReport } from "../../../src/core/report";
import { readReport, writeReport } from "../../../src/docx";
import { evaluationOf } from "../report/evaluation-of";
import { potou } from "../report/potou";

/** The way a report really goes: written as .docx, read back, checked. */
describe("a report as a Word file", () => {
  const evaluation = evaluationOf(potou);
  const consistency = { checked: 1, on: { year: 2023, month: 5, day: 3 } };
  const written = writeReport(buildReport(evaluation, { consistency }));

  test("agrees with its workbook number by number", async () => {
    const { matched, findings } = checkReport(readReport(await written), evaluation);
    expect(findings).toEqual([]);
    expect(matched).toHaveLength(100);
  });

  test("agrees with itself", async () => {
    expect(checkAlone(readReport(await written)).findings).toEqual([]);
  });

  test("copied into another file, all bookmarks lost: nothing right is flagged", async () => {
    const { paragraphs } = readReport(await written);
    const bare = { paragraphs: paragraphs.map((one) => ({ ...one, bookmarks: [] })) };
    const { matched, findings } = checkReport(bare, evaluation);
    expect(findings).toEqual([]);
    expect(matched.length).toBeGreaterThan(30);
  });
});
