import { Button, makeStyles, tokens } from "@fluentui/react-components";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { useWordFile } from "../parts/use-word-file";
import { useActions, usePane } from "../state/pane-context";
import { nextStep, type NextStep } from "../state/next-step";

const texts = dictionary(
  {
    calculate: "计算",
    recalculate: "重新计算",
    weights: "去填分值",
    summary: "生成汇总表",
    export: "导出 Word",
    verify: "核对 Word",
    submit: "另存报送版",
  },
  {
    calculate: "Calculate",
    recalculate: "Recalculate",
    weights: "Fill in weights",
    summary: "Make summary sheet",
    export: "Export to Word",
    verify: "Verify a Word file",
    submit: "Save copy to hand in",
  },
);

const useStyles = makeStyles({
  bar: { display: "flex", gap: "8px", padding: "0 12px 8px" },
  primary: { flex: "1 1 auto", height: "40px", minWidth: 0, letterSpacing: "0.1em" },
  small: {
    flex: "none",
    height: "40px",
    minWidth: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** The one next step, 计算 beside it once there are results. */
export function PrimaryBar() {
  const styles = useStyles();
  const t = useTexts(texts);
  const next = usePane(nextStep);
  const recalculates = usePane((pane) => pane.calculated !== null);
  // While the workbook is being looked at a click is kept and done right after.
  const busy = usePane(
    ({ busy: going, question }) =>
      (going !== null && going.work !== "reading") || question !== null,
  );
  const actions = useActions();
  const { field, open } = useWordFile(t.verify, (file) => void actions.checkReport(file));
  const run: Record<NextStep, () => void> = {
    calculate: () => void actions.calculate(),
    weights: actions.showWeights,
    summary: () => void actions.makeSummary(),
    export: () => void actions.exportReport(),
    verify: () => {
      actions.askForReport();
      open();
    },
    submit: () => void actions.saveSubmission(),
  };
  const label = next === "calculate" && recalculates ? t.recalculate : t[next];
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        className={styles.primary}
        disabledFocusable={busy}
        onClick={run[next]}
      >
        {label}
      </Button>
      {next === "verify" ? field : null}
      {next === "calculate" ? null : (
        <Button className={styles.small} disabledFocusable={busy} onClick={run.calculate}>
          {t.calculate}
        </Button>
      )}
    </div>
  );
}
