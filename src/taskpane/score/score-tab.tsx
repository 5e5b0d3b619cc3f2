import { makeStyles, tokens } from "@fluentui/react-components";

import { formatFixed, zero } from "../../core/decimal";
import type { Evaluation } from "../../core/evaluation";
import type { LevelScore, Scheme, ScoredIndicator } from "../../core/score";
import { schemes } from "../../schemes";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { Section } from "../parts/section";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { IndicatorItem } from "./indicator-item";

const texts = dictionary(
  {
    scheme: (name: string, verified: string) => `评分标准：${name}（${verified}）`,
    unverified: (source: string) => `这套标准待核：指标和分值来自${source}，请对照通知。`,
    framework: (source: string) =>
      `这套标准待核：指标来自${source}；没有分值，请照财政局的通知填。`,
    unseen: "这套标准待核：据通行做法整理，未见原文，请逐项对照财政局的通知。",
    unseenBare:
      "这套标准待核：指标据通行做法整理，未见原文；没有分值。请逐项对照财政局的通知，照它填分值。",
    compared: "已对照",
    reason: "已对照通知",
    levelSide: (points: string, weight: string) => `${points} / ${weight}`,
    sum: (sum: string) => `分值合计 ${sum}`,
    right: "✓",
    wrong: (full: string) => `应为 ${full}`,
    unknown: "有的指标没有分值",
    planned: "这个文件里没有评分表。点“计算”会加一张‘指标评分表’，在那里填分值和得分。",
  },
  {
    scheme: (name, verified) => `Scheme: ${name} (${verified})`,
    unverified: (source) =>
      `This scheme is unverified: indicators and weights from ${source}. Compare with the notice.`,
    framework: (source) =>
      `This scheme is unverified: indicators from ${source}. It has no weights: fill them in by the notice.`,
    unseen:
      "This scheme is unverified: compiled from usual practice, no original was seen. Compare each item with the notice.",
    unseenBare:
      "This scheme is unverified: indicators compiled from usual practice, no original was seen; no weights. Fill them in by the notice.",
    compared: "Compared",
    reason: "compared with the notice",
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
  scheme: { margin: "0 0 8px", overflowWrap: "anywhere" },
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

/** A scheme of ours without weights brings only the names; a table of the workbook has its own. */
const bringsWeights = (id: string): boolean =>
  schemes.find((scheme) => scheme.id === id)?.indicators.some(({ weight }) => weight !== null) ??
  true;

/** Where a scheme comes from, by what it brings; what nobody saw in a source is not called one. */
function sourceLine({ id, source }: Scheme, t: (typeof texts)["zh"]): string {
  const weighed = bringsWeights(id);
  if (source.startsWith("未见原文")) return weighed ? t.unseen : t.unseenBare;
  return weighed ? t.unverified(source) : t.framework(source);
}

function SchemeLine({ evaluation }: { readonly evaluation: Evaluation }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { acknowledge } = useActions();
  const { scheme } = evaluation.card;
  const key = `scheme ${scheme.id}`;
  const open = scheme.verified === "待核" && !evaluation.recognition.choices.acknowledged.has(key);
  return (
    <div className={styles.scheme}>
      {t.scheme(scheme.name, scheme.verified)}
      {open ? (
        <>
          <br />
          {sourceLine(scheme, t)}{" "}
          <SmallButton disabled={busy} onClick={() => void acknowledge(key, t.reason)}>
            {t.compared}
          </SmallButton>
        </>
      ) : null}
    </div>
  );
}
