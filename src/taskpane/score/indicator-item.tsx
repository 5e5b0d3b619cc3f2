import { Link, makeStyles, tokens } from "@fluentui/react-components";

import { formatFixed, formatPercent } from "../../core/decimal";
import { isNoAnswer } from "../../core/expression";
import { type FigureId, isFigureId } from "../../core/figures";
import type { Actual, ScoredIndicator } from "../../core/score";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { CellLink } from "../parts/cell-link";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { JudgedPoints } from "./judged-points";

const texts = dictionary(
  {
    computed: "按公式算，不用填",
    points: (points: string, weight: string) => `${points} / ${weight}`,
    noWeight: "没有分值",
    open: "没打分",
    notCounted: "择一，不计",
    notApplicable: "不适用",
    missing: "缺数",
    pick: "去选",
    pickFor: (name: string) => `${name}缺的数，去选`,
    actual: (text: string) => `完成值 ${text}`,
    lost: (points: string) => `扣 ${points} 分`,
    noReason: (points: string) => `扣 ${points} 分，没写原因`,
    because: (reason: string) => `原因：${reason}`,
    fill: "填入",
    fillFor: (name: string) => `${name}：把这句填入扣分原因`,
    write: "写原因",
    writeFor: (name: string) => `${name}：写原因`,
  },
  {
    computed: "computed by a formula",
    points: (points, weight) => `${points} / ${weight}`,
    noWeight: "no weight",
    open: "no points yet",
    notCounted: "the other one counts",
    notApplicable: "does not apply",
    missing: "missing",
    pick: "Choose",
    pickFor: (name) => `Choose what ${name} lacks`,
    actual: (text) => `Actual ${text}`,
    lost: (points) => `${points} points lost`,
    noReason: (points) => `${points} points lost, no cause given`,
    because: (reason) => `Cause: ${reason}`,
    fill: "Fill in",
    fillFor: (name) => `${name}: put this sentence into the cause`,
    write: "Write the cause",
    writeFor: (name) => `${name}: write the cause`,
  },
);

const useStyles = makeStyles({
  item: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  top: { display: "flex", gap: "6px", alignItems: "baseline", justifyContent: "space-between" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  points: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  under: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly scored: ScoredIndicator;
  /** The table is not in the workbook yet, so nothing can be typed into it. */
  readonly planned: boolean;
}

/** One 三级指标: ƒ where computed; a number box or tick boxes where a person judges. */
export function IndicatorItem({ scored, planned }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { indicator, row, expression, weight } = scored;
  const name = indicator.level3;
  const at = row.cells.get("points");
  const judged = expression === null && weight !== null && !planned && at !== undefined;
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <span className={styles.name}>
          {name}
          {expression ? (
            <span role="img" aria-label={t.computed} title={t.computed}>
              {" "}
              ƒ
            </span>
          ) : null}
        </span>
        <span className={styles.points}>
          <PointsText scored={scored} planned={planned} />
        </span>
      </div>
      <ActualText scored={scored} />
      {judged ? <JudgedPoints scored={scored} at={at} /> : null}
      <Loss scored={scored} planned={planned} />
    </li>
  );
}

function PointsText({ scored, planned }: Props) {
  const t = useTexts(texts);
  const { points, weight, because, row } = scored;
  if (!weight) {
    const empty = planned ? undefined : row.cells.get("weight");
    if (!empty) return t.noWeight;
    return (
      <CellLink at={empty} says={`${row.level3} ${t.noWeight}`}>
        {t.noWeight}
      </CellLink>
    );
  }
  if (because === "not-counted") return t.notCounted;
  const shown = points ? t.points(formatFixed(points), formatFixed(weight)) : t.open;
  const at = planned ? undefined : row.cells.get("points");
  return at ? (
    <CellLink at={at} says={`${row.level3} ${shown}`}>
      {shown}
    </CellLink>
  ) : (
    shown
  );
}

function ActualText({ scored }: { readonly scored: ScoredIndicator }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { showFigure } = useActions();
  const { actual, row } = scored;
  if (actual.kind === "none") return null;
  const [wanted] = missingIn(actual);
  return (
    <div className={styles.under}>
      {t.actual(textOf(actual, t))}{" "}
      {wanted ? (
        <Link as="button" aria-label={t.pickFor(row.level3)} onClick={() => showFigure(wanted)}>
          {t.pick}
        </Link>
      ) : null}
    </div>
  );
}

type Known = Exclude<Actual, { kind: "none" }>;

/** Figures whose absence leaves the 完成值 open. */
const missingIn = (actual: Known): readonly FigureId[] =>
  actual.kind !== "typed" && isNoAnswer(actual.value) && actual.value.because === "missing"
    ? actual.value.of.filter(isFigureId)
    : [];

function textOf(actual: Known, t: (typeof texts)["zh"]): string {
  if (actual.kind === "typed") return actual.text;
  if (!isNoAnswer(actual.value)) return formatPercent(actual.value);
  const { because } = actual.value;
  return because === "missing" || because === "unreadable" ? t.missing : t.notApplicable;
}

/** What was lost and why; a lost point without a cause asks for one. */
function Loss({ scored, planned }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { open, typeInto } = useActions();
  const { deduction, row, indicator } = scored;
  if (!deduction) return null;
  const at = planned ? undefined : row.cells.get("reason");
  const lost = formatFixed(deduction.lost);
  const name = indicator.level3;
  if (row.reason !== "")
    return (
      <div className={styles.under}>
        {t.lost(lost)} {t.because(row.reason)}
      </div>
    );
  return (
    <>
      <div>{t.noReason(lost)}</div>
      {deduction.fact === "" ? null : <div className={styles.under}>{deduction.fact}</div>}
      {at ? (
        <ActionsRow>
          {deduction.fact === "" || deduction.needsCause ? null : (
            <SmallButton
              disabled={busy}
              aria-label={t.fillFor(name)}
              onClick={() => void typeInto(at, deduction.fact)}
            >
              {t.fill}
            </SmallButton>
          )}
          <SmallButton
            disabled={busy}
            aria-label={t.writeFor(name)}
            onClick={() => open({ kind: "cause", at, name, before: "" })}
          >
            {t.write}
          </SmallButton>
        </ActionsRow>
      ) : null}
    </>
  );
}
