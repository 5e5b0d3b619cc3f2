import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { NaPolicy } from "../../core/recognise";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";

const texts = dictionary(
  {
    question: (term: string) => `${term}：没有预算，也没支出。按财政局通知，这项：`,
    full: "按满分",
    rescale: "不计分，其余折算成 100",
    zero: "0 分",
    keep: "按这个算",
    kept: "只问一次，记在这个文件里，印在汇总表的注里。",
  },
  {
    question: (term) => `${term}: no budget and no spending. By the bureau's notice it counts as:`,
    full: "full marks",
    rescale: "left out, the rest rescaled to 100",
    zero: "0 points",
    keep: "Keep",
    kept: "Asked once, kept in this file, printed in the notes of the summary sheet.",
  },
);

interface Props {
  readonly term: string;
  readonly why: string;
  readonly answer: (answer: NaPolicy | null) => void;
}

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground2 } });

const policies: readonly NaPolicy[] = ["full", "rescale", "zero"];

/** M6: nothing is preselected, because the notices contradict each other. */
export function NotApplicable({ term, why, answer }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<NaPolicy | null>(null);
  return (
    <>
      <p className={styles.small}>{why}</p>
      <p>{t.question(term)}</p>
      <RadioGroup
        aria-label={t.question(term)}
        value={chosen ?? ""}
        onChange={(_, { value }) => setChosen(value as NaPolicy)}
      >
        {policies.map((policy) => (
          <Radio key={policy} value={policy} label={t[policy]} />
        ))}
      </RadioGroup>
      <p>{t.kept}</p>
      <DialogFoot>
        <DecisionButton
          appearance="primary"
          disabled={chosen === null}
          onClick={() => answer(chosen)}
        >
          {t.keep}
        </DecisionButton>
      </DialogFoot>
    </>
  );
}
