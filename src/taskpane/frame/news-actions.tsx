import type { ReactNode } from "react";

import type { PickedFile } from "../../app/check-file";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import { useWordFile } from "../parts/use-word-file";
import { hasNoWeights } from "../state/next-step";
import { useActions, usePane } from "../state/pane-context";
import type { Notice } from "../state/pane-state";

const texts = dictionary(
  {
    undo: "撤回",
    weights: "去填分值",
    point: "自己指",
    template: "生成空白表",
    show: "去看",
    fill: "去填",
    fix: "去改",
    exportWord: "导出 Word",
    calculate: "计算",
    recalculate: "重新计算",
    pick: "选文件",
  },
  {
    undo: "Take back",
    weights: "Fill in weights",
    point: "Point at cells",
    template: "Make blank sheets",
    show: "Show",
    fill: "Fill in",
    fix: "Fix",
    exportWord: "Export to Word",
    calculate: "Calculate",
    recalculate: "Recalculate",
    pick: "Choose file",
  },
);

/** The buttons of news: what follows from it. One that leads elsewhere in the pane takes the news away. */
export function NewsActions({ notice }: { readonly notice: Notice }): ReactNode {
  const t = useTexts(texts);
  const actions = useActions();
  const canRestore = usePane((pane) => pane.canRestore);
  const button = (label: string, run: () => void): ReactNode => (
    <SmallButton onClick={run}>{label}</SmallButton>
  );
  const undo = canRestore ? button(t.undo, () => void actions.restore()) : null;
  const goTo = (label: string, sheet: string): ReactNode =>
    button(label, () => actions.goTo({ sheet, row: 0, column: 0 }));
  switch (notice.kind) {
    case "done":
      return <DoneActions undo={notice.cells > 0 || notice.added.length > 0 ? undo : null} />;
    case "cleared":
    case "stopped-midway":
      return undo;
    case "mismatch":
      return button(t.recalculate, () => void actions.calculate());
    case "not-submitted":
      return button(t.calculate, () => void actions.calculate());
    case "no-tables":
      return <NoTablesActions />;
    case "report-in-sheet":
    case "check-in-sheet":
      return goTo(t.show, notice.sheet);
    case "template": {
      const [first] = notice.sheets;
      return first === undefined ? null : goTo(t.fill, first);
    }
    case "pick-report":
      return <Pick onPick={actions.refreshReport} />;
    case "pick-check":
      return <Pick onPick={actions.checkReport} />;
    case "summary-made":
      return (
        <>
          {goTo(t.show, notice.sheet)}
          {notice.open > 0
            ? button(t.fix, () => actions.follow("issues"))
            : button(t.exportWord, () => void actions.exportReport())}
        </>
      );
    default:
      return null;
  }
}

function DoneActions({ undo }: { readonly undo: ReactNode }) {
  const t = useTexts(texts);
  const { showWeights } = useActions();
  const weightless = usePane((pane) => pane.look !== null && hasNoWeights(pane.look));
  return (
    <>
      {weightless ? <SmallButton onClick={showWeights}>{t.weights}</SmallButton> : null}
      {undo}
    </>
  );
}

function NoTablesActions() {
  const t = useTexts(texts);
  const { follow, makeTemplate } = useActions();
  return (
    <>
      <SmallButton onClick={() => follow("data")}>{t.point}</SmallButton>
      <SmallButton onClick={() => void makeTemplate()}>{t.template}</SmallButton>
    </>
  );
}

function Pick({ onPick }: { readonly onPick: (file: PickedFile) => Promise<void> }) {
  const t = useTexts(texts);
  const { field, open } = useWordFile(t.pick, (file) => void onPick(file));
  return (
    <>
      <SmallButton onClick={open}>{t.pick}</SmallButton>
      {field}
    </>
  );
}
