import { decimal, type Decimal, fromYuan, type MoneyUnit, toYuan } from "../decimal";

/** A number as it stands in running text, with the unit written behind it. */
export interface TextNumber {
  readonly value: Decimal;
  /** Decimals as written: 100 % has none, 84.50 % has two. */
  readonly places: number;
  /** “万元”, “%”, “分”, or the one character behind the number; empty at the end of a text. */
  readonly unit: string;
  /** “73台”, as a message quotes it. */
  readonly text: string;
  readonly from: number;
  /** After the digits, before the unit. */
  readonly to: number;
}

const fullWidth: Readonly<Record<string, string>> = { "．": ".", "％": "%", "－": "-" };

/** Full-width digits and signs as half-width ones, character by character: positions stay. */
export const narrow = (text: string): string =>
  text.replace(/[０-９．％－]/gu, (character) => {
    const code = character.charCodeAt(0);
    return fullWidth[character] ?? String.fromCharCode(code - 0xff10 + 0x30);
  });

const numeral = /(?<![\d.])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gu;
const unitBehind = /^\s*(亿元|百万元|万元|千元|元|%|个百分点|[\p{L}])/u;

/** Every number of a text from left to right. */
export function numbersIn(text: string): readonly TextNumber[] {
  const plain = narrow(text);
  return [...plain.matchAll(numeral)].map((match) => {
    const from = signless(plain, match) ? match.index + 1 : match.index;
    const to = match.index + match[0].length;
    const digits = plain.slice(from, to).replaceAll(",", "");
    const behind = unitBehind.exec(plain.slice(to));
    return {
      value: decimal(digits),
      places: digits.split(".")[1]?.length ?? 0,
      unit: behind?.[1] ?? "",
      text: text.slice(from, to + (behind?.[0].length ?? 0)),
      from,
      to,
    };
  });
}

/** “粤盾-2022”, “A-12”, “2022-2023”: a hyphen is a minus only where a unit or decimals follow. */
function signless(text: string, match: RegExpMatchArray): boolean {
  if (!match[0].startsWith("-")) return false;
  const before = text.charAt((match.index ?? 0) - 1);
  const behind = text.slice((match.index ?? 0) + match[0].length);
  if (/[A-Za-z\d)）]/u.test(before)) return true;
  return /\p{L}/u.test(before) && !match[0].includes(".") && !/^\s*(?:%|[\p{L}]?元)/u.test(behind);
}

const moneyUnits: Readonly<Record<string, MoneyUnit>> = {
  元: "元",
  千元: "千元",
  万元: "万元",
  百万元: "百万元",
  亿元: "亿元",
};

export const isMoney = ({ unit }: TextNumber): boolean => unit in moneyUnits;

/** A number of money in 万元 with the decimals it then has; other numbers stay as they are. */
export function inWan(number: TextNumber): TextNumber {
  const unit = moneyUnits[number.unit];
  if (unit === undefined || unit === "万元") return number;
  const value = fromYuan(toYuan(number.value, unit), "万元");
  const shift = { 元: 4, 千元: 1, 百万元: -2, 亿元: -4 }[unit];
  return { ...number, value, places: Math.max(0, number.places + shift), unit: "万元" };
}
