import type { Day } from "../recognise";

/** “2023年5月3日”: Arabic digits, the whole year, no padding (GB/T 9704-2012, 7.3.5.5). */
export const dayText = ({ year, month, day }: Day): string =>
  `${String(year)}年${String(month)}月${String(day)}日`;

const two = (n: number): string => String(n).padStart(2, "0");

/** “2023-05-03T00:00:00Z”, for the file's properties. */
export const dayStamp = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T00:00:00Z`;

/** 《…》 and brackets that people type along with a title or a 文号. */
export const unwrapped = (text: string): string =>
  text
    .trim()
    .replace(/^[《（(]+|[》）)]+$/gu, "")
    .trim();
