import {
  decimal,
  decimalOfCell,
  doubleOf,
  roundDown,
  roundHalfUp,
  roundUp,
  zero,
  type Decimal,
} from "../../../core/decimal";
import type { Area, CellContent, CellError } from "../../../core/grid";
import type { FormulaTree, Operator } from "./formula-tree";

/** What a part of a formula is worth; null is an empty cell. */
type Value = Decimal | string | boolean | CellError | null;

/** Thrown inside a calculation that meets something it does not know for certain. */
export class NotKnown extends Error {}

/** Contents of a block, row by row; may itself calculate. */
export type CellsOf = (area: Area) => readonly CellContent[];

const isNumber = (value: Value): value is Decimal =>
  typeof value === "object" && value !== null && !("error" in value);

function fromCell(content: CellContent): Value {
  if (typeof content !== "number") return content;
  return decimalOfCell(content) ?? null;
}

function toCell(value: Value): CellContent {
  if (isNumber(value)) return doubleOf(value);
  // A formula that gives an empty cell shows 0.
  return value ?? 0;
}

/** A value where a number is asked for. Text that might be read as one differs by language: not known. */
function numberFrom(value: Value): Decimal {
  if (value === null) return zero;
  if (typeof value === "boolean") return decimal(value ? "1" : "0");
  if (!isNumber(value)) throw new NotKnown();
  return value;
}

function textFrom(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!isNumber(value)) throw new NotKnown();
  return value.toFixed();
}

function truthOf(value: Value): boolean {
  return typeof value === "boolean" ? value : !numberFrom(value).eq(zero);
}

/** Negative, 0 or positive; numbers before texts, texts without regard to case. */
function order(left: Value, right: Value): number {
  if (typeof left === "string" || typeof right === "string") {
    if (
      (typeof left !== "string" && left !== null) ||
      (typeof right !== "string" && right !== null)
    )
      throw new NotKnown();
    const [a, b] = [textFrom(left).toLowerCase(), textFrom(right).toLowerCase()];
    if (a === b) return 0;
    return a < b ? -1 : 1;
  }
  return numberFrom(left).cmp(numberFrom(right));
}

const comparisons: Partial<Record<Operator, (order: number) => boolean>> = {
  "=": (by) => by === 0,
  "<>": (by) => by !== 0,
  "<": (by) => by < 0,
  ">": (by) => by > 0,
  "<=": (by) => by <= 0,
  ">=": (by) => by >= 0,
};

function arithmetic(operator: Operator, left: Decimal, right: Decimal): Value {
  if (operator === "+") return left.plus(right);
  if (operator === "-") return left.minus(right);
  if (operator === "*") return left.times(right);
  return right.eq(zero) ? { error: "#DIV/0!" } : left.div(right);
}

function combine(operator: Operator, left: Value, right: Value): Value {
  for (const side of [left, right]) if (isCellErrorValue(side)) return side;
  const compared = comparisons[operator];
  if (compared) return compared(order(left, right));
  if (operator === "&") return textFrom(left) + textFrom(right);
  return arithmetic(operator, numberFrom(left), numberFrom(right));
}

const isCellErrorValue = (value: Value): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

const rounders: Readonly<Record<string, (value: Decimal, places: number) => Decimal>> = {
  ROUND: roundHalfUp,
  ROUNDUP: roundUp,
  ROUNDDOWN: roundDown,
};

/** Reduces the numbers of blocks and arguments, as SUM and its kin do. */
const folds: Readonly<Record<string, (numbers: readonly Decimal[]) => Value>> = {
  SUM: (numbers) => numbers.reduce((sum, number) => sum.plus(number), zero),
  COUNT: (numbers) => decimal(String(numbers.length)),
  MAX: (numbers) => numbers.reduce((most, n) => (n.gt(most) ? n : most), numbers[0] ?? zero),
  MIN: (numbers) => numbers.reduce((least, n) => (n.lt(least) ? n : least), numbers[0] ?? zero),
  AVERAGE: (numbers) =>
    numbers.length === 0
      ? { error: "#DIV/0!" }
      : numbers
          .reduce((sum, number) => sum.plus(number), zero)
          .div(decimal(String(numbers.length))),
};

