import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  { reason: "核实过了，原因（几个字就行）", keep: "记下" },
  { reason: "Checked because (a few words)", keep: "Keep" },
);

interface Props {
  readonly issueKey: string;
  readonly sentence: string;
}

/** 已核实 asks for a short reason; it is kept in the workbook with the date. */
export function Acknowledge({ issueKey, sentence }: Props) {
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { acknowledge } = useActions();
  const [reason, setReason] = useState("");
  const given = reason.trim();
  return (
    <>
      <p>{sentence}</p>
      <Field label={t.reason}>
        <Textarea value={reason} maxLength={100} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <DialogFoot>
        <DecisionButton
          appearance="primary"
          disabled={given === "" || busy}
          onClick={() => void acknowledge(issueKey, given)}
        >
          {t.keep}
        </DecisionButton>
      </DialogFoot>
    </>
  );
}
