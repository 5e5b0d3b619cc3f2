import { makeStyles, Select, tokens } from "@fluentui/react-components";

import type { Evaluation } from "../../core/evaluation";
import { isNoAnswer } from "../../core/expression";
import type { RateResult } from "../../core/rates";
import type { NaPolicy } from "../../core/recognise";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { gradeList } from "../parts/grade-list";
import { Section } from "../parts/section";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    title: "现在怎么算",
    dividedBy: (name: string, base: string) => `${name}：除以${base}`,
    change: "看看别的",
    changeFor: (name: string) => `${name}：看看别的分母`,
    policyFor: (name: string) => `${name}没有预算也没支出时`,
    full: "按满分",
    rescale: "不计分，其余折算",
    zero: "0 分",
    ask: "算的时候问",
    grades: (list: string) => `等级：${list}。`,
    grade: (name: string, from: string) => `${from}分起为${name}`,
    below: (name: string, from: string) => `${from}分以下为${name}`,
    noGrades: "这套标准不分等级。",
    marks: (full: string) => `满分 ${full} 分。`,
  },
  {
    title: "How it is worked out now",
    dividedBy: (name, base) => `${name}: divided by ${base}`,
    change: "See others",
    changeFor: (name) => `${name}: see other bases`,
    policyFor: (name) => `${name} without budget and spending`,
    full: "full marks",
    rescale: "left out, the rest rescaled",
    zero: "0 points",
    ask: "ask when calculating",
    grades: (list) => ` Grades: ${list}.`,
    grade: (name, from) => `${name} from ${from}`,
    below: (name, from) => `${name} below ${from}`,
    noGrades: " This scheme has no grades.",
    marks: (full) => `Full marks are ${full}.`,
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
  label: { display: "block", padding: "4px 0" },
  small: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
});

const policies: readonly NaPolicy[] = ["full", "rescale", "zero"];

/** What the bureau's notice decides, in plain words: bases, 不适用, grades. What can be changed has a way. */
export function SchemeSettings({ evaluation }: { readonly evaluation: Evaluation }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { settings } = evaluation.card.scheme;
  const scored = new Set(evaluation.card.indicators.map(({ indicator }) => indicator.rate));
  const rates = [...evaluation.rates.values()].filter(({ id }) => scored.has(id));
  return (
    <Section title={t.title}>
      <ul className={styles.list}>
        {rates.filter(hasOtherBases).map((rate) => (
          <Base key={rate.id} rate={rate} />
        ))}
        {rates
          .filter((rate) => needsPolicy(rate, evaluation))
          .map((rate) => (
            <Policy
              key={rate.id}
              rate={rate}
              now={evaluation.recognition.choices.notApplicable.get(rate.id) ?? null}
            />
          ))}
      </ul>
      <p className={styles.small}>
        {t.marks(settings.full)}
        {settings.grades ? t.grades(gradeList(settings.grades, t)) : t.noGrades}
      </p>
    </Section>
  );
}

const hasOtherBases = ({ definition }: RateResult): boolean =>
  new Set(definition.ways.map(({ base }) => base)).size > 1;

/** Asked before, or to be asked: neither budget nor spending. */
const needsPolicy = ({ id, value }: RateResult, { recognition }: Evaluation): boolean =>
  recognition.choices.notApplicable.has(id) ||
  (isNoAnswer(value) && value.because === "zero-over-zero");

const useName = ({ definition }: RateResult): string =>
  usePane((pane) => pane.language) === "zh" ? definition.term : definition.english;

function Base({ rate }: { readonly rate: RateResult }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { open } = useActions();
  const name = useName(rate);
  return (
    <li className={styles.item}>
      <span className={styles.name}>{t.dividedBy(name, rate.denominatorTerm)}</span>
      <SmallButton
        aria-label={t.changeFor(name)}
        onClick={() => open({ kind: "rate", id: rate.id })}
      >
        {t.change}
      </SmallButton>
    </li>
  );
}

function Policy({ rate, now }: { readonly rate: RateResult; readonly now: NaPolicy | null }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose } = useActions();
  const name = useName(rate);
  return (
    <li>
      <label className={styles.label}>
        {t.policyFor(name)}
        <Select
          size="small"
          disabled={busy}
          value={now ?? ""}
          onChange={(_, { value }) =>
            void choose({ kind: "policy", key: rate.id, policy: value as NaPolicy })
          }
        >
          {now === null ? <option value="">{t.ask}</option> : null}
          {policies.map((policy) => (
            <option key={policy} value={policy}>
              {t[policy]}
            </option>
          ))}
        </Select>
      </label>
    </li>
  );
}
