import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

import { reportOf } from "../../app/report-of";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { useActions, usePane } from "../state/pane-context";
import { CheckFindings } from "./check-findings";
import { FilePicker } from "./file-picker";
import { OutlineList } from "./outline-list";

const texts = dictionary(
  {
    export: "导出 Word",
    check: "核对 Word",
    refresh: "刷新 Word 里的数",
    submission: "另存报送版",
  },
  {
    export: "Export to Word",
    check: "Verify a Word file",
    refresh: "Update numbers in a Word file",
    submission: "Save copy to hand in",
  },
);

const useStyles = makeStyles({ actions: { marginBottom: "12px" }, button: { minWidth: 0 } });

/** 报告: the outline with what each section lacks, and the files. */
export function ReportTab() {
  const styles = useStyles();
  const t = useTexts(texts);
  const look = usePane((pane) => pane.look);
  const busy = usePane((pane) => pane.busy !== null);
  const verification = usePane((pane) => pane.verification);
  const actions = useActions();
  const [openSection, setOpenSection] = useState<number | null>(null);
  if (!look) return null;
  return (
    <>
      <div className={styles.actions}>
        <ActionsRow>
          <Button
            className={styles.button}
            disabled={busy}
            onClick={() => void actions.exportReport()}
          >
            {t.export}
          </Button>
          <FilePicker
            label={t.check}
            disabled={busy}
            onPick={(file) => void actions.checkReport(file)}
          />
          <FilePicker
            label={t.refresh}
            disabled={busy}
            onPick={(file) => void actions.refreshReport(file)}
          />
          <Button
            className={styles.button}
            disabled={busy}
            onClick={() => void actions.saveSubmission()}
          >
            {t.submission}
          </Button>
        </ActionsRow>
      </div>
      {verification ? <CheckFindings verification={verification} /> : null}
      <OutlineList
        report={reportOf(look.evaluation)}
        evaluation={look.evaluation}
        openSection={openSection}
        onOpen={setOpenSection}
      />
    </>
  );
}
