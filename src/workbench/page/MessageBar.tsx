import { useState } from "react";

import { useActions, useTexts, useWorkbench } from "./use-workbench";

/** What this page is, and below it what there is to say about the workbook. */
export function MessageBar() {
  const texts = useTexts();
  const workbench = useActions();
  const { messages, language } = useWorkbench();
  const [told, setTold] = useState(false);
  return (
    <section className="messages" aria-label={texts.messages}>
      {!told && (
        <p className="stand-in">
          <span>{texts.standIn}</span>
          <Close onClick={() => setTold(true)} />
        </p>
      )}
      <div role="alert">
        {messages.map((message, at) => (
          <p key={at} className={message.tone}>
            <span>{message.words[language]}</span>
            {message.action && (
              <button
                type="button"
                onClick={() => {
                  message.action?.run();
                  workbench.dismiss(message);
                }}
              >
                {message.action.label[language]}
              </button>
            )}
            <Close onClick={() => workbench.dismiss(message)} />
          </p>
        ))}
      </div>
    </section>
  );
}

function Close({ onClick }: { readonly onClick: () => void }) {
  const texts = useTexts();
  return (
    <button type="button" className="close" aria-label={texts.close} onClick={onClick}>
      ✕
    </button>
  );
}
