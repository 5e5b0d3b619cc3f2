import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef } from "react";

import { ActionsRow } from "../parts/actions-row";

export type Tone = "info" | "good" | "warning" | "error";

const useStyles = makeStyles({
  banner: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    margin: "8px 12px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  good: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  // It is focused to be read, not to be operated.
  words: { flex: "1 1 0", minWidth: 0, outlineStyle: "none" },
  line: { display: "flex", gap: "6px" },
  mark: { flex: "none", fontWeight: tokens.fontWeightBold },
});

/** The tone without its colour; what is only told needs no mark. */
const marks: Readonly<Record<Tone, string>> = { info: "", good: "✓", warning: "!", error: "✕" };

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** It needs an answer: the focus comes here. */
  readonly asks?: boolean;
}

/** The one message above the content. */
export function Banner({ tone, children, actions, asks = false }: Props) {
  const styles = useStyles();
  const id = useId();
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asks) words.current?.focus();
  }, [asks]);
  return (
    <section className={mergeClasses(styles.banner, styles[tone])} aria-labelledby={id}>
      <div className={styles.line}>
        {marks[tone] === "" ? null : (
          <span className={styles.mark} aria-hidden>
            {marks[tone]}
          </span>
        )}
        <div id={id} ref={words} tabIndex={-1} className={styles.words}>
          {children}
        </div>
      </div>
      {actions === undefined ? null : <ActionsRow>{actions}</ActionsRow>}
    </section>
  );
}
