import { type Choice, decided } from "../../src/app/choice";
import { choose } from "../../src/app/keep-choices";
import type { KeptAnswer } from "../../src/app/taken-back";
import { parseRef } from "../../src/core/grid";
import { choiceRows, noChoices } from "../../src/core/recognise";
import { deskOn } from "./desk-on";

const at = parseRef("基础数据表!G7")!;
const other: Choice = { kind: "absent", id: "fixedAssets" };

const answers: readonly (readonly [string, readonly Choice[], KeptAnswer])[] = [
  [
    "就用这格",
    [{ kind: "figure", id: "totalExpenditure", at }],
    { of: "figure", id: "totalExpenditure" },
  ],
  ["没有这项", [{ kind: "absent", id: "procurement" }], { of: "absent", id: "procurement" }],
  ["万元", [{ kind: "unit", sheet: "Sheet1", unit: "万元" }], { of: "unit", sheet: "Sheet1" }],
  ["加起来", [{ kind: "add-up" }], { of: "tables" }],
  ["只用一张", [{ kind: "ignore-sheet", sheet: "下属单位" }], { of: "tables" }],
  [
    "已核实",
    [{ kind: "acknowledged", key: "unit-mixed 表!A1", reason: "看过", on: "2023-05-03" }],
    { of: "acknowledged", key: "unit-mixed 表!A1" },
  ],
];

test.each(answers)(
  "%s taken back leaves nothing of it, and everything else",
  (_, given, answer) => {
    const before = decided(noChoices, other);
    const after = given.reduce(decided, before);
    expect(choiceRows(after)).not.toEqual(choiceRows(before));
    expect(choiceRows(decided(after, { kind: "taken-back", answer }))).toEqual(choiceRows(before));
  },
);

test("a figure picked in the wrong cell is found again where it was", async () => {
  const { desk } = await deskOn("potou-2022.xlsx");
  const valueIn = ({ evaluation }: Awaited<ReturnType<typeof choose>>) =>
    evaluation.recognition.figures.found.get("publicExpenditure")?.value.toFixed();
  const first = valueIn(await choose(desk, []));
  const wrong = parseRef("基础数据表!G7")!;
  expect(
    valueIn(await choose(desk, [{ kind: "figure", id: "publicExpenditure", at: wrong }])),
  ).not.toBe(first);
  const back = { kind: "taken-back", answer: { of: "figure", id: "publicExpenditure" } } as const;
  expect(valueIn(await choose(desk, [back]))).toBe(first);
});
