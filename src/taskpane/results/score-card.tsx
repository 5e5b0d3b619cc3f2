import { makeStyles, tokens } from "@fluentui/react-components";

import { type Decimal, formatFixed, zero } from "../../core/decimal";
import type { ScoreCard as Card } from "../../core/score";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import { Section } from "../parts/section";
import { useActions } from "../state/pane-context";

const texts = dictionary(
  {
    title: "自评得分",
    of: (total: string, full: string) => `${total} / ${full}`,
    grade: (grade: string) => `等级  ${grade}`,
    provisional: (points: string) => `暂计 ${points}`,
    open: (rows: number) => `还有 ${String(rows)} 项没打分，打完才是总分`,
    rows: (rows: number, lost: string) => `${String(rows)} 项指标 · 扣 ${lost} 分`,
    lost: "看扣分",
    toScore: "去打分",
    noWeights: "这套指标没有分值。请照财政局通知的附件填。",
    fill: "去填分值",
    filled: (sum: string, full: string) => `已填 ${sum}，应为 ${full}`,
  },
  {
    title: "Score",
    of: (total, full) => `${total} / ${full}`,
    grade: (grade) => `Grade  ${grade}`,
    provisional: (points) => `${points} so far`,
    open: (rows) => `${String(rows)} indicators have no points yet; the total comes after them`,
    rows: (rows, lost) => `${String(rows)} indicators · ${lost} points lost`,
    lost: "See lost points",
    toScore: "Give points",
    noWeights: "These indicators have no weights. Fill them in from the bureau's notice.",
    fill: "Fill in weights",
    filled: (sum, full) => `${sum} filled in, should be ${full}`,
  },
);

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "4px 16px" },
  number: {
    fontSize: "28px",
    lineHeight: "36px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  small: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
});

/** The big number; 暂计 while a row is open, no number while the scheme has no weights. */
export function ScoreCard({ card }: { readonly card: Card }) {
  const t = useTexts(texts);
  return (
    <Section title={t.title}>
      {card.because === "weights-missing" ? <NoWeights card={card} /> : <Points card={card} />}
    </Section>
  );
}

function Points({ card }: { readonly card: Card }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { showTab } = useActions();
  const { total, provisional, full, grade, lost, indicators } = card;
  const open = indicators.filter(
    ({ points, because }) => points === null && because !== "not-counted",
  ).length;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.number}>
          {total
            ? t.of(formatFixed(total), formatFixed(full, 0))
            : t.provisional(formatFixed(provisional ?? zero))}
        </span>
        {grade === null ? null : <span>{t.grade(grade)}</span>}
      </div>
      <div className={styles.small}>
        {total ? t.rows(indicators.length, lost ? formatFixed(lost) : "0.00") : t.open(open)}
        <SmallButton onClick={() => showTab("score")}>{total ? t.lost : t.toScore}</SmallButton>
      </div>
    </>
  );
}

function NoWeights({ card }: { readonly card: Card }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { goTo, showTab } = useActions();
  const row = card.indicators.find(({ weight }) => weight === null)?.row;
  const at = card.table.planned ? undefined : row?.cells.get("weight");
  const filled = card.indicators.flatMap(({ weight }) => (weight ? [weight] : []));
  const sum = filled.reduce<Decimal>((total, weight) => total.plus(weight), zero);
  return (
    <>
      <div>{t.noWeights}</div>
      <div className={styles.small}>
        <SmallButton onClick={() => (at ? goTo(at) : showTab("score"))}>{t.fill}</SmallButton>
        {t.filled(formatFixed(sum, 0), formatFixed(card.full, 0))}
      </div>
    </>
  );
}
