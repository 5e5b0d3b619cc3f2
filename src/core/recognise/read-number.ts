import { decimal, type Decimal, decimalOfCell, isZero, type MoneyUnit, zero } from "../decimal";
import { type CellContent, isBlank, isCellError } from "../grid";
import { readFormat } from "./number-format";
import { plainText } from "./normalise-label";

/** What a cell says where a number is looked for. */
export type NumberReading =
  /** Empty, or a stroke that stands for nothing: “—”, “-”, “/”. Never 0. */
  | { readonly kind: "blank" }
  | {
      readonly kind: "number";
      /** As shown: a percentage is the number before the sign, 万元 are not yet multiplied. */
      readonly value: Decimal;
      /** As a person reads it. */
      readonly as: string;
      /** A formula can refer to the cell; false for a number written as text. */
      readonly numeric: boolean;
      readonly percent: boolean;
      /** Written with the number itself: “229.63万元”, or by its format. */
      readonly unit: MoneyUnit | null;
      /** What is shown = what the cell holds ÷ 10 to this power. Mostly 0; −2 for percentages. */
      readonly shownDividedBy: number;
    }
  /** Words, an error value, a date, a truth value, more digits than a cell keeps: nobody's number. */
  | { readonly kind: "unreadable"; readonly as: string };

const unreadable = (as: string): NumberReading => ({ kind: "unreadable", as });
const blank: NumberReading = { kind: "blank" };

/** From 16 integer digits on a cell no longer holds what was typed. */
const tooLong = decimal("1e15");

const powerOfTen = (power: number): Decimal => decimal(`1e${String(power)}`);

function readDouble(content: number, format: string): NumberReading {
  const value = decimalOfCell(content);
  const shape = readFormat(format);
  if (value === null || value.abs().gte(tooLong)) return unreadable(String(content));
  if (shape.date) return unreadable(String(content));
  const shift = shape.percent ? -2 : shape.shownDividedBy;
  const shown = isZero(value) ? zero : value.times(powerOfTen(-shift));
  return {
    kind: "number",
    value: shown,
    as: shape.percent ? `${shown.toFixed()}%` : shown.toFixed(),
    numeric: true,
    percent: shape.percent,
    unit: shape.unit,
    shownDividedBy: shift,
  };
}

const strokes = /^[-–—―−_~～…·./\\|]+$/;
const units = "(百万元|千元|万元|亿元|元整|元|万|亿|%|人次|人|名|个|项|件|辆|台|次|户|家)?";
const written = new RegExp(`^([-−–+△▲▼]?)(?:¥|RMB|人民币)?([-−]?)(\\(?)(.+?)(\\)?)${units}(\\)?)$`);
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const apostrophes = /^\d{1,3}(?:'\d{3})+(?:\.\d+)?$/;
const simple = /^(?:\d+(?:\.\d+)?|\.\d+)$/;

/** Digits with their separators as plain decimal text; null where they are no number. */
function digitsOf(text: string): string | null {
  const pointed = /^\d+。\d+$/.test(text) ? text.replace("。", ".") : text;
  if (grouped.test(pointed)) return pointed.replaceAll(",", "");
  if (apostrophes.test(pointed)) return pointed.replaceAll("'", "");
  if (!simple.test(pointed)) return null;
  return pointed.replace(/^\./, "0.");
}

/** White space within is read only where it parts thousands: “1 234.56”, never “10 20”. */
function withoutSpaces(text: string): string {
  const trimmed = text
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\ufeff]/g, "")
    .trim();
  const parted = /^(\D{0,4})(\d{1,3}(?: \d{3})+)((?:\.\d+)?\D*)$/.exec(trimmed);
  if (parted) return `${parted[1] ?? ""}${(parted[2] ?? "").replaceAll(" ", "")}${parted[3] ?? ""}`;
  return /\d\s*[\d.,]*\s+[\d.,]/.test(trimmed) ? trimmed : trimmed.replace(/\s/g, "");
}

const unitOf = (suffix: string): MoneyUnit | null => {
  if (suffix === "元整") return "元";
  if (suffix === "万" || suffix === "亿") return `${suffix}元`;
  return suffix.endsWith("元") ? (suffix as MoneyUnit) : null;
};

/** “(1)” is a list number, “（1,234.56）” an amount in red: brackets are a minus from three digits on. */
const bracketsAreMinus = (digits: string): boolean => /[.,]|\d{3}/.test(digits);

const signs: ReadonlyMap<string, "" | "-"> = new Map([
  ["", ""],
  ["+", ""],
  ["()", "-"],
  ...["-", "−", "–", "△", "▲", "▼"].map((sign) => [sign, "-"] as const),
]);

function readText(content: string): NumberReading {
  const as = content.trim();
  const text = withoutSpaces(content.replace(/[’‘＇]/g, "'").replace(/^'/, ""));
  if (strokes.test(text)) return blank;
  const match = written.exec(text);
  if (!match) return unreadable(as);
  const part = (group: number): string => match[group] ?? "";
  const sign = signs.get([1, 2, 3, 5, 7].map(part).join(""));
  const digits = digitsOf(part(4));
  if (digits === null || sign === undefined) return unreadable(as);
  if (part(3) !== "" && !bracketsAreMinus(part(4))) return unreadable(as);
  return numberInText(`${sign}${digits}`, as, part(6));
}

function numberInText(digits: string, as: string, suffix: string): NumberReading {
  const value = decimal(digits);
  if (value.abs().gte(tooLong)) return unreadable(as);
  return {
    kind: "number",
    value: isZero(value) ? zero : value,
    as,
    numeric: false,
    percent: suffix === "%",
    unit: unitOf(suffix),
    shownDividedBy: 0,
  };
}

/**
 * What a cell says where a number is looked for. Words are never taken for 0: “无”, “单位不需填列” and
 * “N/A” are unreadable, a mere stroke is blank.
 */
export function readNumber(content: CellContent, format: string): NumberReading {
  if (isBlank(content)) return blank;
  if (typeof content === "number") return readDouble(content, format);
  if (typeof content === "string") return readText(content);
  return unreadable(isCellError(content) ? content.error : content === true ? "TRUE" : "FALSE");
}

/** Quick test, before anything is parsed: could this text be a number at all? */
export const mayBeNumber = (text: string): boolean => /\d|[０-９]/.test(text) && text.length <= 40;

/** A stroke or other mark for “nothing here”. */
export const isStroke = (text: string): boolean => strokes.test(plainText(text));
