import { makeStyles, tokens } from "@fluentui/react-components";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { leadOf } from "./lead-of";

const texts = dictionary({ details: "详情" }, { details: "Details" });

const useStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer" },
});

/** The sentence of an issue: what is the matter at once, what does not fit two lines behind 详情. */
export function IssueWords({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { lead, rest } = leadOf(sentence);
  return (
    <>
      <div>{lead}</div>
      {rest === "" ? null : (
        <details className={styles.details}>
          <summary className={styles.summary}>{t.details}</summary>
          {rest}
        </details>
      )}
    </>
  );
}
