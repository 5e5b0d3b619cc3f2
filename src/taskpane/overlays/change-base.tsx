import { formatPercent } from "../../core/decimal";
import type { Evaluation } from "../../core/evaluation";
import { isNoAnswer } from "../../core/expression";
import { computeRate, type RateResult } from "../../core/rates";
import type { Base } from "../../core/recognise";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    question: (base: string, name: string, before: string, after: string) =>
      `改为${base}，${name}由 ${before} 变为 ${after}。请按财政局通知选。`,
    none: "没有数",
    change: "改",
    keep: "不改",
  },
  {
    question: (base, name, before, after) =>
      `With ${base}, ${name} goes from ${before} to ${after}. Choose by the bureau's notice.`,
    none: "no value",
    change: "Change",
    keep: "Keep",
  },
);

interface Props {
  readonly rate: RateResult;
  readonly base: Base;
  readonly evaluation: Evaluation;
}

/** M3: what a change of base does, before it is kept. */
export function ChangeBase({ rate, base, evaluation }: Props) {
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose, close } = useActions();
  const would = computeRate(rate.definition, evaluation.operands, base);
  const shown = ({ value }: RateResult): string =>
    isNoAnswer(value) ? t.none : formatPercent(value);
  const name = language === "zh" ? rate.definition.term : rate.definition.english;
  return (
    <>
      <p>{t.question(would.denominatorTerm, name, shown(rate), shown(would))}</p>
      <ActionsRow>
        <SmallButton
          appearance="primary"
          disabled={busy}
          onClick={() => void choose({ kind: "base", rate: rate.id, base })}
        >
          {t.change}
        </SmallButton>
        <SmallButton onClick={close}>{t.keep}</SmallButton>
      </ActionsRow>
    </>
  );
}
