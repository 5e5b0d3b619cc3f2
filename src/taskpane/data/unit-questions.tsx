import { makeStyles } from "@fluentui/react-components";

import type { MoneyUnit } from "../../core/decimal";
import type { Evaluation } from "../../core/evaluation";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { CellLink } from "../parts/cell-link";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    question: (sheet: string) => `“${sheet}”没写金额单位。里面的数是：`,
    is: (sheet: string, unit: string) => `“${sheet}”的数是${unit}`,
  },
  {
    question: (sheet) => `“${sheet}” states no unit. Its numbers are:`,
    is: (sheet, unit) => `The numbers of “${sheet}” are in ${unit}`,
  },
);

const choices: readonly MoneyUnit[] = ["元", "万元"];

const useStyles = makeStyles({ question: { margin: "0 0 12px" }, words: { margin: "0 0 4px" } });

/** M4: nothing is computed from a table without a unit until she says which it is. */
export function UnitQuestions({ evaluation }: { readonly evaluation: Evaluation }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose } = useActions();
  const unfound = [...evaluation.recognition.figures.unfound.values()];
  const places = new Map(
    unfound.flatMap((why) => (why.kind === "no-unit" ? [[why.at.sheet, why.at] as const] : [])),
  );
  return [...places].map(([sheet, at]) => (
    <div key={sheet} className={styles.question}>
      <p className={styles.words}>
        {t.question(sheet)} <CellLink at={at} />
      </p>
      <ActionsRow>
        {choices.map((unit) => (
          <SmallButton
            key={unit}
            disabled={busy}
            aria-label={t.is(sheet, unit)}
            onClick={() => void choose({ kind: "unit", sheet, unit })}
          >
            {unit}
          </SmallButton>
        ))}
      </ActionsRow>
    </div>
  ));
}
