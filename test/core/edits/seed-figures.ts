import type { UnitFactsGiven } from "./a-unit";

/** The seed's figures, with example amounts where it prints none (万元). */
export const seedFigures: UnitFactsGiven["figures"] = {
  totalIncome: "229.63",
  fiscalIncome: "229.63",
  totalExpenditure: "229.63",
  totalExpenditureInitialBudget: "229.63",
  totalExpenditureAdjustedBudget: "229.63",
  basicExpenditure: "169.79",
  basicExpenditureInitialBudget: "169.79",
  basicExpenditureAdjustedBudget: "169.79",
  personnelExpenditure: "152.89",
  personnelExpenditureInitialBudget: "149.79",
  personnelExpenditureAdjustedBudget: "149.79",
  publicExpenditure: "16.90",
  publicExpenditureInitialBudget: "20",
  publicExpenditureAdjustedBudget: "20",
  projectExpenditure: "59.84",
  projectExpenditureInitialBudget: "59.84",
  projectExpenditureAdjustedBudget: "59.84",
  threePublic: "2",
  threePublicInitialBudget: "2",
  threePublicAdjustedBudget: "2",
  closingCarryover: "0",
  fixedAssets: "86.40",
  fixedAssetsInUse: "86.40",
};
