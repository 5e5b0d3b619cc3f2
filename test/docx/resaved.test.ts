import { readFileSync } from "node:fs";
import { join } from "node:path";

import { readReport, refreshFigures, writeReport } from "../../src/docx";
import { sampleReport } from "./sample-report";

/** The sample report, opened and saved by LibreOffice 7.4 as a colleague might: its own markup throughout. */
const resaved = new Uint8Array(readFileSync(join(__dirname, "files/sample-resaved.docx")));

const seen = (bytes: Uint8Array) =>
  readReport(bytes).paragraphs.map(({ number, text, bookmarks, cell, level }) => ({
    number,
    text,
    figures: bookmarks
      .filter(({ name }) => name.startsWith("zp_"))
      .map(({ name, from, to }) => [name, text.slice(from, to)]),
    cell,
    level,
  }));

test("a report saved by another program reads as the one that was written", async () => {
  expect(seen(resaved)).toEqual(seen(await writeReport(sampleReport)));
});

test("its numbers can be refreshed", () => {
  const { bytes, changed, lost } = refreshFigures(
    resaved,
    new Map([
      ["zp_totalExpenditure_1", "230.00"],
      ["zp_total_1", "95.00"],
    ]),
  );
  expect([changed, lost]).toEqual([["zp_totalExpenditure_1", "zp_total_1"], []]);
  const texts = seen(bytes).map(({ text }) => text);
  expect(texts.filter((text) => text.includes("支出合计230.00万元"))).toHaveLength(1);
  expect(texts).toContain("95.00");
});
