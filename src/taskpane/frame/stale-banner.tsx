import type { Stale } from "../../app/stale";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { Banner } from "./banner";

const texts = dictionary(
  {
    cell: " 改过，下面还是改前的结果。表里的公式已自动更新，得分规则没有。",
    rule: "评分标准改过（",
    ruleOld: "），得分公式还是旧的。",
    others: "有同事正在改这个文件，结果可能已旧。",
    other: "有同事改了 ",
    old: "，结果可能已旧。",
    moved: (sheet: string) => `‘${sheet}’里的行列动过，下面还是动之前的结果。`,
    renamed: (from: string, to: string) => `‘${from}’改名为‘${to}’，下面还是改前的结果。`,
    deleted: (sheet: string) => `‘${sheet}’删掉了，下面还是删之前的结果。`,
    added: (sheet: string) => `加了一张‘${sheet}’，下面是加之前的结果。`,
    behind: "表里的结果还是旧的，要重算。",
    unread: "写过以后没能重新读表，下面可能是旧的。",
    choice: "选过的已记下，表里的结果还是旧的。",
    recalculate: "重新计算",
    both: "重算并生成",
  },
  {
    cell: " was changed; the results below are from before. Formulas followed, scoring rules did not.",
    rule: "The rule was changed (",
    ruleOld: "); its points still follow the old one.",
    others: "Somebody else is changing this file; the results may be old.",
    other: "Somebody else changed ",
    old: "; the results may be old.",
    moved: (sheet) => `Rows or columns of “${sheet}” moved; the results are from before.`,
    renamed: (from, to) => `“${from}” is now “${to}”; the results are from before.`,
    deleted: (sheet) => `“${sheet}” was deleted; the results are from before.`,
    added: (sheet) => `“${sheet}” was added; the results are from before.`,
    behind: "The results in the sheets are old: recalculate.",
    unread: "The workbook could not be read again after writing; this may be old.",
    choice: "Your choice is kept; the results in the sheets are still the old ones.",
    recalculate: "Recalculate",
    both: "Recalculate and make",
  },
);

/** 数据已变更, naming the first cell. */
export function StaleBanner({ stale }: { readonly stale: Stale }) {
  const t = useTexts(texts);
  const summaryMade = usePane((pane) => pane.summaryMade);
  const busy = usePane((pane) => pane.busy !== null);
  const { calculate, makeSummary } = useActions();
  return (
    <Banner
      tone="warning"
      actions={
        <>
          <SmallButton disabled={busy} onClick={() => void calculate()}>
            {t.recalculate}
          </SmallButton>
          {summaryMade ? (
            <SmallButton disabled={busy} onClick={() => void makeSummary()}>
              {t.both}
            </SmallButton>
          ) : null}
        </>
      }
    >
      <StaleWords stale={stale} />
    </Banner>
  );
}

function StaleWords({ stale }: { readonly stale: Stale }) {
  const t = useTexts(texts);
  if ("by" in stale && stale.by === "elsewhere")
    return "at" in stale ? (
      <>
        {t.other}
        <CellLink at={stale.at} />
        {t.old}
      </>
    ) : (
      t.others
    );
  switch (stale.kind) {
    case "cell":
      return (
        <>
          <CellLink at={stale.at} />
          {t.cell}
        </>
      );
    case "rule":
      return (
        <>
          {t.rule}
          <CellLink at={stale.at} />
          {t.ruleOld}
        </>
      );
    case "renamed":
      return t.renamed(stale.from, stale.to);
    case "moved":
    case "added":
    case "deleted":
      return t[stale.kind](stale.sheet);
    case "choice":
    case "behind":
    case "unread":
      return t[stale.kind];
  }
}
