export type { RateDefinition, RateId, RateResult, Rates } from "./rate";
export { operandsFor } from "./operands";
