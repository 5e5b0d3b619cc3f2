import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";

import type { Scheme } from "../../core/score";
import { schemes } from "../../schemes";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { gradeList } from "./grade-list";

const texts = dictionary(
  {
    label: (name: string, verified: string) => `${name}（${verified}）`,
    indicators: (count: number, weights: boolean) =>
      `${String(count)} 项指标，${weights ? "有分值" : "没有分值，照通知填"}`,
    settings: "评分标准",
    full: "不适用的指标：按满分",
    rescale: "不适用的指标：不计分，其余折算",
    zero: "不适用的指标：0 分",
    grades: (list: string) => `等级：${list}`,
    noGrades: "不分等级",
    grade: (name: string, from: string) => `${name} ${from}分起`,
    below: (name: string, from: string) => `${name} ${from}分以下`,
  },
  {
    label: (name, verified) => `${name} (${verified})`,
    indicators: (count, weights) =>
      `${String(count)} indicators, ${weights ? "with weights" : "no weights: fill in by the notice"}`,
    settings: "Scheme",
    full: "Not applicable: full marks",
    rescale: "Not applicable: left out, the rest rescaled",
    zero: "Not applicable: 0 points",
    grades: (list) => `Grades: ${list}`,
    noGrades: "No grades",
    grade: (name, from) => `${name} from ${from}`,
    below: (name, from) => `${name} below ${from}`,
  },
);

const useStyles = makeStyles({
  option: { display: "flex", flexDirection: "column", minWidth: 0 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  group: { marginBottom: "8px" },
});

interface Props {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The 评分标准 there are: what each is, from where, and whether anybody has checked it. */
export function SchemeRadios({ chosen, onChoose }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  return (
    <RadioGroup
      className={styles.group}
      aria-label={t.settings}
      value={chosen}
      onChange={(_, { value }) => onChoose(value)}
    >
      {schemes.map((scheme) => (
        <Radio key={scheme.id} value={scheme.id} label={<Option scheme={scheme} />} />
      ))}
    </RadioGroup>
  );
}

function Option({ scheme }: { readonly scheme: Scheme }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { settings } = scheme;
  const weights = scheme.indicators.every(({ weight }) => weight !== null);
  return (
    <span className={styles.option}>
      <span>{t.label(scheme.name, scheme.verified)}</span>
      <span className={styles.small}>{t.indicators(scheme.indicators.length, weights)}</span>
      <span className={styles.small}>
        {t[settings.notApplicable]}；
        {settings.grades ? t.grades(gradeList(settings.grades, t)) : t.noGrades}
      </span>
      <span className={styles.small}>{scheme.source}</span>
    </span>
  );
}
