import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { type ReactNode, useContext } from "react";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SheetMount } from "./sheet-mount";
import { SmallButton } from "./small-button";

const texts = dictionary({ close: "关闭" }, { close: "Close" });

const useStyles = makeStyles({
  // 320 px: Fluent's own margins would leave 14 characters a line.
  surface: { padding: "12px", width: "calc(100vw - 16px)", maxWidth: "480px", maxHeight: "92vh" },
  body: { display: "flex", flexDirection: "column", gap: "8px", maxHeight: "calc(92vh - 24px)" },
  head: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: "8px" },
  title: { fontSize: "16px", lineHeight: "22px", overflowWrap: "anywhere" },
  content: { overflowY: "auto", overflowWrap: "anywhere", minHeight: 0 },
});

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Something waits for the answer: a click beside it does not close it. */
  readonly question?: boolean;
  readonly children: ReactNode;
}

/** A sheet over the pane: keeps the focus inside, Esc closes it, the focus goes back afterwards. */
export function PaneDialog({ title, onClose, question = false, children }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const mount = useContext(SheetMount);
  if (!mount) return null;
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_, { open, type }) => {
        // A slip of the mouse beside a question must not count as an answer.
        if (!open && !(question && type === "backdropClick")) onClose();
      }}
    >
      <DialogSurface className={styles.surface} mountNode={mount}>
        <DialogBody className={styles.body}>
          <div className={styles.head}>
            <DialogTitle as="h1" className={styles.title} action={null}>
              {title}
            </DialogTitle>
            <SmallButton appearance="subtle" onClick={onClose}>
              {t.close}
            </SmallButton>
          </div>
          <DialogContent className={styles.content}>{children}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
