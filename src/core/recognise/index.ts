export { choiceRows, choicesSheet, readChoices } from "./choice-rows";
export { noChoices, type Base, type Choices, type NaPolicy } from "./choices";
export type { IndicatorColumn, IndicatorRow, IndicatorTable, Nature } from "./indicator-table";
export { bareTitle, causeTitle, narrativeSections, type NarrativeKey } from "./narrative-sections";
export type {
  MemberUnit,
  Project,
  ProjectTable,
  RecognisedTable,
  Recognition,
  TableKind,
  Written,
  WrittenNumber,
} from "./recognition";
export {
  cellsOfKey,
  selfNameOf,
  textOf,
  unitKeys,
  type Day,
  type UnitFacts,
  type UnitKey,
} from "./unit-facts";
export { readingNeeds } from "./reading-needs";
export { recognise, recogniseInSteps } from "./recognise";
