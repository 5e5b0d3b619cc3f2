import { columnIndex, type Area } from "../../../core/grid";
import { decimal, type Decimal } from "../../../core/decimal";
import { columnLimit, rowLimit } from "../read/walked-cell";

export type Operator = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A formula taken apart as far as it is understood; `unknown` is what is not. */
export type FormulaTree =
  | { readonly kind: "value"; readonly value: Decimal | string | boolean }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly FormulaTree[] }
  | { readonly kind: "binary"; readonly operator: Operator; readonly parts: readonly FormulaTree[] }
  | { readonly kind: "unknown"; readonly parts: readonly FormulaTree[] };

/** The sheet a formula stands in, and the cells that names stand for. */
export interface FormulaHome {
  readonly sheet: string;
  readonly names: ReadonlyMap<string, string>;
}

const sheetPart = String.raw`(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?`;
const patterns = {
  space: /\s+/y,
  number: /\d+(?:\.\d*)?(?:E[-+]?\d+)?|\.\d+/iy,
  text: /"((?:[^"]|"")*)"/y,
  area: new RegExp(
    `${sheetPart}(\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_.(!:])`,
    "iuy",
  ),
  word: /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy,
  operator: /<>|<=|>=|[-+*/&=<>]/y,
} as const;

const corner = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i;

/** “A1:B2”, “A:A” or “3:4” as an area; null beyond the grid. */
function areaFrom(sheet: string, reference: string): Area | null {
  const [first = "", last = first] = reference.split(":");
  const ends = [first, last].map((text) => {
    const [, letters = "", digits = ""] = corner.exec(text) ?? [];
    const column = letters === "" ? null : columnIndex(letters);
    return { column, row: digits === "" ? null : Number(digits) - 1 };
  });
  const columns = ends.map(({ column }, i) => column ?? (i === 0 ? 0 : columnLimit - 1));
  const rows = ends.map(({ row }, i) => row ?? (i === 0 ? 0 : rowLimit - 1));
  const area = {
    sheet,
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return area.bottom < rowLimit && area.right < columnLimit ? area : null;
}

const levels: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
];

/** Reads one formula from left to right. */
class FormulaParser {
  readonly #text: string;
  readonly #home: FormulaHome;
  #at = 0;

  constructor(text: string, home: FormulaHome) {
    this.#text = text;
    this.#home = home;
  }

  whole(): FormulaTree {
    const tree = this.#level(0);
    this.#skip();
    return this.#at === this.#text.length ? tree : { kind: "unknown", parts: [tree] };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match;
  }

  #skip(): void {
    this.#take(patterns.space);
  }

  #takeOne(character: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #level(level: number): FormulaTree {
    const operators = levels[level];
    if (!operators) return this.#signed();
    let left = this.#level(level + 1);
    for (;;) {
      this.#skip();
      const from = this.#at;
      const operator = this.#take(patterns.operator)?.[0];
      if (operator === undefined || !operators.includes(operator)) {
        this.#at = from;
        return left;
      }
      const parts = [left, this.#level(level + 1)];
      left = { kind: "binary", operator: operator as Operator, parts };
    }
  }

  #signed(): FormulaTree {
    if (this.#takeOne("+")) return this.#signed();
    if (!this.#takeOne("-")) return this.#percent();
    const zero: FormulaTree = { kind: "value", value: decimal("0") };
    return { kind: "binary", operator: "-", parts: [zero, this.#signed()] };
  }

  #percent(): FormulaTree {
    let tree = this.#primary();
    while (this.#takeOne("%")) {
      const hundredth: FormulaTree = { kind: "value", value: decimal("0.01") };
      tree = { kind: "binary", operator: "*", parts: [tree, hundredth] };
    }
    return tree;
  }

  #primary(): FormulaTree {
    if (this.#takeOne("(")) {
      const inside = this.#level(0);
      return this.#takeOne(")") ? inside : this.#unknown([inside]);
    }
    const text = this.#take(patterns.text);
    if (text) return { kind: "value", value: (text[1] ?? "").replaceAll('""', '"') };
    const area = this.#area();
    if (area) return area;
    const number = this.#take(patterns.number);
    if (number) return { kind: "value", value: decimal(number[0].replace(/\.(?=$|E)/i, "")) };
    const word = this.#take(patterns.word);
    return word ? this.#named(word[0]) : this.#unknown([]);
  }

  #area(): FormulaTree | null {
    const from = this.#at;
    const match = this.#take(patterns.area);
    if (!match) return null;
    const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? this.#home.sheet;
    const area = areaFrom(sheet, match[3] ?? "");
    if (area) return { kind: "area", area };
    this.#at = from;
    return null;
  }

  #named(word: string): FormulaTree {
    if (this.#takeOne("(")) return { kind: "call", name: word.toUpperCase(), parts: this.#parts() };
    if (/^(true|false)$/i.test(word)) return { kind: "value", value: /^true$/i.test(word) };
    const refersTo = this.#home.names.get(word.toLowerCase());
    if (refersTo === undefined) return this.#unknown([]);
    const tree = new FormulaParser(refersTo, { ...this.#home, names: new Map() }).whole();
    return tree.kind === "area" ? tree : this.#unknown([tree]);
  }

  #parts(): FormulaTree[] {
    const parts: FormulaTree[] = [];
    if (this.#takeOne(")")) return parts;
    do parts.push(this.#level(0));
    while (this.#takeOne(","));
    return this.#takeOne(")") ? parts : [this.#unknown(parts)];
  }

  /** Something not understood: the rest of the text is still searched for the cells it names. */
  #unknown(parts: readonly FormulaTree[]): FormulaTree {
    const found = [...parts];
    while (this.#at < this.#text.length) {
      const area = this.#take(patterns.text) ? null : this.#area();
      if (area) found.push(area);
      else if (!this.#take(patterns.word)) this.#at++;
    }
    return { kind: "unknown", parts: found };
  }
}

/** Takes a formula apart. */
export const parseFormula = (formula: string, home: FormulaHome): FormulaTree =>
  new FormulaParser(formula, home).whole();

/** All cells a formula names, and whether it may read others besides. */
export function reads(tree: FormulaTree): { areas: readonly Area[]; more: boolean } {
  if (tree.kind === "value") return { areas: [], more: false };
  if (tree.kind === "area") return { areas: [tree.area], more: false };
  const parts = tree.parts.map(reads);
  const indirect = tree.kind === "call" && /^(INDIRECT|OFFSET)$/.test(tree.name);
  return {
    areas: parts.flatMap(({ areas }) => areas),
    more: tree.kind === "unknown" || indirect || parts.some(({ more }) => more),
  };
}
