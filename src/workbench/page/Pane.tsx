import { useCallback } from "react";

import { frameName, officeOnWeb } from "./office-on-web";
import { useActions, useTexts, useWorkbench } from "./use-workbench";

/**
 * The add-in's own page, unchanged. It goes on working while it is hidden, as with a shared runtime.
 * `boot=web` in the address makes it a pane of Excel on the web, then with its address beside it; that
 * needs https on both sides and is for tests.
 */
export function Pane() {
  const texts = useTexts();
  const { paneShown, workbooks } = useWorkbench();
  if (workbooks === 0) return null;
  const asked = new URLSearchParams(location.search);
  const address = asked.get("boot") === "web" ? asked.get("pane") : null;
  return (
    <aside className="pane" hidden={!paneShown}>
      {address === null ? (
        <iframe key={workbooks} title={texts.pane} src="pane/taskpane.html" />
      ) : (
        <WebPane key={workbooks} address={address} />
      )}
    </aside>
  );
}

function WebPane({ address }: { readonly address: string }) {
  const texts = useTexts();
  const { office } = useActions().session;
  const frame = useCallback((element: HTMLIFrameElement) => officeOnWeb(office, element), [office]);
  const { language } = office.surroundings();
  return <iframe ref={frame} name={frameName(language)} title={texts.pane} src={address} />;
}
