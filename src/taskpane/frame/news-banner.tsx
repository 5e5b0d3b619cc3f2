import { lazy, type ReactNode } from "react";

import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { hasNoWeights } from "../state/next-step";
import type { Notice } from "../state/pane-state";
import { Banner, type Tone } from "./banner";
import { NewsActions } from "./news-actions";
import { NumbersWords } from "./numbers-words";

const DeliveryNews = lazy(async () => ({
  default: (await import("./delivery-news")).DeliveryNews,
}));

const texts = dictionary(
  {
    done: (cells: number) => `算好了，写了 ${String(cells)} 个格，逐格复核一致。`,
    doneAdded: (sheets: string) => `另建了${sheets}。`,
    doneOnlyAdded: (sheets: string) => `算好了，新建了${sheets}。`,
    doneNothing: "算好了，表里的公式已跟着更新。",
    weights: "先填分值。",
    looked: "只看结果，没写任何格。",
    cellsWritten: (cells: number) => `原表改了 ${String(cells)} 个格`,
    sheetsWritten: (sheets: string) => `新建了${sheets}`,
    midway: (written: string) => `已停。停之前${written}，其他没写。`,
    notSubmitted: "没写进表里，不能另存报送版。请先计算，再点“写入”。",
    notSaved: (name: string) => `没保存“${name}”：保存的窗口关掉了。要的话再点一次。`,
    noTables: "没认出能算的表。可以自己指给我看，或生成空白表。",
    summary: (pages: number) => `汇总表已生成，${String(pages)} 页 A4。`,
    draft: (open: number) => `汇总表已生成，题头标了“草稿”：还有 ${String(open)} 处必须改。`,
    pickOld: "选要更新的旧 Word 文件，里面的字不动，只换数。",
    pickCheck: "选要核对的 Word 文件，改过的也行。",
    inSheet: (sheet: string) => `报告全文已写到‘${sheet}’表，可以复制到 Word。`,
    checkInSheet: (sheet: string) => `核对单在‘${sheet}’表里，已设好打印：在 Excel 里按打印就行。`,
    made: (sheets: string) => `已建好：${sheets}。照着填好，再点“计算”。`,
    madeNone: "这些表都已经有了，没动它们。",
    cleared: (year: number, cells: number) =>
      `已改为${String(year)}年度，清空了 ${String(cells)} 个格。可以撤回。`,
    sheet: (name: string) => `‘${name}’`,
    and: "、",
    close: "知道了",
  },
  {
    done: (cells) => `Done: ${String(cells)} cells written and each one checked.`,
    doneAdded: (sheets) => ` Added: ${sheets}.`,
    doneOnlyAdded: (sheets) => `Done; added: ${sheets}.`,
    doneNothing: "Done; the formulas in your sheets followed by themselves.",
    weights: " Fill in the weights first.",
    looked: "Results only; nothing was written.",
    cellsWritten: (cells) => `${String(cells)} cells of your sheets were changed`,
    sheetsWritten: (sheets) => `${sheets} was added`,
    midway: (written) => `Stopped. Before that ${written}; nothing else was written.`,
    notSubmitted:
      "The results are not in the sheets, so there is no copy to hand in. Calculate and choose Write first.",
    notSaved: (name) =>
      `“${name}” was not saved: its window was closed. Click again if you want it.`,
    noTables: "No table that can be calculated. Point at the cells, or make blank sheets.",
    summary: (pages) => `The summary sheet is made: ${String(pages)} A4 pages.`,
    draft: (open) =>
      `The summary sheet is made and marked as a draft: ${String(open)} items must be changed.`,
    pickOld: "Choose the old Word file: only its numbers are updated, no other word.",
    pickCheck: "Choose the Word file to verify, edited or not.",
    inSheet: (sheet) => `The whole report is in the sheet “${sheet}”; copy it to Word from there.`,
    checkInSheet: (sheet) =>
      `The list is in the sheet “${sheet}”, set up for printing: print it from Excel.`,
    made: (sheets) => `Made: ${sheets}. Fill them in, then choose Calculate.`,
    madeNone: "These sheets are all there already; they were left alone.",
    cleared: (year, cells) =>
      `Set to ${String(year)}; ${String(cells)} cells emptied. Can be taken back.`,
    sheet: (name) => `“${name}”`,
    and: ", ",
    close: "Got it",
  },
);

type News = Exclude<Notice, { kind: "problem" | "exported" | "submission" | "refused" }>;

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

function toneOf(notice: Notice): Tone {
  switch (notice.kind) {
    case "mismatch":
    case "refused":
      return "error";
    case "no-tables":
    case "stopped-midway":
    case "not-submitted":
      return "warning";
    case "summary-made":
      return notice.open > 0 ? "warning" : "good";
    case "looked-only":
    case "pick-report":
    case "pick-check":
    case "not-saved":
      return "info";
    default:
      return "good";
  }
}

function NewsWords({ notice }: { readonly notice: News }): ReactNode {
  const t = useTexts(texts);
  const named = (sheets: readonly string[]): string => sheets.map(t.sheet).join(t.and);
  switch (notice.kind) {
    case "done":
      return <DoneWords notice={notice} />;
    case "stopped-midway": {
      const { cells, sheets } = notice.written;
      const parts = [
        ...(cells > 0 ? [t.cellsWritten(cells)] : []),
        ...(sheets.length > 0 ? [t.sheetsWritten(named(sheets))] : []),
      ];
      return t.midway(parts.join(t.and));
    }
    case "looked-only":
      return t.looked;
    case "not-submitted":
      return t.notSubmitted;
    case "not-saved":
      return t.notSaved(notice.name);
    case "no-tables":
      return t.noTables;
    case "summary-made":
      return (
        (notice.open === 0 ? t.summary(notice.pages) : t.draft(notice.open)) +
        (notice.added.length === 0 ? "" : t.doneAdded(named(notice.added)))
      );
    case "pick-report":
      return t.pickOld;
    case "pick-check":
      return t.pickCheck;
    case "report-in-sheet":
      return t.inSheet(notice.sheet);
    case "check-in-sheet":
      return t.checkInSheet(notice.sheet);
    case "template":
      return notice.sheets.length === 0 ? t.madeNone : t.made(named(notice.sheets));
    case "cleared":
      return t.cleared(notice.year, notice.cells);
    default:
      return <NumbersWords notice={notice} />;
  }
}

/** 算好了: what was written, and the sheets nobody had asked for by name. */
function DoneWords({
  notice: { added, cells },
}: {
  readonly notice: Extract<Notice, { kind: "done" }>;
}): ReactNode {
  const t = useTexts(texts);
  const weightless = usePane((pane) => pane.look !== null && hasNoWeights(pane.look));
  const sheets = added.map(t.sheet).join(t.and);
  const also = weightless ? t.weights : "";
  if (cells > 0) return `${t.done(cells)}${sheets === "" ? "" : t.doneAdded(sheets)}${also}`;
  return `${sheets === "" ? t.doneNothing : t.doneOnlyAdded(sheets)}${also}`;
}
