import {
  BookmarkEnd,
  BookmarkStart,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  Tab,
  TextRun,
} from "docx";

import { bookmarkNamer, type Run } from "../core/report";
import { chineseHint } from "./fonts";
import { legalLines } from "./legal-text";

interface Look {
  readonly bold?: boolean;
  readonly slot?: boolean;
}

/** 底纹, not 突出显示: Ctrl+Space in Word takes it off when the slot is filled. */
const yellow = { type: ShadingType.CLEAR, color: "auto", fill: "FFFF00" } as const;

/** One line of text with its tabs as Word's own. */
function lineRun(text: string, look: Look, startsNewLine: boolean): TextRun {
  const pieces = text
    .split("\t")
    .flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]));
  const options: IRunOptions = {
    children: pieces.filter((piece) => piece !== ""),
    font: chineseHint,
    ...(startsNewLine ? { break: 1 } : {}),
    ...(look.bold === true ? { bold: true } : {}),
    ...(look.slot === true ? { shading: yellow } : {}),
  };
  return new TextRun(options);
}

/** A text as runs: line ends become line breaks, characters Word cannot hold are left out. */
export function textRuns(text: string, look: Look = {}): readonly TextRun[] {
  return legalLines(text).flatMap((each, index) =>
    each === "" && index === 0 ? [] : [lineRun(each, look, index > 0)],
  );
}

/** Lays out the runs of one report in the order they are printed, numbering its bookmarks. */
export interface RunWriter {
  write(runs: readonly Run[], bold?: boolean): readonly ParagraphChild[];
}

/** A new numbering of bookmarks, starting at 1: one for each file, so that equal reports are equal bytes. */
export function runWriter(): RunWriter {
  const name = bookmarkNamer();
  let last = 0;

  const figure = (id: string, text: string, bold: boolean): readonly ParagraphChild[] => {
    last += 1;
    // docx types a bookmark's two ends apart from what a paragraph may hold, yet writes them there.
    const [start, end] = [new BookmarkStart(name(id), last), new BookmarkEnd(last)];
    return [start, ...textRuns(text, { bold }), end] as readonly ParagraphChild[];
  };

  return {
    write: (runs, bold = false) =>
      runs.flatMap((run) => {
        if (run.kind === "figure") return figure(run.id, run.text, bold);
        if (run.kind === "slot") return textRuns(run.text, { bold, slot: true });
        return textRuns(run.text, { bold: bold || run.bold === true });
      }),
  };
}