/** Calculates one formula from the cells it reads. */
class Calculation {
  readonly #cellsOf: CellsOf;

  constructor(cellsOf: CellsOf) {
    this.#cellsOf = cellsOf;
  }

  of(tree: FormulaTree): Value {
    if (tree.kind === "value") return tree.value;
    if (tree.kind === "area") return this.#cell(tree.area);
    if (tree.kind === "call") return this.#call(tree.name, tree.parts);
    const [left, right] = tree.parts;
    if (tree.kind === "unknown" || !left || !right) throw new NotKnown();
    return combine(tree.operator, this.of(left), this.of(right));
  }

  #cell(area: Area): Value {
    if (area.top !== area.bottom || area.left !== area.right) throw new NotKnown();
    return fromCell(this.#cellsOf(area)[0] ?? null);
  }

  #call(name: string, parts: readonly FormulaTree[]): Value {
    const fold = folds[name];
    if (fold) return this.#fold(name, parts, fold);
    const rounder = rounders[name];
    if (rounder) return this.#round(parts, rounder);
    const [first, second, third] = parts;
    if (name === "IF" && first && second) return this.#if(first, second, third);
    if (name === "ABS" && first) return this.#abs(this.of(first));
    if (name === "AND" || name === "OR") return this.#truths(name, parts);
    throw new NotKnown();
  }

  #if(test: FormulaTree, then: FormulaTree, otherwise: FormulaTree | undefined): Value {
    const value = this.of(test);
    if (isCellErrorValue(value)) return value;
    if (truthOf(value)) return this.of(then);
    return otherwise ? this.of(otherwise) : false;
  }

  #abs(value: Value): Value {
    return isCellErrorValue(value) ? value : numberFrom(value).abs();
  }

  #truths(name: "AND" | "OR", parts: readonly FormulaTree[]): Value {
    const values = parts.map((part) => this.of(part));
    const error = values.find(isCellErrorValue);
    if (error) return error;
    return name === "AND" ? values.every(truthOf) : values.some(truthOf);
  }

  #round(
    parts: readonly FormulaTree[],
    rounder: (value: Decimal, places: number) => Decimal,
  ): Value {
    const [of, by] = parts.map((part) => this.of(part));
    if (of === undefined || by === undefined) throw new NotKnown();
    for (const value of [of, by]) if (isCellErrorValue(value)) return value;
    const places = doubleOf(numberFrom(by));
    if (places < 0 || places > 15) throw new NotKnown();
    return rounder(numberFrom(of), Math.trunc(places));
  }

  /** In blocks only numbers count; an error anywhere is the answer, but COUNT looks past it. */
  #fold(
    name: string,
    parts: readonly FormulaTree[],
    fold: (numbers: readonly Decimal[]) => Value,
  ): Value {
    const numbers: Decimal[] = [];
    for (const part of parts) {
      const values =
        part.kind === "area"
          ? this.#cellsOf(part.area)
              .filter((content) => typeof content !== "boolean")
              .map(fromCell)
          : [numberOrError(this.of(part))];
      for (const value of values) {
        if (isCellErrorValue(value) && name !== "COUNT") return value;
        if (isNumber(value)) numbers.push(value);
      }
    }
    return fold(numbers);
  }
}

const numberOrError = (value: Value): Value =>
  isCellErrorValue(value) ? value : numberFrom(value);

/**
 * What a formula gives, from the cells it reads; undefined where it holds anything beyond sums,
 * counts, comparisons, IF, rounding and arithmetic, or where programs might differ. Not a spreadsheet
 * engine: it exists so that a total which stands beside written cells is not left with its old result.
 */
export function valueOf(tree: FormulaTree, cellsOf: CellsOf): CellContent | undefined {
  try {
    return toCell(new Calculation(cellsOf).of(tree));
  } catch (error) {
    if (error instanceof NotKnown) return undefined;
    throw error;
  }
}
