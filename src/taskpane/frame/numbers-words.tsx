import type { ReactNode } from "react";

import { formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import type { Notice } from "../state/pane-state";

const texts = dictionary(
  {
    mismatch: (count: number, expected: string, shown: string) =>
      `有 ${String(count)} 个格显示的和算出的不一样：应为 ${expected}，显示 ${shown}。请先按 F9 重算；还这样就别报送。`,
    refreshed: (numbers: number, name: string) =>
      `更新了 ${String(numbers)} 个数，其他字没动。新文件“${name}”，已重新核对。`,
    refreshedNone: "旧文件里的数都是最新的，不用改。",
    lost: (count: number) => `有 ${String(count)} 个数在旧文件里已被删去，没有补回。`,
    restored: (cells: number) => `已撤回，${String(cells)} 个格回到写入前的样子。`,
    left: (count: number) => `有 ${String(count)} 个格后来又改过，没动：`,
    kept: (sheets: string) => `${sheets}里有后来填的数，或者别处的公式要用，留着没删。`,
  },
  {
    mismatch: (count, expected, shown) =>
      `${String(count)} cells show something else than was computed: ${expected} expected, ${shown} shown. Press F9; if it stays, do not submit.`,
    refreshed: (numbers, name) =>
      `${String(numbers)} numbers updated; no other word was touched. The new file “${name}” was checked again.`,
    refreshedNone: "All numbers in the file are up to date.",
    lost: (count) => `${String(count)} numbers were deleted from the file and were not put back.`,
    restored: (cells) => `Taken back: ${String(cells)} cells are as they were.`,
    left: (count) => `${String(count)} cells were changed since and were left alone: `,
    kept: (sheets) =>
      `Kept, because something was typed there since or a formula uses it: ${sheets}. `,
  },
);

type Counted = Extract<Notice, { kind: "mismatch" | "refreshed" | "restored" }>;

/** News that counts cells or numbers, with links to the cells. */
export function NumbersWords({ notice }: { readonly notice: Counted }): ReactNode {
  const t = useTexts(texts);
  switch (notice.kind) {
    case "mismatch": {
      const [first] = notice.cells;
      if (!first) return null;
      return (
        <>
          {t.mismatch(notice.cells.length, first.expected, first.shown)} <CellLink at={first.at} />
        </>
      );
    }
    case "refreshed": {
      const { name, numbers, lost } = notice.refreshed;
      const said = numbers === 0 ? t.refreshedNone : t.refreshed(numbers, name);
      return lost === 0 ? said : `${said}${t.lost(lost)}`;
    }
    case "restored": {
      const { cells, left, kept } = notice.restored;
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
