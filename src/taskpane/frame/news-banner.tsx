import type { ReactNode } from "react";

import { formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import type { Notice } from "../state/pane-state";
import { Banner, type Tone } from "./banner";
import { DeliveryNews } from "./delivery-news";

const texts = dictionary(
  {
    done: (cells: number) => `算好了，写了 ${String(cells)} 个格，逐格复核一致。`,
    doneNothing: "算好了。您的表里没有要改的格。",
    looked: "只看结果，没写任何格。",
    noTables: "没认出能算的表。可以自己指给我看，或生成空白表。",
    point: "自己指",
    template: "生成空白表",
    mismatch: (count: number, expected: string, shown: string) =>
      `有 ${String(count)} 个格显示的和算出的不一样：应为 ${expected}，显示 ${shown}。请先按 F9 重算；还这样就别报送。`,
    summary: (pages: number) => `汇总表已生成，${String(pages)} 页 A4。`,
    draft: (open: number) => `汇总表已生成，题头标了“草稿”：还有 ${String(open)} 处必须改。`,
    show: "去看",
    fix: "去改",
    undo: "撤回",
    exportWord: "导出 Word",
    refreshed: (numbers: number, name: string) =>
      `更新了 ${String(numbers)} 个数，其他字没动。新文件“${name}”，已重新核对。`,
    refreshedNone: "旧文件里的数都是最新的，不用改。",
    lost: (count: number) => `有 ${String(count)} 个数在旧文件里已被删去，没有补回。`,
    pick: "请在下面选要更新的旧 Word 文件。",
    inSheet: (sheet: string) => `报告全文已写到“${sheet}”表，可以复制到 Word。`,
    checkInSheet: (sheet: string) => `核对单在“${sheet}”表里，已设好打印：在 Excel 里按打印就行。`,
    restored: (cells: number) => `已撤回，${String(cells)} 个格回到写入前的样子。`,
    left: (count: number) => `有 ${String(count)} 个格后来又改过，没动：`,
    kept: (sheets: string) => `${sheets}里有后来填的数，或者别处的公式要用，留着没删。`,
    made: (sheets: string) => `已建好：${sheets}。`,
    madeNone: "这些表都已经有了，没动它们。",
    cleared: (year: number, cells: number) =>
      `已改为${String(year)}年度，清空了 ${String(cells)} 个格。可以撤回。`,
    close: "知道了",
  },
  {
    done: (cells) => `Done: ${String(cells)} cells written and each one checked.`,
    doneNothing: "Done. No cell of your sheets had to be changed.",
    looked: "Results only; nothing was written.",
    noTables: "No table that can be calculated. Point at the cells, or make blank sheets.",
    point: "Point at cells",
    template: "Make blank sheets",
    mismatch: (count, expected, shown) =>
      `${String(count)} cells show something else than was computed: ${expected} expected, ${shown} shown. Press F9; if it stays, do not submit.`,
    summary: (pages) => `The summary sheet is made: ${String(pages)} A4 pages.`,
    draft: (open) =>
      `The summary sheet is made and marked as a draft: ${String(open)} items must be changed.`,
    show: "Show",
    fix: "Fix",
    undo: "Take back",
    exportWord: "Export to Word",
    refreshed: (numbers, name) =>
      `${String(numbers)} numbers updated; no other word was touched. The new file “${name}” was checked again.`,
    refreshedNone: "All numbers in the file are up to date.",
    lost: (count) => `${String(count)} numbers were deleted from the file and were not put back.`,
    pick: "Choose the Word file to update below.",
    inSheet: (sheet) => `The whole report is in the sheet “${sheet}”; copy it to Word from there.`,
    checkInSheet: (sheet) =>
      `The list is in the sheet “${sheet}”, set up for printing: print it from Excel.`,
    restored: (cells) => `Taken back: ${String(cells)} cells are as they were.`,
    left: (count) => `${String(count)} cells were changed since and were left alone: `,
    kept: (sheets) =>
      `Kept, because something was typed there since or a formula uses it: ${sheets}. `,
    made: (sheets) => `Made: ${sheets}.`,
    madeNone: "These sheets are all there already; they were left alone.",
    cleared: (year, cells) =>
      `Set to ${String(year)}; ${String(cells)} cells emptied. Can be taken back.`,
    close: "Got it",
  },
);

type News = Exclude<Notice, { kind: "problem" }>;

/** What was just done, or must be said once. */
export function NewsBanner({ notice }: { readonly notice: Notice }) {
  const t = useTexts(texts);
  const language = usePane((pane) => pane.language);
  const { dismiss } = useActions();
  if (notice.kind === "problem") return null;
  if (notice.kind === "exported" || notice.kind === "submission")
    return <DeliveryNews notice={notice} />;
  return (
    <Banner
      tone={toneOf(notice)}
      actions={
        <>
          <NewsActions notice={notice} />
          <SmallButton appearance="subtle" onClick={dismiss}>
            {t.close}
          </SmallButton>
        </>
      }
    >
      {notice.kind === "refused" ? notice.words[language] : <NewsWords notice={notice} />}
    </Banner>
  );
}

function toneOf(notice: News): Tone {
  if (notice.kind === "mismatch" || notice.kind === "refused") return "error";
  if (notice.kind === "no-tables") return "warning";
  if (notice.kind === "summary-made" && notice.open > 0) return "warning";
  return notice.kind === "looked-only" || notice.kind === "pick-report" ? "info" : "good";
}

function NewsWords({ notice }: { readonly notice: News }): ReactNode {
  const t = useTexts(texts);
  switch (notice.kind) {
    case "done":
      return notice.cells === 0 ? t.doneNothing : t.done(notice.cells);
    case "looked-only":
      return t.looked;
    case "no-tables":
      return t.noTables;
    case "summary-made":
      return notice.open === 0 ? t.summary(notice.pages) : t.draft(notice.open);
    case "pick-report":
      return t.pick;
    case "report-in-sheet":
      return t.inSheet(notice.sheet);
    case "check-in-sheet":
      return t.checkInSheet(notice.sheet);
    case "template":
      return notice.sheets.length === 0 ? t.madeNone : t.made(notice.sheets.join("、"));
    case "cleared":
      return t.cleared(notice.year, notice.cells);
    default:
      return <NumbersWords notice={notice} />;
  }
}

type Counted = Extract<News, { kind: "mismatch" | "refreshed" | "restored" }>;

function NumbersWords({ notice }: { readonly notice: News }): ReactNode {
  const t = useTexts(texts);
  const counted = notice as Counted;
  switch (counted.kind) {
    case "mismatch": {
      const [first] = counted.cells;
      if (!first) return null;
      return (
        <>
          {t.mismatch(counted.cells.length, first.expected, first.shown)} <CellLink at={first.at} />
        </>
      );
    }
    case "refreshed": {
      const { name, numbers, lost } = counted.refreshed;
      const said = numbers === 0 ? t.refreshedNone : t.refreshed(numbers, name);
      return lost === 0 ? said : `${said}${t.lost(lost)}`;
    }
    case "restored": {
      const { cells, left, kept } = counted.restored;
      return (
        <>
          {t.restored(cells)}
          {kept.length === 0 ? null : t.kept(kept.join("、"))}
          {left.length === 0 ? null : t.left(left.length)}
          {left.map(({ at }) => (
            <CellLink key={formatRef(at)} at={at} />
          ))}
        </>
      );
    }
  }
}

function NewsActions({ notice }: { readonly notice: News }): ReactNode {
  const t = useTexts(texts);
  const canRestore = usePane((pane) => pane.canRestore);
  const actions = useActions();
  const button = (label: string, run: () => void): ReactNode => (
    <SmallButton onClick={run}>{label}</SmallButton>
  );
  switch (notice.kind) {
    case "done":
    case "cleared":
      return canRestore ? button(t.undo, () => void actions.restore()) : null;
    case "no-tables":
      return (
        <>
          {button(t.point, () => actions.showTab("data"))}
          {button(t.template, () => void actions.makeTemplate())}
        </>
      );
    case "report-in-sheet":
    case "check-in-sheet":
      return button(t.show, () => actions.goTo({ sheet: notice.sheet, row: 0, column: 0 }));
    case "summary-made": {
      const at = { sheet: notice.sheet, row: 0, column: 0 };
      return (
        <>
          {button(t.show, () => actions.goTo(at))}
          {notice.open > 0
            ? button(t.fix, () => actions.showTab("issues"))
            : button(t.exportWord, () => void actions.exportReport())}
        </>
      );
    }
    default:
      return null;
  }
}
