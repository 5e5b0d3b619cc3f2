import { readFileSync, writeFileSync } from "node:fs";

import { makePack } from "../../src/app/make-pack";
import { a1, type CellContent, isCellError } from "../../src/core/grid";
import { openWorkbook } from "../../src/hosts/xlsx";

const sample = new URL("../../assets/samples/potou-2022.xlsx", import.meta.url);
const golden = new URL("potou-2022-summary.txt", import.meta.url);

const shown = (content: CellContent): string =>
  isCellError(content) ? content.error : String(content ?? "");

/** 绩效自评汇总表 of the sample as the written file holds it: cell, what it shows, its formula. */
test("the summary sheet of the sample, cell by cell", async () => {
  const workbook = await openWorkbook(readFileSync(sample));
  await makePack(workbook.port, { scheme: null, replaceTyped: false }, () => undefined);
  const written = await openWorkbook(workbook.bytes());
  const sheet = (await written.port.read()).sheets.find(({ name }) => name === "绩效自评汇总表");
  const lines = sheet!.rows.flatMap((cells, row) =>
    cells.flatMap((content, column) => {
      const at = a1({ row, column });
      const formula = sheet!.formulas.get(at);
      if (content === null && formula === undefined) return [];
      return [`${at}\t${shown(content)}${formula === undefined ? "" : `\t=${formula}`}`];
    }),
  );
  const text = `${lines.join("\n")}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, "utf8"));
});
