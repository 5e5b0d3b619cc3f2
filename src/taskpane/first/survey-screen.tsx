import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";

import type { Look } from "../../app/look";
import { type FigureId, figureFacts } from "../../core/figures";
import type { RecognisedTable, TableKind } from "../../core/recognise";
import { rateIds } from "../../core/rates";
import { isNoAnswer } from "../../core/expression";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { figureName } from "../parts/shown";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { MixedUnits } from "./mixed-units";
import { nameOfTable } from "./name-of-table";

const texts = dictionary(
  {
    looked: "看过这个文件，还没动任何格。",
    found: "认出",
    missing: "没找到",
    figures: (count: number) => `${String(count)} 个数`,
    indicators: (count: number) => `${String(count)} 项指标`,
    other: (count: number) => `${String(count)} 条`,
    empty: "还没写",
    ambiguous: (name: string, count: number) => `“${name}”有 ${String(count)} 个地方像`,
    noUnit: (sheet: string) => `‘${sheet}’没写金额单位，先不算它。`,
    pick: "选一个",
    scoreSheet: "评分表",
    calculate: "计算",
    nothing: "没有认出表。",
  },
  {
    looked: "Looked through this file; nothing was touched.",
    found: "found",
    missing: "not found",
    figures: (count) => `${String(count)} figures`,
    indicators: (count) => `${String(count)} indicators`,
    other: (count) => `${String(count)} rows`,
    empty: "nothing written yet",
    ambiguous: (name, count) => `“${name}” could be in ${String(count)} places`,
    noUnit: (sheet) => `“${sheet}” states no unit, so it is left out for now.`,
    pick: "Choose",
    scoreSheet: "Score sheet",
    calculate: "Calculate",
    nothing: "No table was recognised.",
  },
);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  row: {
    display: "flex",
    alignItems: "baseline",
    gap: "6px",
    padding: "4px 0",
  },
  mark: { width: "16px", flex: "none", textAlign: "center" },
  name: { flex: "1 1 0", minWidth: 0, textAlign: "left", overflowWrap: "anywhere" },
  side: {
    flex: "none",
    textAlign: "right",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  unit: {
    width: "32px",
    flex: "none",
    color: tokens.colorNeutralForeground2,
  },
  end: { display: "flex", justifyContent: "flex-end", marginTop: "12px" },
});

/** B: what the file holds, before the first 计算. Read only. */
export function SurveyScreen({ look }: { readonly look: Look }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const written = usePane((pane) => pane.unsaved);
  const { calculate } = useActions();
  const { recognition } = look.evaluation;
  const tables = inSheetOrder(look);
  return (
    <>
      {written ? null : <p>{t.looked}</p>}
      {recognition.tables.length === 0 ? <p>{t.nothing}</p> : null}
      <ul className={styles.list}>
        {tables.map((table) => (
          <TableRow key={`${table.sheet}${String(table.at.row)}`} table={table} />
        ))}
        <MissingScoreSheet look={look} />
        <Missing look={look} />
        <Doubtful look={look} />
      </ul>
      <MixedUnits tables={tables} />
      <div className={styles.end}>
        <Button disabled={busy} onClick={() => void calculate()}>
          {t.calculate}
        </Button>
      </div>
    </>
  );
}

/** The tables as one meets them in the workbook. */
function inSheetOrder({ book, evaluation }: Look): readonly RecognisedTable[] {
  const order = new Map(book.sheets.map(({ name }, index) => [name, index]));
  const placeOf = ({ sheet }: RecognisedTable): number => order.get(sheet) ?? order.size;
  return [...evaluation.recognition.tables].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.at.row - b.at.row,
  );
}

/** Tables counted by rows, not by figures. */
const lists: ReadonlySet<TableKind> = new Set<TableKind>([
  ...(["项目支出明细", "报告文字", "单位信息", "年度目标"] as const),
]);

function TableRow({ table }: { readonly table: RecognisedTable }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { kind, at, count, unit } = table;
  const name = nameOfTable(table);
  const counted =
    kind === "指标评分表"
      ? t.indicators(count)
      : lists.has(kind)
        ? count === 0
          ? t.empty
          : t.other(count)
        : t.figures(count);
  return (
    <li className={styles.row}>
      <span className={styles.mark} role="img" aria-label={t.found}>
        ✓
      </span>
      <CellLink at={at} says={name} className={styles.name}>
        {name}
      </CellLink>
      <span className={styles.side}>{counted}</span>
      <span className={styles.unit}>{unit}</span>
    </li>
  );
}

/** Said before 计算 asks whether one is to be added. */
function MissingScoreSheet({ look }: { readonly look: Look }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { showTab } = useActions();
  if (!look.evaluation.card.table.planned) return null;
  return (
    <li className={styles.row}>
      <span className={styles.mark} aria-hidden>
        ✕
      </span>
      <Link as="button" className={styles.name} onClick={() => showTab("score")}>
        {t.scoreSheet}
      </Link>
      <span className={styles.side}>{t.missing}</span>
    </li>
  );
}

/** The figures the scored rates need and nobody could find. */
function missingFigures({ evaluation }: Look): readonly FigureId[] {
  const { rates, recognition } = evaluation;
  const { found, unfound } = recognition.figures;
  const scored = new Set(evaluation.card.indicators.map(({ indicator }) => indicator.rate));
  const wanted = rateIds.flatMap((id) => {
    const rate = rates.get(id);
    return rate && scored.has(id) && isNoAnswer(rate.value) ? rate.figures : [];
  });
  return [...new Set(wanted)].filter(
    (id) => !found.has(id) && (unfound.get(id)?.kind ?? "missing") === "missing",
  );
}

function Missing({ look }: { readonly look: Look }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { showFigure } = useActions();
  const language = usePane((pane) => pane.language);
  return missingFigures(look).map((id) => (
    <li key={id} className={styles.row}>
      <span className={styles.mark} aria-hidden>
        ✕
      </span>
      <Link as="button" className={styles.name} onClick={() => showFigure(id)}>
        {figureName(id, language)}
      </Link>
      <span className={styles.side}>{t.missing}</span>
    </li>
  ));
}

function Doubtful({ look }: { readonly look: Look }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { open, showTab } = useActions();
  const language = usePane((pane) => pane.language);
  const all = [...look.evaluation.recognition.figures.unfound.values()];
  const unclear = all.flatMap((why) => (why.kind === "ambiguous" ? [why] : []));
  const unitless = new Set(all.flatMap((why) => (why.kind === "no-unit" ? [why.at.sheet] : [])));
  return (
    <>
      {unclear
        .filter(({ id }) => figureFacts(id).measure === "final" || unclear.length <= 3)
        .map(({ id, candidates }) => (
          <li key={id} className={styles.row}>
            <span className={styles.mark} aria-hidden>
              ?
            </span>
            <span className={styles.name}>
              {t.ambiguous(figureName(id, language), candidates.length)}
            </span>
            <SmallButton onClick={() => open({ kind: "figure", id })}>{t.pick}</SmallButton>
          </li>
        ))}
      {[...unitless].map((sheet) => (
        <li key={sheet} className={styles.row}>
          <span className={styles.mark} aria-hidden>
            ?
          </span>
          <span className={styles.name}>{t.noUnit(sheet)}</span>
          <SmallButton onClick={() => showTab("data")}>{t.pick}</SmallButton>
        </li>
      ))}
    </>
  );
}
