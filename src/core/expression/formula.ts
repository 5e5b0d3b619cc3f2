import { decimal } from "../decimal";
import { absoluteRef } from "../grid";
import type { Because, Condition, Expression } from "./expression";
import type { Operands } from "./operands";
import { snapPlaces } from "./value";

/** What the cell shows instead of a number. Never an error value, never a silent 0. */
export const noAnswerWords: Readonly<Record<Because, string>> = {
  missing: "缺数",
  unreadable: "缺数",
  "zero-over-zero": "不适用",
  "zero-denominator": "不适用",
  "negative-denominator": "分母为负",
};

/** A test that stands in front of the body; the first that holds decides what the cell shows. */
type Guard =
  | { readonly because: "missing"; readonly ref: string }
  | { readonly because: Exclude<Because, "missing" | "unreadable">; readonly test: string };

interface Compiled {
  readonly guards: readonly Guard[];
  readonly body: string;
  /** Binding strength of the body's outermost operator: 1 + −, 2 × ÷, 3 all else. */
  readonly strength: 1 | 2 | 3;
}

/**
 * Reading 2: the Excel formula, without “=”. Refers to the operands' cells, tests zero and missing
 * explicitly (never IFERROR), compares ratios by cross-multiplication and rounds to 9 decimals inside
 * every rounding, so that binary noise never moves a step or a last digit.
 * @param words what the cell shows for a missing answer; a rate may say 无预算列支 for x/0.
 */
export function formula(
  expression: Expression,
  operands: Operands,
  words: Readonly<Partial<Record<Because, string>>> = {},
): string {
  const { guards, body } = compile(expression, operands);
  return guarded(guards, body, ({ because }) => `"${words[because] ?? noAnswerWords[because]}"`);
}

function guarded(guards: readonly Guard[], body: string, shown: (guard: Guard) => string): string {
  const missing = distinct(guards.filter((guard) => guard.because === "missing"));
  const zeros = distinct(guards.filter((guard) => guard.because !== "missing"));
  const inner = zeros.reduceRight(
    (rest, guard) => `IF(${testOf(guard)},${shown(guard)},${rest})`,
    body,
  );
  if (!missing[0]) return inner;
  const refs = missing.map(testOf);
  return `IF(COUNT(${refs.join(",")})<${String(refs.length)},${shown(missing[0])},${inner})`;
}

const testOf = (guard: Guard): string => ("ref" in guard ? guard.ref : guard.test);

const distinct = (guards: readonly Guard[]): readonly Guard[] =>
  guards.filter(
    (guard, index) => guards.findIndex((other) => testOf(other) === testOf(guard)) === index,
  );

function compile(expression: Expression, operands: Operands): Compiled {
  switch (expression.kind) {
    case "operand":
      return compileOperand(expression.id, operands);
    case "number":
      return { guards: [], body: decimal(expression.value).toFixed(), strength: 3 };
    case "sum":
      return infix(expression.terms, operands, "+", 1);
    case "difference":
      return compileDifference(expression, operands);
    case "product":
      return infix(expression.factors, operands, "*", 2);
    case "ratio":
      return compileRatio(expression, operands);
    case "least":
      return call("MIN", expression.of, operands);
    case "greatest":
      return call("MAX", expression.of, operands);
    case "absolute":
      return call("ABS", [expression.of], operands);
    case "round":
      return compileRound(expression, operands);
    case "choose":
      return compileChoose(expression, operands);
    case "recover":
      return compileRecover(expression, operands);
  }
}

function compileOperand(id: string, operands: Operands): Compiled {
  const operand = operands.get(id);
  if (!operand) throw new RangeError(`no operand is called ${id}`);
  const ref = absoluteRef(operand.cell);
  return { guards: [{ because: "missing", ref }], body: ref, strength: 3 };
}

const wrapped = (part: Compiled, least: number): string =>
  part.strength < least ? `(${part.body})` : part.body;

function infix(
  parts: readonly Expression[],
  operands: Operands,
  sign: string,
  strength: 1 | 2,
): Compiled {
  const compiled = parts.map((part) => compile(part, operands));
  return {
    guards: compiled.flatMap(({ guards }) => guards),
    body: compiled.map((part) => wrapped(part, strength)).join(sign),
    strength: compiled.length === 1 ? (compiled[0]?.strength ?? 3) : strength,
  };
}

function call(name: string, parts: readonly Expression[], operands: Operands): Compiled {
  const compiled = parts.map((part) => compile(part, operands));
  const body = `${name}(${compiled.map((part) => part.body).join(",")})`;
  return { guards: compiled.flatMap(({ guards }) => guards), body, strength: 3 };
}

function compileDifference(
  { from, take }: Extract<Expression, { kind: "difference" }>,
  operands: Operands,
): Compiled {
  const [left, right] = [compile(from, operands), compile(take, operands)];
  return {
    guards: [...left.guards, ...right.guards],
    body: `${wrapped(left, 1)}-${wrapped(right, 2)}`,
    strength: 1,
  };
}

/** A sum of cells may leave 1e-10 where it should be 0: only a plain cell is tested as it stands. */
const zeroTested = (of: Expression, compiled: Compiled): string =>
  of.kind === "operand" || of.kind === "number"
    ? compiled.body
    : `ROUND(${compiled.body},${String(snapPlaces)})`;

