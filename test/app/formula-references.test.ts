import { formulaReferences } from "../../src/app/formula-references";
import { formatArea } from "../../src/core/grid";

const cases: readonly (readonly [string, readonly string[]])[] = [
  ["B2+C3", ["表!B2", "表!C3"]],
  ["SUM(B2:D4)", ["表!B2:D4"]],
  ["SUM($D$4:$B$2)", ["表!B2:D4"]],
  ["决算表!F38*10000", ["决算表!F38"]],
  ["'It''s 2022年'!A1+B2", ["'It''s 2022年'!A1", "表!B2"]],
  ['IF(A1="B2","C3",D4)', ["表!A1", "表!D4"]],
  ["LOG10(A1)", ["表!A1"]],
  ["ROUND(A1,2)+自评_AB12", ["表!A1"]],
  ["SUM(A:A)", []],
  ["表1[金额]", []],
];

test.each(cases)("%s names %j", (formula, expected) => {
  expect(formulaReferences(formula, "表").map(formatArea)).toEqual(expected);
});
