import fc from "fast-check";
import { checkAlone, checkReport, textOfDocument } from "../../../src/core/consistency";
import { type FigureId, figureFacts } from "../../../src/core/figures";
import { rateFigures } from "../../../src/core/rates";
import { buildReport } from "../../../src/core/report";
import { evaluationOf } from "../report/evaluation-of";
import { linesOf } from "../report/lines-of";
import { potou } from "../report/potou";

const unscored = { ...potou, indicators: [] };

/** 万元 as people have them: nothing, ties at the printed digit, cents, large and small. */
const wan = fc.oneof(
  fc.constantFrom("0", "0.005", "100.005", "99.995", "0.0001", "229.63", "1000000"),
  fc.integer({ min: 0, max: 99_999_999 }).map((fen) => `${fen}e-6`),
);
const count = fc.integer({ min: 0, max: 30 }).map(String);

/** Any of the figures the rates use, each there or not. */
const figures = fc.record(
  Object.fromEntries(
    [...rateFigures].map((id) => [id, figureFacts(id).kind === "money" ? wan : count]),
  ) as Record<FigureId, fc.Arbitrary<string>>,
  { requiredKeys: [] },
);

const options = { numRuns: 40, seed: 20220503 };

describe("whatever the figures", () => {
  test("a report never contradicts the workbook it was made from", () => {
    fc.assert(
      fc.property(figures, (some) => {
        const evaluation = evaluationOf({ ...unscored, figures: some });
        const text = textOfDocument(buildReport(evaluation, { consistency: null }));
        const { findings } = checkReport(text, evaluation);
        expect(findings.filter(({ code }) => code !== "slot-open")).toEqual([]);
      }),
      options,
    );
  });

  test("its rates follow from the amounts in their own sentences", () => {
    fc.assert(
      fc.property(figures, (some) => {
        const evaluation = evaluationOf({ ...unscored, figures: some });
        const text = textOfDocument(buildReport(evaluation, { consistency: null }));
        const { findings } = checkAlone(text);
        const wrong = ["rate-not-reproducible", "said-twice-differently", "lost-points-differ"];
        expect(findings.filter(({ code }) => wrong.includes(code))).toEqual([]);
      }),
      options,
    );
  });

  test("nothing of the machine shows", () => {
    fc.assert(
      fc.property(figures, (some) => {
        const report = buildReport(evaluationOf({ figures: some }), { consistency: null });
        expect(linesOf(report).join("\n")).not.toMatch(
          /#|null|NaN|undefined|××|\[object|\{|\}|Infinity|-0\.00|节约/,
        );
      }),
      options,
    );
  });
});
