import { makeStyles } from "@fluentui/react-components";

import { type MoneyUnit, moneyUnits } from "../../core/decimal";
import type { Evaluation } from "../../core/evaluation";
import type { CellRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { KeptAnswerLine } from "../parts/kept-answer-line";
import { CellLink } from "../parts/cell-link";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    question: (sheet: string) => `‘${sheet}’没写金额单位。里面的数是：`,
    is: (sheet: string, unit: string) => `‘${sheet}’的数是${unit}`,
    given: (sheet: string, unit: string) => `‘${sheet}’的单位：您选的${unit}`,
    change: "改",
    changeFor: (sheet: string) => `改‘${sheet}’的单位`,
  },
  {
    question: (sheet) => `“${sheet}” states no unit. Its numbers are:`,
    is: (sheet, unit) => `The numbers of “${sheet}” are in ${unit}`,
    given: (sheet, unit) => `Unit of “${sheet}”: ${unit}, your choice`,
    change: "Change",
    changeFor: (sheet) => `Change the unit of “${sheet}”`,
  },
);

/** What can be answered: every unit tables are made in. */
const choices = Object.keys(moneyUnits) as readonly MoneyUnit[];

const useStyles = makeStyles({ question: { margin: "0 0 12px" }, words: { margin: "0 0 4px" } });

/** M4: nothing is computed from a table without a unit until she says which it is; it can be changed. */
export function UnitQuestions({ evaluation }: { readonly evaluation: Evaluation }) {
  const { choices: given, figures } = evaluation.recognition;
  const places = new Map(
    [...figures.unfound.values()].flatMap((why) =>
      why.kind === "no-unit" ? [[why.at.sheet, why.at] as const] : [],
    ),
  );
  return (
    <>
      {[...places].map(([sheet, at]) => (
        <UnitQuestion key={sheet} sheet={sheet} at={at} />
      ))}
      {[...given.units].map(([sheet, unit]) => (
        <UnitGiven key={sheet} sheet={sheet} unit={unit} />
      ))}
    </>
  );
}

function UnitQuestion({ sheet, at }: { readonly sheet: string; readonly at: CellRef }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose } = useActions();
  return (
    <div className={styles.question}>
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
  );
}

function UnitGiven({ sheet, unit }: { readonly sheet: string; readonly unit: MoneyUnit }) {
  const t = useTexts(texts);
  const { takeBack } = useActions();
  return (
    <KeptAnswerLine
      words={t.given(sheet, unit)}
      label={t.change}
      name={t.changeFor(sheet)}
      onTakeBack={() => void takeBack({ of: "unit", sheet })}
    />
  );
}
