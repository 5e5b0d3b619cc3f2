import { makeStyles, tokens } from "@fluentui/react-components";

import { formatPercent } from "../../core/decimal";
import type { Evaluation } from "../../core/evaluation";
import { isNoAnswer, operandsOf } from "../../core/expression";
import { cellOf, figureFacts, type FigureId, isFigureId } from "../../core/figures";
import { computeRate, type RateResult } from "../../core/rates";
import type { Base } from "../../core/recognise";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { figureName, useAmounts } from "../parts/shown";
import { Section } from "../parts/section";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    formula: "公式",
    above: "分子",
    below: "分母",
    bases: "分母用哪个",
    inForce: "现在用的",
    use: "改用",
    source: "依据",
    points: "得分怎么来的",
    initialBudget: "年初预算数",
    adjustedBudget: "全年预算数",
    adjustedBudgetWithCarryover: "全年预算数+上年结转",
    fiscalIncome: "财政预算收入",
    totalExpenditure: "支出完成数",
    missing: "缺数",
    none: "没有数",
    given: (points: string, weight: string) => `得 ${points} 分，满分 ${weight} 分`,
    different: "跟去年报告不一样？看看去年分母用的是哪个。",
  },
  {
    formula: "Formula",
    above: "Numerator",
    below: "Denominator",
    bases: "Divided by",
    inForce: "in use",
    use: "Use this",
    source: "Source",
    points: "Where the points come from",
    initialBudget: "Initial budget",
    adjustedBudget: "Full-year budget",
    adjustedBudgetWithCarryover: "Full-year budget + carry-over",
    fiscalIncome: "Fiscal income",
    totalExpenditure: "Expenditure",
    missing: "missing",
    none: "no value",
    given: (points, weight) => `${points} points of ${weight}`,
    different: "Not what last year's report says? See what last year divided by.",
  },
);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: "8px",
    padding: "3px 0",
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  side: { display: "flex", gap: "8px", alignItems: "center", whiteSpace: "nowrap" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly rate: RateResult;
  readonly evaluation: Evaluation;
}

/** 怎么算的: the formula, both amounts with their cells, every base with the rate it would give. */
export function WorkingCard({ rate, evaluation }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { source, formulaText } = rate;
  return (
    <>
      <Section title={t.formula}>
        <div>{formulaText}</div>
      </Section>
      <Section title={t.above} side={rate.numeratorTerm}>
        <Sources expression={rate.numerator.expression} evaluation={evaluation} />
      </Section>
      <Section title={t.below} side={rate.denominatorTerm}>
        <Sources expression={rate.denominator.expression} evaluation={evaluation} />
      </Section>
      <Bases rate={rate} evaluation={evaluation} />
      <Section title={t.source}>
        <div>
          {source.source}（{source.verified}）
        </div>
      </Section>
      <Points rate={rate} evaluation={evaluation} />
      <p className={styles.small}>{t.different}</p>
    </>
  );
}

function Sources({
  expression,
  evaluation,
}: {
  readonly expression: RateResult["expression"];
  readonly evaluation: Evaluation;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {operandsOf(expression)
        .filter(isFigureId)
        .map((id) => (
          <Source key={id} id={id} evaluation={evaluation} />
        ))}
    </ul>
  );
}

function Source({ id, evaluation }: { readonly id: FigureId; readonly evaluation: Evaluation }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { withUnit } = useAmounts();
  const found = evaluation.recognition.figures.found.get(id);
  const sources = found?.from.kind === "cells" ? found.from.sources : [];
  return (
    <li>
      <div className={styles.item}>
        <span className={styles.name}>{figureName(id, language)}</span>
        <span className={styles.side}>
          {found ? withUnit(found.value, figureFacts(id).kind) : t.missing}
        </span>
      </div>
      {sources.map(({ cell, as }) => (
        <div
          key={`${cell.sheet}${String(cell.row)}:${String(cell.column)}`}
          className={styles.item}
        >
          <CellLink at={cell} />
          <span className={styles.side}>{as}</span>
        </div>
      ))}
      {found?.from.kind === "ledger" ? <CellLink at={cellOf(found)} /> : null}
      {found ? <div className={styles.small}>{found.why}</div> : null}
    </li>
  );
}

function Bases({ rate, evaluation }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { open } = useActions();
  const { definition } = rate;
  const bases = [...new Set(definition.ways.map(({ base }) => base))].filter(
    (base): base is Base => base !== null,
  );
  if (bases.length < 2) return null;
  return (
    <Section title={t.bases}>
      <ul className={styles.list}>
        {bases.map((base) => {
          const would = computeRate(definition, evaluation.operands, base);
          const current = rate.base === base;
          return (
            <li key={base} className={styles.item}>
              <span className={styles.name}>{t[base]}</span>
              <span className={styles.side}>
                {isNoAnswer(would.value)
                  ? t[would.value.because === "missing" ? "missing" : "none"]
                  : formatPercent(would.value)}
                {current ? (
                  <span className={styles.small}>{t.inForce}</span>
                ) : (
                  <SmallButton
                    aria-label={`${t.use} ${t[base]}`}
                    onClick={() => open({ kind: "base", id: rate.id, base })}
                  >
                    {t.use}
                  </SmallButton>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Points({ rate, evaluation }: Props) {
  const t = useTexts(texts);
  const scored = evaluation.card.indicators.find(({ indicator }) => indicator.rate === rate.id);
  if (!scored) return null;
  const { points, weight, deduction, indicator } = scored;
  return (
    <Section title={t.points}>
      <div>{indicator.ruleText}</div>
      {points && weight ? <div>{t.given(points.toFixed(), weight.toFixed())}</div> : null}
      {deduction ? <div>{deduction.fact}</div> : null}
    </Section>
  );
}
