import { Button, makeStyles } from "@fluentui/react-components";

import type { PickedFile } from "../../app/check-file";
import { useWordFile } from "../parts/use-word-file";

const useStyles = makeStyles({ button: { minWidth: 0 } });

interface Props {
  readonly label: string;
  readonly disabled: boolean;
  readonly onPick: (file: PickedFile) => void;
}

/** A button that lets the user pick a Word file. */
export function FilePicker({ label, disabled, onPick }: Props) {
  const styles = useStyles();
  const { field, open } = useWordFile(label, onPick);
  return (
    <>
      <Button className={styles.button} disabled={disabled} onClick={open}>
        {label}
      </Button>
      {field}
    </>
  );
}
