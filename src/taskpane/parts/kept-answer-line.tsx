import { makeStyles } from "@fluentui/react-components";

import { usePane } from "../state/pane-context";
import { SmallButton } from "./small-button";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", marginBottom: "4px" },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly words: string;
  readonly label: string;
  /** What a screen reader says for the button. */
  readonly name: string;
  readonly onTakeBack: () => void;
}

/** An answer kept in the workbook, and the button that takes it back: “单位：您选的万元 [改]”. */
export function KeptAnswerLine({ words, label, name, onTakeBack }: Props) {
  const styles = useStyles();
  const busy = usePane((pane) => pane.busy !== null);
  return (
    <div className={styles.line}>
      <span className={styles.words}>{words}</span>
      <SmallButton disabled={busy} aria-label={name} onClick={onTakeBack}>
        {label}
      </SmallButton>
    </div>
  );
}
