import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface Props {
  readonly text: string;
  /** Only for what could not be put back: everything else waits for a pause. */
  readonly assertive?: boolean;
}

/** Says `text` to a screen reader when it changes. Always in the page, or changes go unheard. */
export function LiveRegion({ text, assertive = false }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.hidden} role={assertive ? "alert" : "status"}>
      {text}
    </div>
  );
}
