import type { HandEdit } from "../../app/questions";
import { a1, formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { ActionsRow } from "../parts/actions-row";
import { CellLink } from "../parts/cell-link";
import { SmallButton } from "../parts/small-button";
import { useActions } from "../state/pane-context";

const texts = dictionary(
  {
    edited: (count: number, cells: string) =>
      `汇总表里有 ${String(count)} 个格是您改的（${cells}）。`,
    holds: (typed: string) => `：${typed}`,
    source: "改到原表再生成",
    note: "保留为备注",
    overwrite: "盖掉",
    remark: "备注格里您写的字总是留着的。",
  },
  {
    edited: (count, cells) =>
      `${String(count)} cells of the summary sheet were changed by hand (${cells}).`,
    holds: (typed) => `: ${typed}`,
    source: "Change the source sheet first",
    note: "Keep as a remark",
    overwrite: "Overwrite",
    remark: "What you wrote in the remark cell is always kept.",
  },
);

interface Props {
  readonly cells: readonly HandEdit[];
  readonly answer: (answer: "as-note" | "overwrite" | null) => void;
}

/** M8 */
export function HandEdits({ cells, answer }: Props) {
  const t = useTexts(texts);
  const { goTo } = useActions();
  const source = (): void => {
    const [first] = cells;
    answer(null);
    if (first) goTo(first.at);
  };
  return (
    <>
      <p>{t.edited(cells.length, cells.map(({ at }) => a1(at)).join("、"))}</p>
      <ul>
        {cells.map(({ at, typed }) => (
          <li key={formatRef(at)}>
            <CellLink at={at} />
            {t.holds(typed)}
          </li>
        ))}
      </ul>
      <p>{t.remark}</p>
      <ActionsRow>
        <SmallButton appearance="primary" onClick={source}>
          {t.source}
        </SmallButton>
        <SmallButton onClick={() => answer("as-note")}>{t.note}</SmallButton>
        <SmallButton onClick={() => answer("overwrite")}>{t.overwrite}</SmallButton>
      </ActionsRow>
    </>
  );
}
