export type { OverZero, RateId, RateResult, Rates } from "./rate";
export { rateDefinitions } from "./definitions";
export { computeRate, computeRates, rateFigures, rateFormulaText, rateIds } from "./compute-rates";
export { operandsFor } from "./operands";
export { rateIssues } from "./issues";
