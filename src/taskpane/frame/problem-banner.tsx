import { formatRef } from "../../core/grid";
import { problemWords, type Remedy } from "../../app/problem-words";
import type { Problem } from "../../app/ports";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { CopyButton } from "../parts/copy-button";
import { LiveRegion } from "../parts/live-region";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { Banner } from "./banner";

const texts = dictionary(
  {
    again: "再试",
    "look-again": "重新看",
    "show-cell": "去看",
    "copy-detail": "复制详情",
    "copy-cells": "复制",
    "results-only": "只看结果",
    "other-name": "另建一张",
    "make-beside": "在旁边另建一张",
    unprotect: "去撤销保护",
    was: "：",
    close: "知道了",
  },
  {
    again: "Try again",
    "look-again": "Look again",
    "show-cell": "Show",
    "copy-detail": "Copy details",
    "copy-cells": "Copy",
    "results-only": "Results only",
    "other-name": "Use another name",
    "make-beside": "Make one beside it",
    unprotect: "Go there to unprotect",
    was: ": ",
    close: "Got it",
  },
);

interface Props {
  readonly problem: Problem;
  readonly detail: string;
}

/** What a host could not do: the sentence, never a code, and what can be done about it. */
export function ProblemBanner({ problem, detail }: Props) {
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const act = useRemedies(problem);
  const copies = useCopies({ problem, detail });
  const { dismiss } = useActions();
  const scoreSheet = usePane((pane) => pane.look?.evaluation.card.table.sheet);
  const said = problemWords(problem);
  // Only a score sheet has one of ours to stand in for it.
  const beside = problem.code === "protected" && problem.sheet === scoreSheet;
  const remedies = said.remedies.filter((remedy) => remedy !== "make-beside" || beside);
  const lost = problem.code === "not-restored";
  return (
    <Banner
      tone={problem.code === "stopped" ? "info" : "error"}
      asks={problem.code !== "stopped"}
      actions={
        <>
          {remedies.map((remedy) =>
            remedy === "copy-detail" || remedy === "copy-cells" ? (
              <CopyButton key={remedy} label={t[remedy]} copy={copies[remedy]} />
            ) : (
              <SmallButton key={remedy} onClick={act(remedy)}>
                {t[remedy]}
              </SmallButton>
            ),
          )}
          <SmallButton appearance="subtle" onClick={dismiss}>
            {t.close}
          </SmallButton>
        </>
      }
    >
      <LiveRegion text={said[language]} assertive={lost} />
      {said[language]}
      <Places problem={problem} />
    </Banner>
  );
}

/** Every cell the sentence names, as a link; with what stood there where it could not be put back. */
function Places({ problem }: { readonly problem: Problem }) {
  const t = useTexts(texts);
  if (problem.code === "not-restored")
    return (
      <ul>
        {problem.cells.map(({ at, was }) => (
          <li key={formatRef(at)}>
            <CellLink at={at} />
            {t.was}
            {was}
          </li>
        ))}
      </ul>
    );
  const at = problem.code === "half-failed" ? problem.at : placeOf(problem);
  return at ? (
    <div>
      <CellLink at={at} />
    </div>
  ) : null;
}

/** The first cell a problem is about; its sheet's corner where it names only the sheet. */
function placeOf(problem: Problem) {
  switch (problem.code) {
    case "in-the-way":
      return problem.at;
    case "not-restored":
      return problem.cells[0]?.at ?? null;
    case "protected":
    case "name-taken":
      return { sheet: problem.sheet, row: 0, column: 0 };
    default:
      return null;
  }
}

type Copied = Extract<Remedy, "copy-detail" | "copy-cells">;

function useRemedies(problem: Problem): (remedy: Exclude<Remedy, Copied>) => () => void {
  const actions = useActions();
  const show = (): void => {
    const at = placeOf(problem);
    if (at) actions.goTo(at);
  };
  return (remedy) => {
    switch (remedy) {
      case "again":
      case "other-name":
        return () => void actions.again();
      case "make-beside":
        return () => void actions.makeScoreSheet();
      case "look-again":
        return () => void actions.lookAgain();
      case "show-cell":
      case "unprotect":
        return show;
      case "results-only":
        return () => actions.follow("results");
    }
  };
}

/** What 复制 puts on the clipboard: what stood in the cells, or Excel's own words. */
function useCopies({ problem, detail }: Props): Readonly<Record<Copied, () => Promise<boolean>>> {
  const { copy } = useActions();
  const version = usePane((pane) => pane.version);
  const cells = problem.code === "not-restored" ? problem.cells : [];
  return {
    "copy-detail": async () => copy(`v${version}\n${problem.code}\n${detail}`),
    "copy-cells": async () =>
      copy(cells.map(({ at, was }) => `${formatRef(at)}\t${was}`).join("\n")),
  };
}
