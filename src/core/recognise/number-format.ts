import { type MoneyUnit } from "../decimal";

/** What a number format makes of a number, as far as it changes what a reader takes it for. */
export interface FormatReading {
  readonly date: boolean;
  readonly percent: boolean;
  /** The format shows the number divided by this power of ten (`0!.0,` shows 元 as 万元: 4). */
  readonly shownDividedBy: number;
  /** `0.00"万元"`: the unit the format writes behind the number. */
  readonly unit: MoneyUnit | null;
}

const plain: FormatReading = { date: false, percent: false, shownDividedBy: 0, unit: null };

const withoutBrackets = (format: string): string => format.replace(/\[[^\]]*\]/g, "");

const withoutLiterals = (format: string): string =>
  withoutBrackets(format)
    .replace(/"[^"]*"/g, "")
    .replace(/[\\!_*]./g, "");

/** Digits of the number stand behind a point that is only drawn: `0!.0000`, `0\.0,`, `0"."00`. */
function drawnPointPower(section: string): number {
  const match = /(?:[\\!]\.|"\.")([0#?]+)/.exec(section);
  return match?.[1]?.length ?? 0;
}

/** Each comma after the last digit divides what is shown by a thousand. */
function trailingCommaPower(section: string): number {
  const match = /[0#?](,+)(?![0#?,])/.exec(withoutLiterals(section));
  return (match?.[1]?.length ?? 0) * 3;
}

function unitIn(section: string): MoneyUnit | null {
  const match = /(百万|千|万|亿)?元|[万亿](?!元)/.exec(section.replace(/["\\!]/g, ""));
  if (!match) return null;
  return (match[0].endsWith("元") ? match[0] : `${match[0]}元`) as MoneyUnit;
}

/** Reads a number format (“0.00%”, `yyyy"年"m"月"`, `0!.0,"万元"`). */
export function readFormat(format: string): FormatReading {
  if (format === "General" || format === "@") return plain;
  const [section = ""] = withoutBrackets(format).split(";");
  const bare = withoutLiterals(section);
  return {
    date: /y/i.test(bare) || /m+.*d|d+.*m|h.*m|m.*s|[年月日]/i.test(bare),
    percent: bare.includes("%"),
    shownDividedBy: drawnPointPower(section) + trailingCommaPower(section),
    unit: unitIn(section),
  };
}
