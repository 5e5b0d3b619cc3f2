import { planEdits } from "../../../src/core/edits";
import { aUnit, seedFigures } from "./a-unit";
import { applied, differences } from "./applied";

const options = { replaceTyped: false, summary: true };
const weights = ["10", "8", "8", "8", "6", "10", "10", "10", "6", "4", "10", "10"];
const full = weights.map((weight) => ({ weight, points: weight }));

test("every formula shows what the core says", async () => {
  const { evaluation, book } = aUnit({
    figures: seedFigures,
    rows: full,
    projects: [["智慧城市前期咨询", "59.84", "59.84"]],
  });
  const { edits, issues } = planEdits(evaluation, book, options);
  expect(issues).toEqual([]);
  expect(await differences(book, edits)).toEqual([]);
  expect(applied(book, edits).sheets.map((s) => s.name)).toEqual([]);
});
