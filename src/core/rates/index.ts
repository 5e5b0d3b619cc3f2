export type { Amount, OverZero, RateDefinition, RateId, RateResult, Rates, Way } from "./rate";
export { rateDefinitions } from "./definitions";
export { computeRate, computeRates, rateFigures, rateFormulaText, rateIds } from "./compute-rates";
export { operandsFor } from "./operands";
export { rateIssues } from "./issues";