function compileRatio(
  { numerator, denominator }: Extract<Expression, { kind: "ratio" }>,
  operands: Operands,
): Compiled {
  const [above, below] = [compile(numerator, operands), compile(denominator, operands)];
  const top = zeroTested(numerator, above);
  const bottom = zeroTested(denominator, below);
  return {
    guards: [
      ...above.guards,
      ...below.guards,
      ...(denominator.kind === "number"
        ? []
        : ([
            { because: "negative-denominator", test: `${bottom}<0` },
            { because: "zero-over-zero", test: `AND(${bottom}=0,${top}=0)` },
            { because: "zero-denominator", test: `AND(${bottom}=0,${top}<>0)` },
          ] as const)),
    ],
    body: `${wrapped(above, 2)}/${wrapped(below, 3)}`,
    strength: 2,
  };
}

function compileRound(
  { of, places, mode }: Extract<Expression, { kind: "round" }>,
  operands: Operands,
): Compiled {
  const inner = compile(of, operands);
  const name = { "half-up": "ROUND", down: "ROUNDDOWN", up: "ROUNDUP" }[mode];
  const body = `${name}(ROUND(${inner.body},${String(snapPlaces)}),${String(places)})`;
  return { guards: inner.guards, body, strength: 3 };
}

function compileChoose(
  { cases, otherwise }: Extract<Expression, { kind: "choose" }>,
  operands: Operands,
): Compiled {
  const last = compile(otherwise, operands);
  const branches = cases.map(({ when, then }) => ({
    test: compileCondition(when, operands),
    then: compile(then, operands),
  }));
  return {
    guards: [
      ...branches.flatMap(({ test, then }) => [...test.guards, ...then.guards]),
      ...last.guards,
    ],
    body: branches.reduceRight(
      (rest, { test, then }) => `IF(${test.body},${then.body},${rest})`,
      last.body,
    ),
    strength: 3,
  };
}

/**
 * What can be recovered from is tested in place; the other guards stay in front. A missing amount can
 * only be replaced before it is divided by or into: tests for zero would read the empty cell as 0.
 */
function compileRecover(
  { of, when }: Extract<Expression, { kind: "recover" }>,
  operands: Operands,
): Compiled {
  const inner = compile(of, operands);
  const alternatives = new Map(
    Object.entries(when).map(([because, other]) => [because, compile(other, operands)]),
  );
  if (alternatives.has("missing") && inner.guards.some(({ because }) => because !== "missing"))
    throw new RangeError("recover a missing amount inside the ratio, not around it");
  const caught = inner.guards.filter(({ because }) => alternatives.has(because));
  const body = guarded(caught, inner.body, ({ because }) => alternatives.get(because)?.body ?? "");
  return {
    guards: [
      ...inner.guards.filter(({ because }) => !alternatives.has(because)),
      ...[...alternatives.values()].flatMap(({ guards }) => guards),
    ],
    body,
    strength: caught.length === 0 ? inner.strength : 3,
  };
}

function compileCondition(
  condition: Condition,
  operands: Operands,
): { readonly guards: readonly Guard[]; readonly body: string } {
  if (condition.kind === "compare") return compileCompare(condition, operands);
  const parts = condition.of.map((part) => compileCondition(part, operands));
  const name = condition.kind === "all" ? "AND" : "OR";
  return {
    guards: parts.flatMap(({ guards }) => guards),
    body: `${name}(${parts.map(({ body }) => body).join(",")})`,
  };
}

/**
 * Left and right over a common denominator: `n ÷ d ≥ T` is written `ROUND(n-T*d,k)>=0`, k being the
 * two decimals of 元 and those of T. A ratio's denominator is positive there: its guards say so.
 */
function compileCompare(
  { left, relation, right }: Extract<Condition, { kind: "compare" }>,
  operands: Operands,
): { readonly guards: readonly Guard[]; readonly body: string } {
  const [a, b] = [compile(left, operands), compile(right, operands)];
  const guards = [...a.guards, ...b.guards];
  const [p, q] = [side(left, operands), side(right, operands)];
  if (p.below === null && q.below === null && left.kind === "operand" && right.kind === "number")
    return { guards, body: `${a.body}${relation}${b.body}` };
  const l = q.below === null ? p.above : `${p.above}*${q.below}`;
  const r = p.below === null ? q.above : `${q.above}*${p.below}`;
  const places = p.below === null && q.below === null ? snapPlaces : crossPlaces(left, right);
  return { guards, body: `ROUND(${l}-${r},${String(places)})${relation}0` };
}

interface Side {
  readonly above: string;
  readonly below: string | null;
}

function side(expression: Expression, operands: Operands): Side {
  if (expression.kind === "ratio")
    return {
      above: wrapped(compile(expression.numerator, operands), 2),
      below: wrapped(compile(expression.denominator, operands), 3),
    };
  if (expression.kind === "absolute" && expression.of.kind === "ratio")
    return {
      above: `ABS(${compile(expression.of.numerator, operands).body})`,
      below: wrapped(compile(expression.of.denominator, operands), 3),
    };
  return { above: wrapped(compile(expression, operands), 2), below: null };
}

function crossPlaces(left: Expression, right: Expression): number {
  const decimals = [left, right].map((part) => {
    if (part.kind === "number") return part.value.split(".")[1]?.length ?? 0;
    return part.kind === "ratio" || part.kind === "absolute" ? 0 : 4;
  });
  return Math.min(snapPlaces, 2 + Math.max(...decimals));
}
