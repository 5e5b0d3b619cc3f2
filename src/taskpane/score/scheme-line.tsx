import { makeStyles, tokens } from "@fluentui/react-components";

import type { Evaluation } from "../../core/evaluation";
import type { Scheme } from "../../core/score";
import { schemeById } from "../../schemes";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { KeptAnswerLine } from "../parts/kept-answer-line";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    scheme: (name: string, verified: string) => `评分标准：${name}（${verified}）`,
    compare: "这套标准待核，请对照财政局的通知。",
    fill: "这套标准待核，分值没填全，请照通知填。",
    filled: "这套标准待核，分值是您填的，请对照通知。",
    details: "详情",
    weighed: (source: string) => `指标和分值来自${source}。`,
    bare: (source: string) => `指标来自${source}；这套标准没有分值。`,
    unseen: "据通行做法整理，未见原文，请逐项对照。",
    compared: "已对照",
    reason: "已对照通知",
    because: (reason: string, on: string) => `${reason}（${on}）`,
    cancel: "取消",
    cancelFor: "取消已对照",
  },
  {
    scheme: (name, verified) => `Scheme: ${name} (${verified})`,
    compare: "This scheme is unverified: compare with the bureau's notice.",
    fill: "This scheme is unverified; fill in the weights by the notice.",
    filled: "This scheme is unverified; the weights are yours: compare with the notice.",
    details: "Details",
    weighed: (source) => `Indicators and weights from ${source}.`,
    bare: (source) => `Indicators from ${source}; this scheme has no weights.`,
    unseen: "Compiled from usual practice, no original was seen: compare each item.",
    compared: "Compared",
    reason: "compared with the notice",
    because: (reason, on) => `${reason} (${on})`,
    cancel: "Undo",
    cancelFor: "Not compared after all",
  },
);

const useStyles = makeStyles({
  scheme: { margin: "0 0 8px", overflowWrap: "anywhere" },
  ask: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  summary: { cursor: "pointer" },
  details: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A scheme of ours without weights brings only the names; a table of the workbook has its own. */
const bringsWeights = (id: string): boolean =>
  schemeById(id)?.indicators.some(({ weight }) => weight !== null) ?? true;

/** What to compare, by whose weights count: the sheet's own are never called missing. */
function whatToDo({ card }: Evaluation): "compare" | "fill" | "filled" {
  if (card.indicators.some(({ weight }) => weight === null)) return "fill";
  return bringsWeights(card.scheme.id) ? "compare" : "filled";
}

/** 评分标准, whether anybody compared it with the notice, and where it comes from. */
export function SchemeLine({ evaluation }: { readonly evaluation: Evaluation }) {
  const styles = useStyles();
  const t = useTexts(texts);
  const { takeBack } = useActions();
  const { scheme } = evaluation.card;
  const key = `scheme ${scheme.id}`;
  const compared = evaluation.recognition.choices.acknowledged.get(key);
  return (
    <div className={styles.scheme}>
      {t.scheme(scheme.name, scheme.verified)}
      {compared ? (
        <KeptAnswerLine
          words={t.because(compared.reason, compared.on)}
          label={t.cancel}
          name={t.cancelFor}
          onTakeBack={() => void takeBack({ of: "acknowledged", key })}
        />
      ) : null}
      {scheme.verified === "待核" && !compared ? (
        <Ask scheme={scheme} acknowledgement={key} what={whatToDo(evaluation)} />
      ) : null}
    </div>
  );
}

interface AskProps {
  readonly scheme: Scheme;
  readonly acknowledgement: string;
  readonly what: "compare" | "fill" | "filled";
}

function Ask({ scheme, acknowledgement, what }: AskProps) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { acknowledge } = useActions();
  return (
    <>
      <div className={styles.ask}>
        <span>{t[what]}</span>
        <SmallButton disabled={busy} onClick={() => void acknowledge(acknowledgement, t.reason)}>
          {t.compared}
        </SmallButton>
      </div>
      <details className={styles.details}>
        <summary className={styles.summary}>{t.details}</summary>
        {sourceLine(scheme, t)}
      </details>
    </>
  );
}

/** Where a scheme comes from, by what it brings; what nobody saw in a source is not called one. */
function sourceLine({ id, source }: Scheme, t: (typeof texts)["zh"]): string {
  if (source.startsWith("未见原文")) return t.unseen;
  return bringsWeights(id) ? t.weighed(source) : t.bare(source);
}
