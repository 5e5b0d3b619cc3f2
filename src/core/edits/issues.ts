import { issuesOf, type Catalogue } from "../issues";

interface Facts {
  "sheet-protected": { readonly sheet: string; readonly cells: number };
  "own-sheet-protected": { readonly sheet: string };
  "target-merged": { readonly cell: string };
  "summary-edited-by-hand": { readonly sheet: string; readonly cells: readonly string[] };
  "sheet-name-taken": { readonly sheet: string; readonly instead: string | null };
  "sheet-kept": { readonly sheet: string };
  "text-carried-over": { readonly term: string; readonly as: string };
}

const atMost = (cells: readonly string[]): string =>
  cells.length > 5
    ? `${cells.slice(0, 5).join("、")} 等 ${String(cells.length)} 处`
    : cells.join("、");

const catalogue: Catalogue<Facts> = {
  "sheet-protected": {
    severity: "warning",
    zh: ({ sheet, cells }) =>
      `“${sheet}”有保护，${String(cells)} 个格写不进去，没有动它。要写进去，请先撤销工作表保护再算一次。`,
    en: ({ sheet, cells }) =>
      `${sheet} is protected: ${String(cells)} cells were not written. Unprotect the sheet and calculate again.`,
  },
  "own-sheet-protected": {
    severity: "error",
    zh: ({ sheet }) => `“${sheet}”被保护了，更新不了，还是旧的。请撤销工作表保护，再算一次。`,
    en: ({ sheet }) =>
      `${sheet} is protected and still holds old results. Unprotect the sheet and calculate again.`,
  },
  "target-merged": {
    severity: "warning",
    zh: ({ cell }) => `${cell} 在合并格里，写不进去。请取消合并，再算一次。`,
    en: ({ cell }) =>
      `${cell} is inside a merged cell and was not written. Unmerge it and try again.`,
  },
  "summary-edited-by-hand": {
    severity: "warning",
    zh: ({ sheet, cells }) =>
      `“${sheet}”里有 ${String(cells.length)} 个格是您改的（${atMost(cells)}）。重新生成会盖掉，请改到原表，或写在“备注”里。`,
    en: ({ sheet, cells }) =>
      `${String(cells.length)} cells of ${sheet} were edited by hand. Making the sheet again replaces them; edit the source sheets, or use 备注.`,
  },
  "sheet-name-taken": {
    severity: "warning",
    zh: ({ sheet, instead }) =>
      `已有一张“${sheet}”，不是本工具做的，没动它。${
        instead === null ? "请把它改个名，再算一次。" : `另建了“${instead}”。`
      }`,
    en: ({ sheet, instead }) =>
      `There is a sheet ${sheet} that this tool did not make; it was left alone. ${
        instead === null ? "Rename it and calculate again." : `${instead} was made instead.`
      }`,
  },
  "sheet-kept": {
    severity: "info",
    zh: ({ sheet }) => `已有一张“${sheet}”，不是本工具做的，没动它，也没另建。`,
    en: ({ sheet }) =>
      `There is a sheet ${sheet} that this tool did not make; it was left alone and none was added.`,
  },
  "text-carried-over": {
    severity: "info",
    zh: ({ term, as }) =>
      `${term}在表里是文字（${as}），公式读不了，已按数字抄进取数表。原格改了，请再点“重新计算”。`,
    en: ({ term, as }) =>
      `${term} is text in its cell (${as}), which no formula reads: 取数表 holds the number, marked 人工转换. Calculate again after changing it.`,
  },
};

export const issue = issuesOf(catalogue);
