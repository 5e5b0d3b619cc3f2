import type { Clock, LiveWorkbook, Moment } from "./ports";
import type { Inquire } from "./questions";

/** What a use case works with: the open workbook, the time, and somebody to ask. */
export interface Desk {
  readonly book: LiveWorkbook;
  readonly clock: Clock;
  readonly inquire: Inquire;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** “2023-06-03 15:20”, as the completion mark and acknowledgements keep it. */
export const stampOf = ({ year, month, day, hour, minute }: Moment): string =>
  `${String(year)}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;

/** The moment a stamp names; null where the text holds none. */
export function momentOf(text: string): Moment | null {
  const found = /(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})/.exec(text);
  if (!found) return null;
  const [year, month, day, hour, minute] = found.slice(1).map((part) => parseInt(part, 10)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { year, month, day, hour, minute };
}
