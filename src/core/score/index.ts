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
export { bandText, brokenStep, ruleText } from "./rule-text";
export { parseRule } from "./parse-rule";
