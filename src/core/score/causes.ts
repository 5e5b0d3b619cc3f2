import { rateDefinitions } from "../rates";
import { bareTitle, causeTitle, type IndicatorTable, type Recognition } from "../recognise";
import { causeOf } from "./deduction";
import type { Scheme } from "./scheme";

/**
 * The table with 扣分原因 taken from 报告文字 (“公用经费控制率原因”) where its own cell says nothing, so that
 * report, summary sheet and score card give the same cause wherever it was typed.
 */
export function withCauses(
  table: IndicatorTable,
  scheme: Scheme,
  narrative: Recognition["narrative"],
): IndicatorTable {
  const written = new Map([...narrative].map(([title, { text }]) => [bareTitle(title), text]));
  const rows = table.rows.map((row, index) => {
    const rate = scheme.indicators[index]?.rate;
    const cause = rate ? written.get(bareTitle(causeTitle(rateDefinitions[rate].term))) : undefined;
    const isSilent = causeOf(row.reason) === "";
    return isSilent && cause !== undefined ? { ...row, reason: oneLine(cause) } : row;
  });
  return { ...table, rows };
}

const oneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, "");
