import { makeStyles } from "@fluentui/react-components";
import { type ChangeEvent, type ReactNode, useRef } from "react";

import type { PickedFile } from "../../app/check-file";
import { useActions } from "../state/pane-context";

const useStyles = makeStyles({ field: { display: "none" } });

/** The host's own window for picking a file; to be called on a click, else browsers refuse it. */
interface WordFile {
  readonly open: () => void;
  /** To be put beside the button that opens it. */
  readonly field: ReactNode;
}

/** Lets the user pick a Word file; it is read here and goes nowhere. One that cannot be read is said. */
export function useWordFile(label: string, onPick: (file: PickedFile) => void): WordFile {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { sayUnreadable } = useActions();
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    if (!file) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      onPick({ name: file.name, bytes });
    } catch (error) {
      // Moved since it was picked, or another program keeps it to itself.
      if (!(error instanceof DOMException)) throw error;
      sayUnreadable(file.name);
    } finally {
      // The same file may be picked again after it was changed.
      field.value = "";
    }
  };
  return {
    open: () => input.current?.click(),
    field: (
      <input
        ref={input}
        className={styles.field}
        type="file"
        accept=".docx,.doc"
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => void take(event)}
      />
    ),
  };
}
