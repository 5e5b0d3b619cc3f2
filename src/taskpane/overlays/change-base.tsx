import { formatPercent } from "../../core/decimal";
import type { Evaluation } from "../../core/evaluation";
import { isNoAnswer } from "../../core/expression";
import { computeRate, type RateResult } from "../../core/rates";
import type { Base } from "../../core/recognise";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    question: (base: string, name: string, before: string, after: string) =>
      `改为${base}，${name}由 ${before} 变为 ${after}。请按财政局通知选。`,
    same: (base: string, name: string, value: string) =>
      `改为${base}，${name}还是 ${value}，不变。请按财政局通知选。`,
    none: "没有数",
    change: "改分母",
    keep: "不改",
  },
  {
    question: (base, name, before, after) =>
      `With ${base}, ${name} goes from ${before} to ${after}. Choose by the bureau's notice.`,
    same: (base, name, value) =>
      `With ${base}, ${name} stays at ${value}. Choose by the bureau's notice.`,
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
  const [before, after] = [shown(rate), shown(would)];
  return (
    <>
      <p>
        {before === after
          ? t.same(would.denominatorTerm, name, after)
          : t.question(would.denominatorTerm, name, before, after)}
      </p>
      <DialogFoot>
        <DecisionButton
          appearance="primary"
          disabled={busy}
          onClick={() => void choose({ kind: "base", rate: rate.id, base })}
        >
          {t.change}
        </DecisionButton>
        <DecisionButton onClick={close}>{t.keep}</DecisionButton>
      </DialogFoot>
    </>
  );
}
