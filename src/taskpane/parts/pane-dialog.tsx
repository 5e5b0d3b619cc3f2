import { makeStyles, tokens } from "@fluentui/react-components";
import { type MouseEvent, type ReactNode, useContext, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SheetMount } from "./sheet-mount";
import { SmallButton } from "./small-button";

const texts = dictionary({ close: "关闭" }, { close: "Close" });

const useStyles = makeStyles({
  // 320 px: wider margins would leave 14 characters a line.
  surface: {
    boxSizing: "border-box",
    width: "calc(100vw - 16px)",
    maxWidth: "480px",
    maxHeight: "92vh",
    padding: "0 12px 12px",
    overflowX: "hidden",
    overflowY: "auto",
    overflowWrap: "anywhere",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: "rgba(0, 0, 0, 0.4)" },
  },
  // The sheet scrolls as a whole, so that a keyboard scrolls it from its button; the title stays.
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    gap: "8px",
    padding: "12px 0 8px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: "16px",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "22px",
  },
});

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Something waits for the answer: a click beside it does not close it. */
  readonly question?: boolean;
  readonly children: ReactNode;
}

/**
 * A sheet over the pane: keeps the focus inside, Esc closes it, the focus goes back afterwards. The
 * browser's own dialog does all that, at no kilobyte before the first result.
 */
export function PaneDialog({ title, onClose, question = false, children }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const mount = useContext(SheetMount);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, [mount]);
  if (!mount) return null;
  const clickBeside = (event: MouseEvent): void => {
    // A slip of the mouse beside a question must not count as an answer.
    if (event.target === event.currentTarget && !question) onClose();
  };
  return createPortal(
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the key is Esc, which the browser turns into onCancel
    <dialog
      ref={dialog}
      className={styles.surface}
      aria-labelledby={titleId}
      onClick={clickBeside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h1 id={titleId} className={styles.title}>
          {title}
        </h1>
        <SmallButton appearance="subtle" onClick={onClose}>
          {t.close}
        </SmallButton>
      </div>
      {children}
    </dialog>,
    mount,
  );
}
