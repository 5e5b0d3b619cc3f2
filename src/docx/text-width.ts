/** Width of a text in Chinese characters; half-width signs count half. */
export function textWidthOf(text: string): number {
  let sum = 0;
  for (const sign of text) sum += /[\u0020-\u00ff]/u.test(sign) ? 0.5 : 1;
  return sum;
}
