/** A 计算公式 as a quotient: its terms above and below the stroke, each with its sign. */
export interface WrittenQuotient {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/**
 * What 计算公式 writes: a quotient; nothing to go by (blank, an explanation, or an example in numbers); or
 * a formula that is no plain quotient (“1-结转÷预算”).
 */
export type FormulaRead =
  | { readonly kind: "silent" }
  | { readonly kind: "unread" }
  | { readonly kind: "quotient"; readonly terms: WrittenQuotient };

const silent: FormulaRead = { kind: "silent" };
const unread: FormulaRead = { kind: "unread" };

/** One way to write each sign; ×100% says nothing of what is divided. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s*\n\s*(?=[÷/×(+\-)])|(?<=[÷/×(+\-=])\s*\n\s*/gu, "")
    .replace(/\n/gu, ";")
    .replace(/[\s"'“”‘’「」『』《》|]/gu, "")
    .replace(/經費/gu, "经费")
    .replace(/[[{【]/gu, "(")
    .replace(/[\]}】]/gu, ")")
    .replace(/[−–—]/gu, "-")
    .replace(/\([A-Za-z]\)/gu, "")
    .replace(/÷/gu, "/")
    .replace(/[×xX*]\(?100%?\)?/gu, "");

/**
 * Reads the first formula of the text whose left side is one of `names` or ends in 率; without “=”, a
 * short text that is nothing but a quotient.
 */
export function readFormula(text: string, isName: (left: string) => boolean): FormulaRead {
  const parts = splitOutside(plain(text), /[。;,]/u);
  const equations = parts.flatMap((part) => {
    const [, left, right] = /^(?:[^=]*:)?([^=:]*)(?<![≥≤<>])=(.+)$/u.exec(part) ?? [];
    return left === undefined || right === undefined ? [] : [{ left, right }];
  });
  const own = equations.find(({ left }) => isName(left));
  const equation = own ?? equations.find(({ left }) => left.endsWith("率"));
  if (equation) return readRight(splitOutside(equation.right, /[:=]/u)[0] ?? "");
  const bare = parts.find((part) => /^[^:=]{3,40}$/u.test(part) && part.includes("/"));
  return equations.length === 0 && bare !== undefined ? readRight(bare) : silent;
}

const example = /^[\d.,()/+\-%万亿元人个项]+$/u;

function readRight(right: string): FormulaRead {
  if (example.test(right)) return silent;
  const spelt = /^(.+?)(?:与|占)(.+?)的?(?:比率|比例|比值|比重|百分比|比)$/u.exec(right);
  const [above, below, ...more] = spelt
    ? [spelt[1] ?? "", spelt[2] ?? ""]
    : splitOutside(withoutBrackets(right), /\//u);
  if (above === undefined || below === undefined || more.length > 0) return unread;
  return { kind: "quotient", terms: { above: termsOf(above), below: termsOf(below) } };
}

/** Brackets around a whole are none: “((甲-乙)/丙)” is “(甲-乙)/丙”. */
function withoutBrackets(text: string): string {
  if (!text.startsWith("(") || closingOf(text) !== text.length - 1) return text;
  return withoutBrackets(text.slice(1, -1));
}

function closingOf(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === "(") depth += 1;
    if (text[index] === ")") depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Cut at these signs, but for what stands in brackets. */
function splitOutside(text: string, sign: RegExp): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const one of text) {
    if (one === "(") depth += 1;
    if (one === ")") depth -= 1;
    if (depth === 0 && sign.test(one)) parts.push("");
    else parts[parts.length - 1] = `${parts.at(-1) ?? ""}${one}`;
  }
  return parts;
}

/** “(上年结转+年初预算-年末结余)” → 上年结转, +年初预算, -年末结余. A note in brackets stays with its term. */
const termsOf = (side: string): readonly string[] =>
  splitOutside(withoutBrackets(side).replace(/-/gu, "+-"), /\+/u)
    .filter((term) => term !== "")
    .map(withoutBrackets);
