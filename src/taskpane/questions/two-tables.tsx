import { makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";

import type { AnswerTo } from "../../app/questions";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";

const texts = dictionary(
  {
    question: (count: number) => `有 ${String(count)} 张表都像基础数据表：`,
    only: (sheet: string) => `只用‘${sheet}’`,
    last: (sheet: string) => `是两个版本，用后面那张‘${sheet}’`,
    add: "是不同单位，加起来",
    keep: "按这个算",
  },
  {
    question: (count) => `${String(count)} sheets look like the data sheet:`,
    only: (sheet) => `Only “${sheet}”`,
    last: (sheet) => `They are versions: use the later one, “${sheet}”`,
    add: "They are different units: add them up",
    keep: "Keep",
  },
);

const useStyles = makeStyles({ sheets: { display: "flex", flexWrap: "wrap", gap: "2px 12px" } });

interface Props {
  readonly sheets: readonly string[];
  readonly answer: (answer: AnswerTo<"two-tables"> | null) => void;
}

/** M12: each sheet can be looked at before it is answered. */
export function TwoTables({ sheets, answer }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<string | null>(null);
  const last = sheets.at(-1);
  const keep = (): void => {
    if (chosen === "+") answer({ kind: "add-up" });
    else if (chosen !== null) answer({ kind: "only", sheet: chosen });
  };
  return (
    <>
      <p>{t.question(sheets.length)}</p>
      <div className={styles.sheets}>
        {sheets.map((sheet) => (
          <CellLink key={sheet} at={{ sheet, row: 0, column: 0 }}>
            {sheet}
          </CellLink>
        ))}
      </div>
      <RadioGroup
        aria-label={t.question(sheets.length)}
        value={chosen ?? ""}
        onChange={(_, { value }) => setChosen(value)}
      >
        {sheets.map((sheet) => (
          <Radio key={sheet} value={sheet} label={sheet === last ? t.last(sheet) : t.only(sheet)} />
        ))}
        <Radio value="+" label={t.add} />
      </RadioGroup>
      <DialogFoot>
        <DecisionButton appearance="primary" disabled={chosen === null} onClick={keep}>
          {t.keep}
        </DecisionButton>
      </DialogFoot>
    </>
  );
}
