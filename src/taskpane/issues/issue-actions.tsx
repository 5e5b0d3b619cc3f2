import type { Issue } from "../../core/issues";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import { useActions } from "../state/pane-context";

const texts = dictionary(
  { show: "去看", cause: "写原因", choose: "去选", score: "去打分" },
  { show: "Show", cause: "Write the cause", choose: "Choose", score: "Give points" },
);

/** What settles an issue, by its code; every other one is looked at in its cell. */
const settledBy: Readonly<Record<string, "cause" | "choose" | "score">> = {
  "lost-point-without-reason": "cause",
  "low-execution-without-reason": "cause",
  "points-missing": "score",
  "weights-missing": "score",
  "figure-ambiguous": "choose",
  "figure-missing": "choose",
  "figures-missing": "choose",
  "report-figures-missing": "choose",
  "unit-missing": "choose",
  "no-unit": "choose",
};

/** The one action of a line in 待处理. */
export function IssueActions({ issue }: { readonly issue: Issue }) {
  const t = useTexts(texts);
  const { goTo, open, showTab } = useActions();
  const [at] = issue.at;
  const by = settledBy[issue.code];
  if (by === "choose") return <SmallButton onClick={() => showTab("data")}>{t.choose}</SmallButton>;
  if (by === "score") return <SmallButton onClick={() => showTab("score")}>{t.score}</SmallButton>;
  if (!at) return null;
  return (
    <>
      {by === "cause" ? (
        <SmallButton
          onClick={() => open({ kind: "cause", at, name: issue.message.zh, before: "" })}
        >
          {t.cause}
        </SmallButton>
      ) : null}
      <SmallButton onClick={() => goTo(at)}>{t.show}</SmallButton>
    </>
  );
}
