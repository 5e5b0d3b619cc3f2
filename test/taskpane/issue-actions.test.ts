import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { settledBy, type Settlement } from "../../src/taskpane/issues/settled-by";

/** Every code of 待处理, as a clerk would settle it. */
const expected: Readonly<Record<Settlement, readonly string[]>> = {
  // A cell to look at and mend.
  show: [
    ...["unreadable-cell", "unit-mixed", "percent-unclear", "tables-disagree", "column-unclear"],
    ...["cell-not-asked", "head-unclear", "no-total-row", "table-of-other-year"],
    ...["year-unreadable", "same-unit-twice", "member-lacks-figure", "adjusted-budget-wording"],
    ...["adjusted-budget-is-change", "detail-not-whole", "hidden-source", "sheet-too-long"],
    ...["report-date-unreadable", "ledger-amounts-as-text", "ledger-subtotals"],
    ...["weight-negative", "target-missing", "nature-missing"],
    ...["actual-percent-unclear", "points-out-of-range", "evidence-missing"],
    ...["rate-ambiguous", "parts-differ-from-whole", "parts-without-others"],
    ...["carryover-differs", "projects-differ-from-total", "negative-carryover"],
    ...["more-than-whole", "headcount-differs", "team-size-differs", "team-name-twice"],
    ...["report-date-odd", "year-differs", "placeholder-left", "sample-remains", "text-long"],
    ...["narrative-unplaced", "own-sheet-protected", "target-merged", "sheet-name-taken"],
    ...["sheet-kept", "text-carried-over", "base-negative"],
    ...["column-not-understood", "table-of-part-year", "project-columns-unclear"],
    ...["unit-of-cell-mixed", "unit-implausible", "ledger-years", "ledger-refunds"],
    ...["ledgers-several", "journal-not-used"],
    ...["members-total-left-out", "members-total-used", "funds-beyond-scope"],
    ...["total-of-units", "total-of-more", "parts-not-all", "label-not-the-same"],
    ...["rows-not-understood"],
  ],
  figure: [
    ...["no-unit", "figure-ambiguous", "label-doubtful", "picked-lost", "base-fallback"],
    ...["points-need-figure", "report-figures-missing"],
  ],
  cause: ["lost-point-without-reason", "low-execution-without-reason", "cause-missing"],
  points: [
    ...["points-missing", "all-full-marks", "high-score-low-execution"],
    ...["rule-not-read", "formula-not-read", "rate-named-twice", "units-differ"],
    ...["outside-bands", "points-not-read"],
  ],
  weights: ["weights-missing", "weights-not-full"],
  unit: [
    ...["year-missing", "year-from-titles", "year-contradictory", "scope-missing"],
    ...["unit-name-missing", "report-date-missing", "team-missing", "notice-missing"],
  ],
  narrative: ["narrative-missing"],
  base: ["base-differs-from-formula", "base-of-other-funds"],
  asked: ["two-basic-tables", "not-applicable-assumed"],
  typed: ["typed-differs"],
  table: ["two-indicator-tables"],
  scheme: ["scheme-unknown"],
  beside: ["sheet-protected"],
  summary: ["summary-edited-by-hand"],
  nothing: ["choice-unreadable"],
};

const core = join(__dirname, "../../src/core");

/** The codes the catalogues of the core declare: `"code": {` and a severity after it. */
const declared: readonly string[] = readdirSync(core, { withFileTypes: true })
  .filter((room) => room.isDirectory() && room.name !== "issues")
  .flatMap(({ name }) => readdirSync(join(core, name)).map((file) => join(core, name, file)))
  .filter((file) => /[/-]issues\.ts$/u.test(file) && !file.endsWith("rate-row-issues.ts"))
  .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/"([a-z-]+)": \{\s+severity: "/gu)])
  .map(([, code = ""]) => code);

const listed = Object.entries(expected).flatMap(([how, codes]) =>
  codes.map((code) => [code, how] as const),
);

test.each(listed)("%s is settled by %s", (code, how) => {
  expect(settledBy(code)).toBe(how);
});

test("every code of every catalogue is in the table, and no other", () => {
  expect(declared.length).toBeGreaterThan(60);
  expect(listed.map(([code]) => code).sort()).toEqual([...new Set(declared)].sort());
});
