export type { RateDefinition, RateId, RateResult, Rates } from "./rate";
