import { useState } from "react";

import type { Look } from "../../app/look";
import { isSheetOf, schemeLaidOut } from "../../core/edits";
import { schemeById, schemes } from "../../schemes";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SchemeRadios } from "../parts/scheme-radios";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";
import { useActions, usePane } from "../state/pane-context";
import { SchemeSettings } from "./scheme-settings";

const texts = dictionary(
  {
    own: (sheet: string) =>
      `这个文件里有‘${sheet}’，照它算；下面选的只用来补它没写的（分母、不适用怎么计、等级）。`,
    laidOut: (sheet: string, scheme: string) =>
      `‘${sheet}’是照“${scheme}”建的。换一套要另建一张评分表，以后照新的算；原来那张和填在里面的都不动。`,
    keep: "用这套",
    beside: "照这套另建一张评分表",
    again: (sheet: string) => `用‘${sheet}’`,
  },
  {
    own: (sheet) =>
      `This file has “${sheet}”, which is used; the choice below only fills in what it does not say.`,
    laidOut: (sheet, scheme) =>
      `“${sheet}” was laid out by “${scheme}”. Another scheme gets a score sheet of its own, which counts from then on; this one and what was typed there stay.`,
    keep: "Use this one",
    beside: "Make a score sheet by this one",
    again: (sheet) => `Use “${sheet}”`,
  },
);

/** 换评分标准: which there are, and what choosing one means for the score sheet of this workbook. */
export function SchemeList({ look }: { readonly look: Look }) {
  const t = useTexts(texts);
  const { book, evaluation } = look;
  const { card, recognition } = evaluation;
  const { sheet, planned } = card.table;
  const laidOut = planned ? null : schemeLaidOut(book, sheet, schemes);
  const now = laidOut?.id ?? recognition.choices.scheme ?? card.scheme.id;
  const [chosen, setChosen] = useState(now);
  const Take = laidOut ? TakeSheet : TakeScheme;
  return (
    <>
      <SchemeSettings evaluation={evaluation} />
      {laidOut ? <p>{t.laidOut(sheet, laidOut.name)}</p> : null}
      {planned || laidOut ? null : <p>{t.own(sheet)}</p>}
      <SchemeRadios chosen={chosen} onChoose={setChosen} />
      <DialogFoot>
        <Take book={book} id={chosen} disabled={chosen === now} />
      </DialogFoot>
    </>
  );
}

interface TakeProps {
  readonly book: Look["book"];
  readonly id: string;
  readonly disabled: boolean;
}

/** Keeps the choice. */
function TakeScheme({ id, disabled }: TakeProps) {
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose } = useActions();
  return (
    <DecisionButton
      appearance="primary"
      disabled={busy || disabled}
      onClick={() => void choose({ kind: "scheme", id })}
    >
      {t.keep}
    </DecisionButton>
  );
}

/** The scheme's own score sheet: added, or taken up again. */
function TakeSheet({ book, id, disabled }: TakeProps) {
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { makeSchemeSheet } = useActions();
  const scheme = schemeById(id);
  const there = book.sheets.find((sheet) => scheme !== null && isSheetOf(sheet, scheme));
  return (
    <DecisionButton
      appearance="primary"
      disabled={busy || disabled}
      onClick={() => void makeSchemeSheet(id)}
    >
      {there ? t.again(there.name) : t.beside}
    </DecisionButton>
  );
}
