import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decimal } from "../../../src/core/decimal";
import {
  exact,
  footing,
  type Measured,
  measured,
  minus,
  plus,
  rederive,
  rederiveChange,
} from "../../../src/core/consistency/rederive";

/** Figures, rates and sums as public reports print them, and what recomputing them by hand gave. */
interface Case {
  readonly id: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly checks: readonly Check[];
}

type Check =
  | { kind: "rate"; name: string; formula: string; stated: string; verdict: string }
  | { kind: "difference"; name: string; formula: string; stated: string; verdict: string }
  | {
      kind: "sum";
      name: string;
      total: string;
      parts: readonly string[];
      counted?: boolean;
      verdict: string;
    };

const file = join(__dirname, "../../data/published-cases.json");
const cases = JSON.parse(readFileSync(file, "utf8")) as readonly Case[];

const placesOf = (text: string): number => text.split(".")[1]?.length ?? 0;
/** Amounts of one formula share the finest precision written there: 8 beside 12.5 stands for 8.0. */
const asWritten = (formula: string, figures: Case["figures"]) => {
  const names = formula.match(/[^()（）+\-/]+/g) ?? [];
  const places = Math.max(...names.map((name) => placesOf(figures[name.trim()]!)));
  return (text: string): Measured => measured(decimal(text), places);
};
/** 万元 drop their trailing zeros: 19 stands for 19.00. */
const asMoney = (text: string): Measured => measured(decimal(text), Math.max(2, placesOf(text)));

/** “年初结余+年初预算-年末结余” or “-三公减少”, in names of figures. */
function sumOfNames(
  text: string,
  figures: Case["figures"],
  read: (text: string) => Measured,
): Measured {
  const terms = [...text.matchAll(/([+-]?)([^+-]+)/g)].map(([, sign, name]) => {
    const value = read(figures[name!.trim()]!);
    return sign === "-" ? minus(exact(decimal("0")), value) : value;
  });
  return plus(...terms);
}

/** “a/b”, “(a-b)/b”: both halves as sums. */
function halves(formula: string, figures: Case["figures"]): readonly [Measured, Measured] {
  const [top, bottom] = formula.replace(/[()（）]/g, "").split("/") as [string, string];
  const read = asWritten(formula, figures);
  return [sumOfNames(top, figures, read), sumOfNames(bottom, figures, read)];
}

/** “下降43.78%” → -43.78, with its decimals. */
function statedRate(text: string) {
  const written = /[\d.]+(?=%)/.exec(text)![0];
  const falls = /降|减/.test(text) && !text.includes("节约");
  return { percent: decimal(falls ? `-${written}` : written), places: placesOf(written) };
}

/** The words of the cases for what the product says. */
const rateWords = {
  match: "match",
  truncated: "truncated_not_rounded",
  "off-by-one": "off_by_one_in_last_place",
  "explained-by-rounding": "explained_by_input_rounding",
  mismatch: "MISMATCH",
  "no-answer": "no answer",
};
const footWords = { foots: "foots", rounding: "rounding_gap", differs: "DOES_NOT_FOOT" };
const differenceWords = { foots: "match", rounding: "rounding_gap", differs: "MISMATCH" };

function rateVerdict(check: Extract<Check, { kind: "rate" }>, figures: Case["figures"]) {
  const written = statedRate(check.stated);
  const saved = check.name === "审减率" || check.name.includes("节约率");
  const stated = saved ? { ...written, percent: written.percent.abs() } : written;
  const change = /^\((\S+)-(\S+)\)\/\2$/.exec(check.formula);
  if (change) {
    const read = asWritten(check.formula, figures);
    return rederiveChange(read(figures[change[1]!]!), read(figures[change[2]!]!), stated);
  }
  return rederive(...halves(check.formula, figures), stated);
}

function verdictOf({ figures }: Case, check: Check): string {
  switch (check.kind) {
    case "rate":
      return rateWords[rateVerdict(check, figures)];
    case "difference":
      return differenceWords[
        footing(asMoney(check.stated), [sumOfNames(check.formula, figures, asMoney)])
      ];
    case "sum": {
      const read = check.counted ? (text: string) => exact(decimal(text)) : asMoney;
      return footWords[footing(read(check.total), check.parts.map(read))];
    }
  }
}

const all = cases.flatMap((one) => one.checks.map((check) => ({ one, check })));

describe("published reports: every rate and sum is reproduced, explained or flagged", () => {
  test.each(all.map(({ one, check }) => [one.id, check.name, check, one] as const))(
    "%s %s",
    (...[, , check, one]) => {
      expect(verdictOf(one, check)).toBe(check.verdict);
    },
  );

  test("there are rates that match, that are cut off, and that are wrong", () => {
    const verdicts = new Set(all.map(({ check }) => check.verdict));
    expect([...verdicts].sort()).toEqual(
      [
        "DOES_NOT_FOOT",
        "MISMATCH",
        "foots",
        "match",
        "rounding_gap",
        "truncated_not_rounded",
      ].sort(),
    );
  });
});
