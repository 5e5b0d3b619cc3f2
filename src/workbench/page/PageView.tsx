import { useCallback, useEffect } from "react";

import { FileDrop } from "./FileDrop";
import { MessageBar } from "./MessageBar";
import { PasswordDialog } from "./PasswordDialog";
import { RibbonBar } from "./RibbonBar";
import { useTexts, useWorkbench, WorkbenchContext } from "./use-workbench";
import type { Workbench } from "./workbench";

/** The whole page: ribbon, messages, and below them the spreadsheet with the pane beside it. */
export function PageView({ workbench }: { readonly workbench: Workbench }) {
  return (
    <WorkbenchContext value={workbench}>
      <FileDrop>
        <RibbonBar />
        <MessageBar />
        <div className="work">
          <Spreadsheet workbench={workbench} />
          <Pane />
        </div>
        <PasswordDialog />
      </FileDrop>
    </WorkbenchContext>
  );
}

function Spreadsheet({ workbench }: { readonly workbench: Workbench }) {
  const canvas = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      workbench.drawInto(element);
      void workbench.openFirst(location.search);
    },
    [workbench],
  );
  return <main className="spreadsheet" ref={canvas} />;
}

/** The add-in's own page, unchanged; with a shared runtime it goes on working while it is hidden. */
function Pane() {
  const texts = useTexts();
  const { paneShown, workbooks, dark, unsaved } = useWorkbench();
  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  if (workbooks === 0) return null;
  return (
    <aside className="pane" hidden={!paneShown}>
      <iframe key={workbooks} title={texts.pane} src="pane/taskpane.html" />
    </aside>
  );
}
