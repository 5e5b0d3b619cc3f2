export { causeOf } from "./deduction";
export type {
  Band,
  Bound,
  Grade,
  Indicator,
  Rule,
  Scheme,
  SchemeSettings,
  StepMode,
} from "./scheme";
export type {
  Actual,
  Deduction,
  LevelScore,
  NoPoints,
  ScoreCard,
  ScoredIndicator,
} from "./score-card";
export { bandText, brokenStep, clausesText, ruleText } from "./rule-text";
export { parseRule } from "./parse-rule";
export { basesInForce, defaultSchemeId, schemeInForce } from "./scheme-in-force";
export { indicatorColumns, indicatorHeads, indicatorLayout } from "./indicator-layout";
export { plannedTable } from "./planned-table";
export { pointsExpression, type RuleInputs } from "./points-expression";
export { score } from "./score";
export { scoreIssues } from "./score-issues";
export type { ScoreInputs } from "./score-inputs";
