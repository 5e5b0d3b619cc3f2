import { makeStyles, tokens } from "@fluentui/react-components";

import { formatFixed, zero } from "../../core/decimal";
import type { LevelScore, ScoredIndicator } from "../../core/score";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { Section } from "../parts/section";
import { usePane } from "../state/pane-context";
import { IndicatorItem } from "./indicator-item";
import { SchemeLine } from "./scheme-line";

const texts = dictionary(
  {
    levelSide: (points: string, weight: string) => `${points} / ${weight}`,
    sum: (sum: string) => `分值合计 ${sum}`,
    right: "✓",
    wrong: (full: string) => `应为 ${full}`,
    unknown: "有的指标没有分值",
    planned: "这个文件里没有评分表。点“计算”会加一张‘指标评分表’，在那里填分值和得分。",
  },
  {
    levelSide: (points, weight) => `${points} / ${weight}`,
    sum: (sum) => `Weights add up to ${sum}`,
    right: "✓",
    wrong: (full) => `should be ${full}`,
    unknown: "Some indicators have no weight",
    planned:
      "There is no score table in this file. Calculate adds one: fill in weights and points there.",
  },
);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  foot: { fontWeight: tokens.fontWeightSemibold },
});

/** 评分: by 一级指标; what is computed is shown, what a person judges is typed here. */
export function ScoreTab() {
  const styles = useStyles();
  const t = useTexts(texts);
  const look = usePane((pane) => pane.look);
  if (!look) return null;
  const { evaluation } = look;
  const { card } = evaluation;
  const { weightSum, full } = card;
  return (
    <>
      <SchemeLine evaluation={evaluation} />
      {card.table.planned ? <p>{t.planned}</p> : null}
      {groupsOf(card.indicators).map(({ name, rows }) => (
        <Section key={name} title={name} side={sideOf(card.level1, name, t.levelSide)}>
          <ul className={styles.list}>
            {rows.map((scored) => (
              <IndicatorItem key={scored.row.row} scored={scored} planned={card.table.planned} />
            ))}
          </ul>
        </Section>
      ))}
      <p className={styles.foot}>
        {weightSum
          ? `${t.sum(formatFixed(weightSum, 0))} ${weightSum.eq(full) ? t.right : t.wrong(formatFixed(full, 0))}`
          : t.unknown}
      </p>
    </>
  );
}

function groupsOf(indicators: readonly ScoredIndicator[]) {
  const names = [...new Set(indicators.map(({ indicator }) => indicator.level1))];
  return names.map((name) => ({
    name,
    rows: indicators.filter(({ indicator }) => indicator.level1 === name),
  }));
}

function sideOf(
  levels: readonly LevelScore[],
  name: string,
  say: (points: string, weight: string) => string,
): string | undefined {
  const level = levels.find((one) => one.name === name);
  return level?.weight.gt(zero)
    ? say(formatFixed(level.points), formatFixed(level.weight))
    : undefined;
}
