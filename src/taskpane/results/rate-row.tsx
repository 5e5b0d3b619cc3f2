import { Link, makeStyles, tokens } from "@fluentui/react-components";

import { formatPercent, type Quotient } from "../../core/decimal";
import type { Evaluation } from "../../core/evaluation";
import { isNoAnswer } from "../../core/expression";
import type { CellRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { useActions, usePane } from "../state/pane-context";
import type { RateResult } from "../../core/rates";
import { AmountLinks } from "./amount-links";
import { NoRate } from "./no-rate";
import { barShare, isShare, rateMeaning, standardOf, tickShare } from "./rate-words";

const texts = dictionary(
  {
    working: (name: string) => `${name}怎么算的`,
    spoken: (name: string, shown: string, meaning: string) => `${name} ${shown}，${meaning}`,
  },
  {
    working: (name) => `How ${name} is worked out`,
    spoken: (name, shown, meaning) => `${name} ${shown}, ${meaning}`,
  },
);

const useStyles = makeStyles({
  row: { listStyle: "none", paddingBottom: "8px" },
  top: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  name: { textAlign: "left", minWidth: 0, overflowWrap: "anywhere" },
  value: {
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  track: {
    position: "relative",
    height: "6px",
    margin: "3px 0",
    borderRadius: "3px",
    backgroundColor: tokens.colorNeutralBackground5,
    border: "1px solid transparent",
  },
  fill: {
    height: "100%",
    borderRadius: "3px",
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  tick: {
    position: "absolute",
    top: "-3px",
    width: "2px",
    height: "10px",
    backgroundColor: tokens.colorNeutralForeground1,
    transform: "translateX(-1px)",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  bottom: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 8px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** 完成值 of the indicator that scores the rate: where its formula stands. */
function writtenAt({ card }: Evaluation, { id }: RateResult): CellRef | null {
  if (card.table.planned) return null;
  const scored = card.indicators.find(({ indicator }) => indicator.rate === id);
  return scored?.row.cells.get("actual") ?? null;
}

interface ValueProps {
  readonly name: string;
  readonly shown: string;
  readonly at: CellRef | null;
}

function RateValue({ name, shown, at }: ValueProps) {
  const styles = useStyles();
  if (!at || shown === "") return <span className={styles.value}>{shown}</span>;
  return (
    <CellLink at={at} says={`${name} ${shown}`} className={styles.value}>
      {shown}
    </CellLink>
  );
}

interface BarProps {
  readonly value: Quotient;
  readonly standard: string | null;
}

/** Filled up to 100 %, with a tick only where the scheme names a standard. */
function Bar({ value, standard }: BarProps) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.fill} style={{ width: `${barShare(value)}%` }} />
      {standard === null ? null : (
        <div className={styles.tick} style={{ left: `${tickShare(standard)}%` }} />
      )}
    </div>
  );
}

interface Props {
  readonly rate: RateResult;
  readonly evaluation: Evaluation;
}

/** One rate: name (opens the working), value, bar, both amounts as links. */
export function RateRow({ rate, evaluation }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { open } = useActions();
  const name = language === "zh" ? rate.definition.term : rate.definition.english;
  const { value } = rate;
  const none = isNoAnswer(value);
  const shown = none ? "" : formatPercent(value);
  const standard = standardOf(evaluation, rate.id);
  const meaning = rateMeaning(rate, standard, language);
  return (
    <li className={styles.row} aria-label={none ? name : t.spoken(name, shown, meaning)}>
      <div className={styles.top}>
        <Link
          as="button"
          className={styles.name}
          aria-label={t.working(name)}
          onClick={() => open({ kind: "rate", id: rate.id })}
        >
          {name}
        </Link>
        <RateValue name={name} shown={shown} at={writtenAt(evaluation, rate)} />
      </div>
      {none ? <NoRate rate={rate} /> : null}
      {none || !isShare(rate.id) ? null : <Bar value={value} standard={standard} />}
      <div className={styles.bottom}>
        {none && value.because === "missing" ? null : (
          <AmountLinks rate={rate} evaluation={evaluation} />
        )}
        <span>{meaning}</span>
      </div>
    </li>
  );
}
