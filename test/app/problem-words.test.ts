import { problemWords } from "../../src/app/problem-words";
import type { LeftCell } from "../../src/app/ports";

const K9: LeftCell = {
  at: { sheet: "指标评分表", row: 8, column: 10 },
  was: "5",
  because: "failed",
};

test.each<[string, readonly LeftCell[], readonly string[], string]>([
  ["cells of hers", [K9], [], "有 1 个格没能退回：K9，原来的值在这里。"],
  [
    "only sheets of ours",
    [],
    ["取数表", "_自评设置"],
    "写到一半出错，您的格都没变，自评助手的表没能退回：取数表、_自评设置。再算一次就会补齐。",
  ],
  ["only names", [], [], "写到一半出错，您的格都没变。再算一次就会补齐。"],
])("what could not be put back: %s", (_, cells, sheets, sentence) => {
  const said = problemWords({ code: "not-restored", cells, sheets, reason: "AccessDenied" });
  expect(said.zh).toBe(sentence);
});
