import { useCallback, useEffect } from "react";

import { FileDrop } from "./FileDrop";
import { MessageBar } from "./MessageBar";
import { Pane } from "./Pane";
import { PasswordDialog } from "./PasswordDialog";
import { RibbonBar } from "./RibbonBar";
import { useWorkbench, WorkbenchContext } from "./use-workbench";
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
        <Surface />
      </FileDrop>
    </WorkbenchContext>
  );
}

function Spreadsheet({ workbench }: { readonly workbench: Workbench }) {
  const canvas = useCallback(
    (element: HTMLElement) => {
      workbench.drawInto(element);
      void workbench.openFirst(location.search);
    },
    [workbench],
  );
  return <main className="spreadsheet" ref={canvas} />;
}

/** What belongs to the page as a whole: its colours and language, and the question before it is left. */
function Surface() {
  const { dark, language, unsaved, fileName } = useWorkbench();
  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en-US";
  }, [dark, language]);
  useEffect(() => {
    if (fileName !== "") document.title = `${unsaved ? "● " : ""}${fileName}`;
  }, [fileName, unsaved]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  return null;
}
