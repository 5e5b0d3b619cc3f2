import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Evaluation } from "../../core/evaluation";
import type { Scheme } from "../../core/score";
import { schemes } from "../../schemes";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { SchemeSettings } from "./scheme-settings";

const texts = dictionary(
  {
    own: (sheet: string) =>
      `这个文件里有‘${sheet}’，照它算；下面选的只用来补它没写的（分母、不适用怎么计、等级）。`,
    label: (name: string, verified: string) => `${name}（${verified}）`,
    indicators: (count: number, weights: boolean) =>
      `${String(count)} 项指标，${weights ? "有分值" : "没有分值，照通知填"}`,
    keep: "用这套",
    settings: "评分标准",
    full: "不适用的指标：按满分",
    rescale: "不适用的指标：不计分，其余折算",
    zero: "不适用的指标：0 分",
    grades: (list: string) => `等级：${list}`,
    noGrades: "不分等级",
    grade: (name: string, from: string) => `${name} ${from}分起`,
  },
  {
    own: (sheet) =>
      `This file has “${sheet}”, which is used; the choice below only fills in what it does not say.`,
    label: (name, verified) => `${name} (${verified})`,
    indicators: (count, weights) =>
      `${String(count)} indicators, ${weights ? "with weights" : "no weights: fill in by the notice"}`,
    keep: "Use this one",
    settings: "Scheme",
    full: "Not applicable: full marks",
    rescale: "Not applicable: left out, the rest rescaled",
    zero: "Not applicable: 0 points",
    grades: (list) => `Grades: ${list}`,
    noGrades: "No grades",
    grade: (name, from) => `${name} from ${from}`,
  },
);

const useStyles = makeStyles({
  option: { display: "flex", flexDirection: "column", minWidth: 0 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  group: { marginBottom: "8px" },
});

/** 换评分标准: what each is, from where, and whether anybody has checked it. */
export function SchemeList({ evaluation }: { readonly evaluation: Evaluation }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose } = useActions();
  const { card, recognition } = evaluation;
  const now = recognition.choices.scheme ?? card.scheme.id;
  const [chosen, setChosen] = useState(now);
  return (
    <>
      <SchemeSettings evaluation={evaluation} />
      {card.table.planned ? null : <p>{t.own(card.table.sheet)}</p>}
      <RadioGroup
        className={styles.group}
        aria-label={t.settings}
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        {schemes.map((scheme) => (
          <Radio key={scheme.id} value={scheme.id} label={<Option scheme={scheme} />} />
        ))}
      </RadioGroup>
      <SmallButton
        appearance="primary"
        disabled={busy || chosen === now}
        onClick={() => void choose({ kind: "scheme", id: chosen })}
      >
        {t.keep}
      </SmallButton>
    </>
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
        {settings.grades
          ? t.grades(settings.grades.map(({ name, from }) => t.grade(name, from)).join("，"))
          : t.noGrades}
      </span>
      <span className={styles.small}>{scheme.source}</span>
    </span>
  );
}
