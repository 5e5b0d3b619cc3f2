import { Link, makeStyles, tokens } from "@fluentui/react-components";

import { isNoAnswer, type NoAnswer } from "../../core/expression";
import { figureFacts, isFigureId } from "../../core/figures";
import type { RateResult } from "../../core/rates";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { figureName, useAmounts } from "../parts/shown";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    notApplicable: "不适用",
    bothZero: (above: string, below: string) => `${above}、${below}都是 0`,
    missing: (name: string) => `缺数：${name}`,
    unreadable: (name: string) => `读不出：${name}`,
    pick: "去选",
    pickFor: (name: string) => `${name}，去选`,
    withoutBudget: (amount: string) => `无预算列支 ${amount}`,
    contradiction: (below: string) => `${below}是 0，对不上`,
    negative: (below: string) => `${below}是负数`,
  },
  {
    notApplicable: "does not apply",
    bothZero: (above, below) => `${above} and ${below} are both 0`,
    missing: (name) => `missing: ${name}`,
    unreadable: (name) => `not readable: ${name}`,
    pick: "Choose",
    pickFor: (name) => `${name}: choose`,
    withoutBudget: (amount) => `spent without budget: ${amount}`,
    contradiction: (below) => `${below} is 0: contradiction`,
    negative: (below) => `${below} is negative`,
  },
);

const useStyles = makeStyles({
  words: { display: "block", whiteSpace: "normal" },
  list: { margin: 0, padding: 0, listStyle: "none", whiteSpace: "normal" },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  red: { color: tokens.colorStatusDangerForeground2 },
});

/** Why there is no rate, and what to do: never 0, never a code. */
export function NoRate({ rate }: { readonly rate: RateResult }) {
  const styles = useStyles();
  const t = useTexts(texts);
  if (!isNoAnswer(rate.value)) return null;
  const { numeratorTerm, denominatorTerm, definition } = rate;
  switch (rate.value.because) {
    case "zero-over-zero":
      return (
        <span className={styles.words}>
          {t.notApplicable}
          <span className={styles.small}>{t.bothZero(numeratorTerm, denominatorTerm)}</span>
        </span>
      );
    case "missing":
    case "unreadable":
      return <Missing value={rate.value} />;
    case "zero-denominator":
      if (definition.overZero === "not-applicable")
        return <span className={styles.words}>{t.notApplicable}</span>;
      return <OverZero rate={rate} />;
    case "negative-denominator":
      return <span className={styles.red}>{t.negative(denominatorTerm)}</span>;
  }
}

/** Each figure on a line of its own, with its way. */
function Missing({ value }: { readonly value: NoAnswer }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { showFigure } = useActions();
  const say = value.because === "unreadable" ? t.unreadable : t.missing;
  return (
    <ul className={styles.list}>
      {value.of.filter(isFigureId).map((id) => {
        const name = figureName(id, language);
        return (
          <li key={id}>
            {say(name)}{" "}
            <Link as="button" aria-label={t.pickFor(name)} onClick={() => showFigure(id)}>
              {t.pick}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function OverZero({ rate }: { readonly rate: RateResult }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { withUnit } = useAmounts();
  const { value } = rate.numerator;
  const [id] = rate.figures;
  if (rate.definition.overZero === "contradiction" || isNoAnswer(value) || !id)
    return <span className={styles.red}>{t.contradiction(rate.denominatorTerm)}</span>;
  const spent = value.numerator.div(value.denominator);
  return (
    <span className={styles.red}>{t.withoutBudget(withUnit(spent, figureFacts(id).kind))}</span>
  );
}
