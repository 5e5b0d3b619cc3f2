import { makeStyles, tokens } from "@fluentui/react-components";

import type { Moment } from "../../app/ports";
import type { WritePlace } from "../../app/questions";
import { type RateResult, rateIds } from "../../core/rates";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { Section } from "../parts/section";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { RateRow } from "./rate-row";
import { ScoreCard } from "./score-card";

const texts = dictionary(
  {
    rates: "五项比率",
    others: (count: number) => `其余 ${String(count)} 项`,
    written: (sheet: string, cells: number) => `已写入 ${sheet} ${String(cells)} 个格`,
    show: "去看",
    undo: "撤回",
    last: ({ month, day, hour, minute }: Moment) =>
      `上次计算 ${String(month)}月${String(day)}日 ${String(hour)}:${String(minute).padStart(2, "0")}`,
    looked: "只看结果，还没写进表里",
  },
  {
    rates: "Five rates",
    others: (count) => `${String(count)} more`,
    written: (sheet, cells) => `${String(cells)} cells written in ${sheet}`,
    show: "Show",
    undo: "Take back",
    last: ({ year, month, day, hour, minute }) =>
      `Last calculated ${String(year)}-${String(month)}-${String(day)} ${String(hour)}:${String(minute).padStart(2, "0")}`,
    looked: "Results only, not written to the sheets",
  },
);

/** The five that every report has; the others fold. */
const firstFive = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  more: { cursor: "pointer", padding: "4px 0" },
  written: { display: "flex", gap: "8px", marginBottom: "4px" },
  words: { flex: "1 1 0", minWidth: 0, overflowWrap: "anywhere" },
  last: {
    marginBottom: "12px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const none: readonly WritePlace[] = [];

/** 结果: score, rates, and where they were written. */
export function ResultsTab() {
  const styles = useStyles();
  const t = useTexts(texts);
  const look = usePane((pane) => pane.look);
  if (!look) return null;
  const { evaluation } = look;
  const all = rateIds.flatMap((id): readonly RateResult[] => {
    const rate = evaluation.rates.get(id);
    return rate ? [rate] : [];
  });
  const rows = (rates: readonly RateResult[]) =>
    rates.map((rate) => <RateRow key={rate.id} rate={rate} evaluation={evaluation} />);
  return (
    <>
      <ScoreCard card={evaluation.card} />
      <LastDone />
      <Section title={t.rates}>
        <ul className={styles.list}>{rows(all.slice(0, firstFive))}</ul>
        <details>
          <summary className={styles.more}>{t.others(all.length - firstFive)}</summary>
          <ul className={styles.list}>{rows(all.slice(firstFive))}</ul>
        </details>
      </Section>
      <Written />
    </>
  );
}

/** 上次计算, where it is seen without scrolling. */
function LastDone() {
  const styles = useStyles();
  const t = useTexts(texts);
  const calculated = usePane((pane) => pane.calculated);
  if (!calculated) return null;
  const { kind, at } = calculated;
  return <div className={styles.last}>{kind === "looked-only" ? t.looked : t.last(at)}</div>;
}

/** One line a sheet, and what takes all of it back. */
function Written() {
  const styles = useStyles();
  const t = useTexts(texts);
  const places = usePane((pane) => pane.calculated?.places ?? none);
  const canRestore = usePane((pane) => pane.canRestore);
  const busy = usePane((pane) => pane.busy !== null);
  const { restore } = useActions();
  return (
    <>
      {places.map(({ sheet, cells, area }) => (
        <div key={sheet} className={styles.written}>
          <span className={styles.words}>{t.written(sheet, cells)}</span>
          <CellLink at={area} says={t.written(sheet, cells)}>
            {t.show}
          </CellLink>
        </div>
      ))}
      {canRestore ? (
        <SmallButton disabled={busy} onClick={() => void restore()}>
          {t.undo}
        </SmallButton>
      ) : null}
    </>
  );
}
