import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px", marginBottom: "12px" },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: "2px",
  },
  side: { fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly title: string;
  /** Right of the title: “9.00 / 10.00”. */
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

/** A head and what stands under it. */
export function Section({ title, side, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.head}>
        <span id={id}>{title}</span>
        {side === undefined ? null : <span className={styles.side}>{side}</span>}
      </h2>
      {children}
    </section>
  );
}
