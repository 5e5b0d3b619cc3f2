import { useState } from "react";

import { schemeById } from "../../schemes";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { SchemeRadios } from "../parts/scheme-radios";
import { DecisionButton } from "../parts/decision-button";

const texts = dictionary(
  {
    ask: (name: string, verified: string) =>
      `这个文件里没有评分表。照“${name}”（${verified}）建一张‘指标评分表’？`,
    theirs: "财政局发过评分表的，请先把它放进这个文件，再点“计算”。",
    build: "建这张表",
    other: "换一套",
    look: "先只看结果",
  },
  {
    ask: (name, verified) =>
      `This file has no score sheet. Add one laid out by “${name}” (${verified})?`,
    theirs: "If the bureau issued one, put it into this file first and calculate again.",
    build: "Add it",
    other: "Another scheme",
    look: "Results only",
  },
);

interface Props {
  readonly scheme: string;
  readonly answer: (
    answer: { readonly kind: "build"; readonly scheme: string } | "look" | null,
  ) => void;
}

/** M1 where there is no score sheet: by which 评分标准 one is added. */
export function NoScoreSheet({ scheme: proposed, answer }: Props) {
  const t = useTexts(texts);
  const [scheme, setScheme] = useState(proposed);
  const [listed, setListed] = useState(false);
  const { name, verified } = schemeById(scheme) ?? { name: scheme, verified: "待核" };
  return (
    <>
      <p>{t.ask(name, verified)}</p>
      <p>{t.theirs}</p>
      {listed ? <SchemeRadios chosen={scheme} onChoose={setScheme} /> : null}
      <DialogFoot>
        <DecisionButton appearance="primary" onClick={() => answer({ kind: "build", scheme })}>
          {t.build}
        </DecisionButton>
        {listed ? null : <DecisionButton onClick={() => setListed(true)}>{t.other}</DecisionButton>}
        <DecisionButton onClick={() => answer("look")}>{t.look}</DecisionButton>
      </DialogFoot>
    </>
  );
}
