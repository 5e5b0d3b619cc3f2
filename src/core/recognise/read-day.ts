import { decimal, doubleOf } from "../decimal";
import type { CellContent } from "../grid";
import { plainText } from "./normalise-label";
import type { Day } from "./unit-facts";

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

const whole = (text: string): number => doubleOf(decimal(text));

const chineseDigits = "〇一二三四五六七八九";

/** “二〇二三年五月三日” → “2023年5月3日”; 十 up to 三十一. */
const arabic = (text: string): string =>
  text
    .replace(/[○零]/g, "〇")
    .replace(
      /([一二三]?)十([一二三四五六七八九]?)(?=[月日])/g,
      (_, tens: string, ones: string) =>
        `${tens === "" ? "1" : String(chineseDigits.indexOf(tens))}${ones === "" ? "0" : String(chineseDigits.indexOf(ones))}`,
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));

function valid(year: number, month: number, day: number): Day | null {
  if (year < 1990 || year > 2099 || month < 1 || month > 12) return null;
  return day >= 1 && day <= lengthOf(year, month) ? { year, month, day } : null;
}

function dayInText(text: string): Day | null {
  const match = /^(\d{4})(?:年|-|\.|\/)(\d{1,2})(?:月|-|\.|\/)(\d{1,2})日?/.exec(
    arabic(plainText(text)),
  );
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) {
    const compact = /^(20\d{2})(\d{2})(\d{2})$/.exec(plainText(text));
    if (!compact?.[1] || !compact[2] || !compact[3]) return null;
    return valid(whole(compact[1]), whole(compact[2]), whole(compact[3]));
  }
  return valid(whole(match[1]), whole(match[2]), whole(match[3]));
}

/** The day of a date serial: 1900 system with its 29 February 1900 (serial 60), or 1904. */
function dayOfSerial(serial: number, date1904: boolean): Day | null {
  let rest = Math.trunc(serial) + (date1904 ? 1462 : 0);
  if (rest < 61) return null;
  rest -= 1;
  let year = 1900;
  for (; year < 2100; year += 1) {
    const days = isLeap(year) || year === 1900 ? 366 : 365;
    if (rest < days) break;
    rest -= days;
  }
  let month = 1;
  for (; month < 12; month += 1) {
    const days = lengthOf(year, month);
    if (rest < days) break;
    rest -= days;
  }
  return valid(year, month, rest + 1);
}

/** The day a cell holds: a date, 20230503, or a text; null where it is none. */
export function readDay(content: CellContent, date1904: boolean): Day | null {
  if (typeof content === "string") return dayInText(content);
  if (typeof content !== "number") return null;
  if (content > 19_900_101) return dayInText(String(content));
  return dayOfSerial(content, date1904);
}

/** 评价年度 as written: 2022, “2022年度”, “二〇二二年”; null where it is none. */
export function readYear(content: CellContent): number | null {
  if (typeof content === "number")
    return Math.trunc(content) === content && content >= 1990 && content <= 2099 ? content : null;
  if (typeof content !== "string") return null;
  const years = [...arabic(plainText(content)).matchAll(/(?:19|20)\d{2}/g)].map(([year]) => year);
  const [first] = years;
  return first !== undefined && years.every((year) => year === first) ? whole(first) : null;
}
