import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Evaluation } from "../../core/evaluation";
import { cellOf, type FigureId, figureFacts, type Found } from "../../core/figures";
import { formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { CellLink } from "../parts/cell-link";
import { figureName, useAmounts } from "../parts/shown";
import { DecisionButton } from "../parts/decision-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    question: (name: string) => `“${name}”用哪个？`,
    use: "用这个",
    look: "去看看",
    kept: "选了就记在这个文件里，明年也这样选。",
    gone: "现在只有一个地方像了，已经用它。",
  },
  {
    question: (name) => `Which is “${name}”?`,
    use: "Use this",
    look: "Go and see",
    kept: "The choice is kept in this file, for next year too.",
    gone: "Only one place is left; it is used.",
  },
);

const useStyles = makeStyles({
  option: { display: "flex", flexDirection: "column", minWidth: 0 },
  number: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { display: "flex", justifyContent: "space-between", gap: "4px" },
  look: { flex: "none", alignSelf: "start", paddingTop: "8px" },
  group: { marginBottom: "8px" },
});

interface Props {
  readonly id: FigureId;
  readonly evaluation: Evaluation;
}

/** M5: what each place covers, by arrow keys and Enter; never the first one silently. */
export function FigureChooser({ id, evaluation }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose } = useActions();
  const why = evaluation.recognition.figures.unfound.get(id);
  const candidates = why?.kind === "ambiguous" ? why.candidates : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const taken = candidates.find((candidate) => keyOf(candidate) === chosen);
  if (candidates.length === 0) return <p>{t.gone}</p>;
  const keep = (): void => {
    if (taken && !busy) void choose({ kind: "figure", id, at: cellOf(taken) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <RadioGroup
        className={styles.group}
        aria-label={t.question(figureName(id, language))}
        value={chosen ?? ""}
        onChange={(_, { value }) => setChosen(value)}
      >
        {candidates.map((candidate) => (
          <div key={keyOf(candidate)} className={styles.line}>
            <Radio value={keyOf(candidate)} label={<Candidate candidate={candidate} />} />
            <CellLink at={cellOf(candidate)} says={keyOf(candidate)} className={styles.look}>
              {t.look}
            </CellLink>
          </div>
        ))}
      </RadioGroup>
      <p className={styles.why}>{t.kept}</p>
      <DialogFoot>
        <DecisionButton appearance="primary" type="submit" disabled={!taken || busy}>
          {t.use}
        </DecisionButton>
      </DialogFoot>
    </form>
  );
}

const keyOf = (candidate: Found): string => formatRef(cellOf(candidate));

function Candidate({ candidate }: { readonly candidate: Found }) {
  const styles = useStyles();
  const { withUnit } = useAmounts();
  return (
    <span className={styles.option}>
      <span className={styles.number}>
        {withUnit(candidate.value, figureFacts(candidate.id).kind)} {keyOf(candidate)}
      </span>
      <span className={styles.why}>{candidate.why}</span>
    </span>
  );
}
