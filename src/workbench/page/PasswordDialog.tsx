import { useEffect, useId, useRef, useState } from "react";

import { useActions, useTexts, useWorkbench } from "./use-workbench";
import type { LockedFile } from "./workbench-state";

/** Asks for the password of a file that has one. */
export function PasswordDialog() {
  const { locked } = useWorkbench();
  return locked && <Ask locked={locked} />;
}

function Ask({ locked }: { readonly locked: LockedFile }) {
  const texts = useTexts();
  const workbench = useActions();
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState("");
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} onCancel={() => workbench.cancelPassword()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void workbench.open(locked.name, locked.bytes, password);
        }}
      >
        <p>{texts.passwordNeeded(locked.name)}</p>
        {locked.refused && <p role="alert">{texts.passwordWrong}</p>}
        <label htmlFor={id}>{texts.password}</label>
        <input
          id={id}
          type="password"
          autoComplete="off"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <div className="buttons">
          <button type="submit" className="primary">
            {texts.openIt}
          </button>
          <button type="button" onClick={() => workbench.cancelPassword()}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
