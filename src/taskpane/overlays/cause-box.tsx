import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";

import { type CellRef, formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    label: (place: string) => `扣分原因，写到 ${place}`,
    keep: "写进表里",
    hint: "只写为什么，扣多少分由助手接在前面。",
  },
  {
    label: (place) => `Cause, written to ${place}`,
    keep: "Write to the sheet",
    hint: "Only why; how much was lost is put in front.",
  },
);

interface Props {
  readonly at: CellRef;
  readonly name: string;
  readonly before: string;
}

/** 写原因: what the unit knows and the sheet cannot compute. */
export function CauseBox({ at, name, before }: Props) {
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { typeInto } = useActions();
  const [text, setText] = useState(before);
  return (
    <>
      <p>{name}</p>
      <Field label={t.label(formatRef(at))} hint={t.hint}>
        <Textarea value={text} maxLength={500} onChange={(_, { value }) => setText(value)} />
      </Field>
      <DialogFoot>
        <DecisionButton
          appearance="primary"
          disabled={text.trim() === "" || busy}
          onClick={() => void typeInto(at, text.trim())}
        >
          {t.keep}
        </DecisionButton>
      </DialogFoot>
    </>
  );
}
