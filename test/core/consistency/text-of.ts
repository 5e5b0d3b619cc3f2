import type { ReportText } from "../../../src/core/report";

/** A report given as lines; “##” and the like is the outline level of a heading, “**” is taken off. */
export function textOf(lines: string): ReportText {
  return {
    paragraphs: lines.split("\n").map((line, index) => {
      const [, marks = "", rest = ""] = /^(#*)\s*(.*)$/.exec(line)!;
      return {
        number: index + 1,
        text: rest.replaceAll("**", "").replaceAll("\\", "").trim(),
        bookmarks: [],
        cell: null,
        level: marks === "" ? null : marks.length,
      };
    }),
  };
}
