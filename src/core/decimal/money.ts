import { decimal, type Decimal, yuan, type Yuan } from "./decimal";

/** The units in which tables state their money, with the factor to 元. */
export const moneyUnits = {
  元: "1",
  千元: "1000",
  万元: "10000",
  百万元: "1000000",
  亿元: "100000000",
} as const;

export type MoneyUnit = keyof typeof moneyUnits;

/** An amount written in `unitOfTable`, in 元: 229.63 万元 → 2296300. */
export const toYuan = (written: Decimal, unitOfTable: MoneyUnit): Yuan =>
  yuan(written.times(decimal(moneyUnits[unitOfTable])));

/** An amount of 元 in `unitOfTable`, unrounded. */
export const fromYuan = (amount: Decimal, unitOfTable: MoneyUnit): Decimal =>
  amount.div(decimal(moneyUnits[unitOfTable]));
