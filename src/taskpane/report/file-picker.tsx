import { Button, makeStyles } from "@fluentui/react-components";
import { type ChangeEvent, useRef } from "react";

import type { PickedFile } from "../../app/check-file";

const useStyles = makeStyles({ input: { display: "none" }, button: { minWidth: 0 } });

interface Props {
  readonly label: string;
  readonly disabled: boolean;
  readonly onPick: (file: PickedFile) => void;
}

/** A button that lets the user pick a Word file; it is read here and goes nowhere. */
export function FilePicker({ label, disabled, onPick }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // The same file may be picked again after it was changed.
    field.value = "";
    onPick({ name: file.name, bytes });
  };
  return (
    <>
      <Button className={styles.button} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".docx,.doc"
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => void take(event)}
      />
    </>
  );
}
