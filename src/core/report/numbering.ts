const numerals = "一二三四五六七八九";

/** 1 → 一, 10 → 十, 21 → 二十一; up to 99, more sections than any report has. */
export function chineseNumeral(n: number): string {
  const ones = n % 10;
  let tens = 0;
  while ((tens + 1) * 10 <= n) tens += 1;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : numerals.charAt(tens - 1)}十`;
  return head + numerals.charAt(ones - 1);
}

/** 1 → ①, 21 → ㉑, 36 → ㊱; up to 50. */
export function circled(n: number): string {
  if (n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  return String.fromCodePoint(n <= 35 ? 0x3251 + n - 21 : 0x32b1 + n - 36);
}

/** 结构层次序数 of GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）; ① for what hangs below. */
export const ordinal: Readonly<Record<1 | 2 | 3 | 4 | 5, (n: number) => string>> = {
  1: (n) => `${chineseNumeral(n)}、`,
  2: (n) => `（${chineseNumeral(n)}）`,
  3: (n) => `${String(n)}.`,
  4: (n) => `（${String(n)}）`,
  5: circled,
};
