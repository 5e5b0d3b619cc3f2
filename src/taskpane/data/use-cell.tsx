import type { Look } from "../../app/look";
import type { ActiveCell } from "../../app/ports";
import { type FigureId, figureFacts } from "../../core/figures";
import { contentText, formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { figureName } from "../parts/shown";
import { DecisionButton } from "../parts/decision-button";
import { useActions, usePane } from "../state/pane-context";

const texts = dictionary(
  {
    question: (name: string, place: string, holds: string) => `“${name}”用 ${place}（${holds}）？`,
    empty: "这格是空的。先在表里点那个数，再来。",
    use: "就用它",
    no: "不用",
  },
  {
    question: (name, place, holds) => `Use ${place} (${holds}) for “${name}”?`,
    empty: "That cell is empty. Click the number in the sheet first.",
    use: "Use it",
    no: "No",
  },
);

interface Props {
  readonly id: FigureId;
  readonly cell: ActiveCell;
  readonly look: Look;
}

/** 就用这格: what stands there, before it is kept. */
export function UseCell({ id, cell: { at, content }, look }: Props) {
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const busy = usePane((pane) => pane.busy !== null);
  const { choose, close } = useActions();
  const text = contentText(content);
  const unit = unitOn(look, at.sheet);
  const isMoney = figureFacts(id).kind === "money";
  const holds = isMoney && unit ? `${text} ${unit}` : text;
  if (text === "")
    return (
      <>
        <p>{t.empty}</p>
        <DialogFoot>
          <DecisionButton onClick={close}>{t.no}</DecisionButton>
        </DialogFoot>
      </>
    );
  return (
    <>
      <p>{t.question(figureName(id, language), formatRef(at), holds)}</p>
      <DialogFoot>
        <DecisionButton
          appearance="primary"
          disabled={busy}
          onClick={() => void choose({ kind: "figure", id, at })}
        >
          {t.use}
        </DecisionButton>
        <DecisionButton onClick={close}>{t.no}</DecisionButton>
      </DialogFoot>
    </>
  );
}

/** The unit of a sheet whose tables agree on one; a wrong one would be worse than none. */
function unitOn({ evaluation }: Look, sheet: string): string | null {
  const there = evaluation.recognition.tables.filter((table) => table.sheet === sheet);
  const [unit, ...others] = new Set(there.map((table) => table.unit));
  return others.length === 0 ? (unit ?? null) : null;
}
