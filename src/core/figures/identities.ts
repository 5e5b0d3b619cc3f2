import type { Item } from "./items";

/** 勾稽关系: which parts make which whole, in every column of 基础数据表 that holds them. */
export interface Identity {
  readonly whole: Item;
  /** Parts that must be there for the sum to be complete. */
  readonly parts: readonly Item[];
  /** Parts that count where they are given, as nothing where they are not. */
  readonly optional: readonly Item[];
  /** The parts need not be all of the whole: they may only not exceed it. */
  readonly partial: boolean;
}

const makes = (whole: Item, parts: readonly Item[], optional: readonly Item[] = []): Identity => ({
  ...{ whole, parts, optional, partial: false },
});
const within = (whole: Item, parts: readonly Item[]): Identity => ({
  ...{ whole, parts, optional: [], partial: true },
});

/** docs/field.md §7, checks 2 and 3. Income has sources besides 财政拨款 and 其他, so these only stay within it. */
export const identities: readonly Identity[] = [
  within("totalIncome", ["fiscalIncome", "otherIncome"]),
  makes("totalExpenditure", ["basicExpenditure", "projectExpenditure"]),
  makes("basicExpenditure", ["personnelExpenditure", "publicExpenditure"]),
  within("projectExpenditure", ["keyProjectExpenditure"]),
  makes("threePublic", ["overseasTrips", "officialReception", "officialVehicles"]),
  makes("officialVehicles", ["vehiclePurchase", "vehicleOperation"]),
  makes("grandTotalIncome", ["totalIncome"], ["nonFiscalSurplusUsed", "openingCarryover"]),
  makes("grandTotalExpenditure", ["totalExpenditure"], ["surplusDistribution", "closingCarryover"]),
  makes("grandTotalIncome", ["grandTotalExpenditure"]),
];
