import { chineseNumeral, circled, type ReadParagraph, type ReportText } from "../report";
import { type Finding, finding } from "./finding";

/** The five kinds of numbers of GB/T 9704-2012, 7.3.3, as people also write them with half-width marks. */
const kinds = [
  { pattern: /^([一二三四五六七八九十]{1,3})、/u, write: (n: number) => `${chineseNumeral(n)}、` },
  {
    pattern: /^[（(]([一二三四五六七八九十]{1,3})[）)]/u,
    write: (n: number) => `（${chineseNumeral(n)}）`,
  },
  { pattern: /^(\d{1,2})[.．、](?!\d)/u, write: (n: number) => `${String(n)}.` },
  { pattern: /^[（(](\d{1,2})[）)]/u, write: (n: number) => `（${String(n)}）` },
  { pattern: /^([①-⑳])/u, write: circled },
] as const;

interface Numbered {
  readonly paragraph: ReadParagraph;
  readonly kind: number;
  readonly n: number;
  readonly text: string;
}

const highest = 60;

function numbered(paragraph: ReadParagraph): readonly Numbered[] {
  if (paragraph.cell) return [];
  const text = paragraph.text.replace(/^\s+/u, "");
  for (const [kind, { pattern, write }] of kinds.entries()) {
    const mark = pattern.exec(text)?.[0];
    if (mark === undefined) continue;
    const bare = (written: string) => written.replace(/[（）().．、\s]/gu, "");
    for (let n = 1; n <= highest; n += 1)
      if (bare(write(n)) === bare(mark)) return [{ paragraph, kind, n, text }];
  }
  return [];
}

/** Gaps and repeats in 一、（一）1.（1）①, and headings that stand on another level than their kind. */
export function headingFindings({ paragraphs }: ReportText): readonly Finding[] {
  const attached = paragraphs.findIndex(({ text }) => /^\s*附件\s*[：:]/u.test(text));
  const body = attached < 0 ? paragraphs : paragraphs.slice(0, attached);
  const all = body.flatMap(numbered);
  return [...sequence(all), ...levels(all)];
}

/**
 * Lists in the text count like headings of their kind, and may begin again at 1; a heading goes on
 * from the last heading or the last item of its kind.
 */
function sequence(all: readonly Numbered[]): readonly Finding[] {
  const counts = kinds.map(() => ({ any: 0, styled: 0 }));
  return all.flatMap(({ paragraph, kind, n, text }) => {
    const count = counts[kind] ?? { any: 0, styled: 0 };
    const expected = count.any + 1;
    const right =
      n === expected || n === count.styled + 1 || (n === 1 && (kind >= 2 || count.any === 0));
    counts.forEach((below, index) => {
      if (index > kind) Object.assign(below, { any: 0, styled: 0 });
    });
    count.any = n;
    if (paragraph.level !== null) count.styled = n;
    if (right) return [];
    const wanted = kinds[kind]?.write(expected) ?? "";
    const facts = { paragraph: paragraph.number, heading: shortened(text), expected: wanted };
    return [finding("heading-sequence", facts, paragraph.number)];
  });
}

/** Where headings have styles: each kind of number belongs to one outline level. One finding a kind. */
function levels(all: readonly Numbered[]): readonly Finding[] {
  const styled = all.filter(({ paragraph }) => paragraph.level !== null);
  return kinds.flatMap(({ write }, kind) => {
    const same = styled.filter((other) => other.kind === kind);
    const usual = mostFrequent(same.map(({ paragraph }) => paragraph.level));
    const others = same.filter(({ paragraph }) => paragraph.level !== usual);
    const [first] = others;
    if (!first) return [];
    const paragraphs = others.map(({ paragraph }) => paragraph.number);
    const facts = { kind: write(1), paragraphs };
    return [finding("heading-level-differs", facts, first.paragraph.number)];
  });
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const shortened = (text: string): string => (text.length > 16 ? `${text.slice(0, 16)}…` : text);
