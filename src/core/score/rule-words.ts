import { decimal, hundred } from "../decimal";

/** "0.9" → “90%”: how 评分标准 prints a ratio. */
export const percentText = (ratio: string): string => `${decimal(ratio).times(hundred).toFixed()}%`;

/** "0.05" → “5”: how many percentage points a step is. */
export const pointsOfPercent = (ratio: string): string => decimal(ratio).times(hundred).toFixed();

/** “90” of “90%” → "0.9". */
export const ratioText = (percent: string): string => decimal(percent).div(hundred).toFixed();

/** “0.50” → "0.5": one way to write each number, so that equal rules are equal data. */
export const plainNumber = (written: string): string => decimal(written).toFixed();

const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** “①” for 0; beyond twenty “（21）”. */
export const itemMark = (index: number): string => circled[index] ?? `（${String(index + 1)}）`;

/** A gap that ends one item and begins the next: “①”, “（21）”. */
export const itemMarks = new RegExp(`[${circled}]|（\\d{2,}）`, "u");

/**
 * The named groups of a form that fits the whole text, "" where a group is left out; null where it does
 * not fit.
 */
export function fitting<Name extends string>(
  form: RegExp,
  text: string,
): Readonly<Record<Name, string>> | null {
  const groups = form.exec(text)?.groups;
  if (!groups) return null;
  return Object.fromEntries(
    Object.entries(groups as Record<string, string | undefined>).map(([name, said]) => [
      name,
      said ?? "",
    ]),
  ) as Record<Name, string>;
}
