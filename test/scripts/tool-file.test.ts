import { readFileSync } from "node:fs";

import { toolFile } from "../../scripts/tool-file";

test.each(["tsc", "eslint", "depcruise", "prettier", "knip", "webpack", "jest"])(
  "%s is a script Node itself can run, on every system",
  (tool) => {
    expect(readFileSync(toolFile(tool), "utf8")).toMatch(/^#!.*\bnode\b/);
  },
);

test("what no package has is said", () => {
  expect(() => toolFile("typescript")).toThrow("no package has a tool called typescript");
});
