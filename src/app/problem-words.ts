import { a1, formatArea } from "../core/grid";
import type { Words } from "../core/issues";
import type { LeftCell, Problem } from "./ports";

/** What the user can do about a problem; the shell shows each as a button. */
export type Remedy =
  | "again"
  | "look-again"
  | "show-cell"
  | "copy-detail"
  | "copy-cells"
  | "results-only"
  | "other-name"
  | "make-beside"
  | "unprotect";

interface Said extends Words {
  readonly remedies: readonly Remedy[];
}

const things = {
  merged: ["合并格", "merged cells"],
  filtered: ["筛选", "a filter"],
  table: ["表格区域", "a table"],
  pivot: ["数据透视表", "a pivot table"],
  array: ["数组公式", "an array formula"],
} as const;

const cellsText = (cells: readonly LeftCell[], and: string): string =>
  cells.map(({ at }) => a1(at)).join(and);

const cellsLeft = (cells: readonly LeftCell[]): Said => ({
  zh: `有 ${cells.length} 个格没能退回：${cellsText(cells, "、")}，原来的值在这里。`,
  en: `${cells.length} cells could not be put back: ${cellsText(cells, ", ")}. Their old values are here.`,
  remedies: ["copy-cells", "show-cell"],
});

/** Her own cells are as they were: what is left is ours and gets its right content by calculating again. */
const sheetsLeft = (sheets: readonly string[]): Said => {
  const named = sheets.length > 0;
  return {
    zh: `写到一半出错，您的格都没变${named ? `，自评助手的表没能退回：${sheets.join("、")}` : ""}。再算一次就会补齐。`,
    en: `Writing failed half-way. Your cells are as they were${named ? `, but sheets of ours could not be put back: ${sheets.join(", ")}` : ""}. Calculate again to complete them.`,
    remedies: ["again", "copy-detail"],
  };
};

type Sayings = {
  readonly [Code in Problem["code"]]: (problem: Extract<Problem, { code: Code }>) => Said;
};

const sayings: Sayings = {
  "cell-being-edited": () => ({
    zh: "有个格还在输入。按一下回车，再点一次。",
    en: "A cell is still being edited. Press Enter, then try again.",
    remedies: ["again"],
  }),
  protected: (problem) => ({
    zh: `‘${problem.sheet}’有保护，写不进去。`,
    en: `“${problem.sheet}” is protected, nothing can be written there.`,
    remedies: ["make-beside", "unprotect"],
  }),
  "structure-protected": () => ({
    zh: "工作簿有结构保护，加不了表。在“审阅 → 保护工作簿”撤销，再试。",
    en: "The workbook's structure is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook).",
    remedies: ["again"],
  }),
  "read-only": () => ({
    zh: "文件是只读的，只能看结果。先点“启用编辑”或另存一份。",
    en: "The file is read-only: results can only be looked at. Enable editing or save a copy.",
    remedies: ["results-only"],
  }),
  "in-the-way": (problem) => ({
    zh: `${formatArea(problem.at)}有${things[problem.what][0]}，写不进。已停，没改动。`,
    en: `${formatArea(problem.at)} holds ${things[problem.what][1]}. Stopped, nothing changed.`,
    remedies: ["show-cell"],
  }),
  "name-taken": ({ free, sheet }) => {
    const zh = `已有一张‘${sheet}’，不是本工具做的。没动它。`;
    const en = `There is a sheet “${sheet}” that we did not make. It was left alone.`;
    if (free !== "") return { zh, en, remedies: ["other-name"] };
    return {
      zh: `${zh}请改掉那张表的名字再来。`,
      en: `${en} Give that sheet another name, then try again.`,
      remedies: ["again"],
    };
  },
  "not-restored": ({ cells, sheets }) => (cells.length > 0 ? cellsLeft(cells) : sheetsLeft(sheets)),
  // Its cell stands below as a link; Excel's own English words are for 复制详情.
  "half-failed": () => ({
    zh: "写到一半出错，已全部退回原样。",
    en: "Writing failed half-way; everything was put back.",
    remedies: ["again", "copy-detail"],
  }),
  "sheet-hidden": (problem) => ({
    zh: `‘${problem.sheet}’是隐藏的。在表名上点右键，选“取消隐藏”，再点一次。`,
    en: `“${problem.sheet}” is hidden. Right-click a sheet tab, choose Unhide, then try again.`,
    remedies: [],
  }),
  "not-found": (problem) => ({
    zh: `找不到‘${problem.sheet}’了，可能改了名或删了。`,
    en: `“${problem.sheet}” is gone; it may have been renamed or deleted.`,
    remedies: ["look-again"],
  }),
  "too-much": () => ({
    zh: "数据太多，Excel 一次给不了。请把用不到的表另存到别的文件，再算。",
    en: "Too much data for Excel to hand over. Move sheets you do not need to another file.",
    remedies: ["again", "copy-detail"],
  }),
  "no-answer": () => ({
    zh: "Excel 没有回应，不知道写没写成。已停住，先重新看一遍。",
    en: "Excel did not answer; we do not know whether it wrote. Stopped: look again first.",
    remedies: ["look-again"],
  }),
  unread: () => ({
    zh: "已写好，但没能重新读表，下面可能是旧的。重新看一遍就好。",
    en: "It is written, but the workbook could not be read again: what is shown may be old. Look again.",
    remedies: ["look-again", "copy-detail"],
  }),
  "dialog-open": () => ({
    zh: "Excel 正开着一个窗口等您。先关掉它，再点一次。",
    en: "Excel is showing a dialog. Close it, then try again.",
    remedies: ["again"],
  }),
  "other-workbook": () => ({
    zh: "现在点着的是另一个文件。先点一下这个文件，再试。",
    en: "Another workbook is in front. Click into this one, then try again.",
    remedies: ["again"],
  }),
  unreachable: () => ({
    zh: "和 Excel 的连接断了一下，没写任何格。",
    en: "The connection to Excel broke for a moment. Nothing was written.",
    remedies: ["again", "copy-detail"],
  }),
  unsupported: () => ({
    zh: "这个 Excel 版本做不了这一步。可以用网页版或命令行。",
    en: "This version of Excel cannot do this step. The web page or the command line can.",
    remedies: ["copy-detail"],
  }),
  stopped: () => ({ zh: "已停，没写任何格。", en: "Stopped. Nothing was written.", remedies: [] }),
  unexpected: () => ({
    zh: "这一步没做完。请再试一次；还不行，就把详情发给单位里管这个工具的人。",
    en: "This step was not finished. Try again, or send the details to whoever looks after this tool.",
    remedies: ["again", "copy-detail"],
  }),
};

/** The sentence for a problem (docs/pane.md §5.3) and what can be done. Codes are never shown first. */
export const problemWords = (problem: Problem): Said =>
  (sayings[problem.code] as (problem: Problem) => Said)(problem);
