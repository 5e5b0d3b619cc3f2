import type { HandEdit, NoSource } from "../../app/questions";
import { a1, formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { CellLink } from "../parts/cell-link";
import { DecisionButton } from "../parts/decision-button";

const texts = dictionary(
  {
    edited: (count: number, cells: string) =>
      `汇总表里有 ${String(count)} 个格是您改的（${cells}）。`,
    holds: (typed: string) => (typed === "" ? "：清空了" : `：${typed}`),
    and: "、",
    to: "→ ",
    several: "由几个格算出，没有一个格可改",
    formula: "原表那格是公式，没法替您改",
    none: "没有对应的原表格",
    protected: "原表有保护，写不进去",
    source: "改到原表再生成",
    note: "保留为备注",
    overwrite: "盖掉",
    rest: "改不到原表的，记进备注。备注格里您写的字总是留着的。",
    remark: "备注格里您写的字总是留着的。",
  },
  {
    edited: (count, cells) =>
      `${String(count)} cells of the summary sheet were changed by hand (${cells}).`,
    holds: (typed) => (typed === "" ? ": emptied" : `: ${typed}`),
    and: ", ",
    to: "→ ",
    several: "computed from several cells, so there is no one cell to change",
    formula: "the source cell holds a formula; it is left to you",
    none: "comes from no cell",
    protected: "the source sheet is protected",
    source: "Change the source sheet, then make",
    note: "Keep as a remark",
    overwrite: "Overwrite",
    rest: "What has no source cell goes into the remark. What you wrote in the remark cell is always kept.",
    remark: "What you wrote in the remark cell is always kept.",
  },
);

interface Props {
  readonly cells: readonly HandEdit[];
  readonly answer: (answer: "to-source" | "as-note" | "overwrite" | null) => void;
}

/** M8: each cell with where its value would go; 改到原表 only where at least one has such a place. */
export function HandEdits({ cells, answer }: Props) {
  const t = useTexts(texts);
  const homes = cells.filter(({ source }) => typeof source !== "string").length;
  return (
    <>
      <p>{t.edited(cells.length, cells.map(({ at }) => a1(at)).join(t.and))}</p>
      <ul>
        {cells.map(({ at, typed, source }) => (
          <li key={formatRef(at)}>
            <CellLink at={at} />
            {t.holds(typed)}
            <div>
              {t.to}
              <Source source={source} />
            </div>
          </li>
        ))}
      </ul>
      <p>{homes === cells.length ? t.remark : t.rest}</p>
      <DialogFoot>
        {homes === 0 ? null : (
          <DecisionButton appearance="primary" onClick={() => answer("to-source")}>
            {t.source}
          </DecisionButton>
        )}
        <DecisionButton onClick={() => answer("as-note")}>{t.note}</DecisionButton>
        <DecisionButton onClick={() => answer("overwrite")}>{t.overwrite}</DecisionButton>
      </DialogFoot>
    </>
  );
}

function Source({ source }: { readonly source: HandEdit["source"] }) {
  const t = useTexts(texts);
  if (typeof source !== "string") return <CellLink at={source} />;
  const reason: NoSource = source;
  return t[reason];
}
