import { formatRef, type CellRef } from "../../core/grid";
import type { Sentence } from "./unreadable-file";

const catalogue = {
  "no-such-sheet": {
    zh: (at: string) => `没有“${at}”所在的表，什么都没写。请重新计算。`,
    en: (at: string) => `There is no sheet for ${at}; nothing was written. Calculate again.`,
  },
  "name-taken": {
    zh: (at: string) => `“${at}”要写的表与一张图表页同名，什么都没写。请给图表页改名。`,
    en: (at: string) =>
      `A chart sheet has the name of the sheet for ${at}; nothing was written. Rename the chart sheet.`,
  },
  "merged-in-the-way": {
    zh: (at: string) => `“${at}”在合并格里面，写不进，已停，没改动。请先取消合并。`,
    en: (at: string) => `${at} lies inside merged cells; nothing was written. Unmerge them first.`,
  },
  "array-in-the-way": {
    zh: (at: string) => `“${at}”是数组公式的一部分，写不进，已停，没改动。请先去掉数组公式。`,
    en: (at: string) =>
      `${at} is part of an array formula; nothing was written. Remove that formula first.`,
  },
} as const;

export type UnwritableCode = keyof typeof catalogue;

/** A cell the workbook cannot take. Nothing was written; `words` say what is in the way. */
export class UnwritableEdit extends Error {
  override readonly name = "UnwritableEdit";
  readonly code: UnwritableCode;
  readonly at: CellRef;
  readonly words: Sentence;

  constructor(code: UnwritableCode, at: CellRef) {
    const words = { zh: catalogue[code].zh(formatRef(at)), en: catalogue[code].en(formatRef(at)) };
    super(words.en);
    this.code = code;
    this.at = at;
    this.words = words;
  }
}
