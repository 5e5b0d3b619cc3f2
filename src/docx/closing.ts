import { Paragraph, TextRun } from "docx";

import { chineseHint } from "./fonts";
import { legalText } from "./legal-text";
import { character, charactersPerLine, gridCharacter, line, narrowing } from "./measures";
import { textRuns } from "./runs";
import { style } from "./styles";
import { textWidthOf as width } from "./text-width";

const twips = (characters: number): number => Math.round(characters * gridCharacter);

/** Between “1.” and the name, so that “1.2022年度” does not read as a number. */
const numberGap = 80;
const numberDot = (): TextRun =>
  new TextRun({ text: ".", font: chineseHint, characterSpacing: narrowing + numberGap });

/**
 * 附件说明 (GB/T 9704-2012, 7.3.4): one blank line below the text, two characters in, “附件：1.名称”,
 * no sign at the end, a second line under the first sign of the name. One attachment has no number.
 */
export function attachments(entries: readonly string[]): readonly Paragraph[] {
  const names = entries
    .map((entry) =>
      legalText(entry)
        .replace(/^(?:附件[:：])?\s*(?:\d{1,2}[.．、]\s*)?/u, "")
        .replace(/[。；;.，,\s]+$/u, ""),
    )
    .filter((name) => name !== "");
  const label = "附件：";
  return names.map((name, index) => {
    const first = index === 0;
    const start = 2 * character + twips(width(label));
    const digits = names.length > 1 ? String(index + 1) : "";
    const textAt = start + (digits === "" ? 0 : twips(width(`${digits}.`) * 0.75) + numberGap);
    return new Paragraph({
      style: style.attachment,
      keepNext: true,
      spacing: first ? { before: line } : {},
      indent: { left: textAt, hanging: first ? textAt - 2 * character : textAt - start },
      children:
        digits === ""
          ? textRuns(`${label}${name}`)
          : [...textRuns(`${first ? label : ""}${digits}`), numberDot(), ...textRuns(name)],
    });
  });
}

/** A long unit name in two lines: after a word that ends a name, nearest the middle. */
function unitLines(unit: string): readonly string[] {
  if (width(unit) <= charactersPerLine - 2) return [unit];
  const middle = unit.length / 2;
  const ends = [...unit.matchAll(/[省市区县局会院校部处厅站所]|中心|办公室|街道|政府|管委会/gu)]
    .map((found) => found.index + found[0].length)
    .filter((at) => at > unit.length / 4 && at < unit.length * 0.75);
  const at =
    ends.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? Math.ceil(middle);
  return [unit.slice(0, at), unit.slice(at)];
}

/**
 * 落款 with a seal (GB/T 9704-2012, 7.3.5.1): the date four characters from the right, the unit centred
 * on it; a unit too long for that pushes both to the left. Two lines above stay free for the seal.
 */
export function signature(unit: string, date: string): readonly Paragraph[] {
  const [name, day] = [legalText(unit).trim(), legalText(date).trim()];
  const lines = unitLines(name);
  const broadest = Math.max(...lines.map(width));
  const dayWidth = day === "" ? 6 : width(day);
  // Both are centred in one block at the right edge: half of it is the distance of the axis from there.
  const half = Math.min(Math.max(4 + dayWidth / 2, broadest / 2 + 0.5), charactersPerLine / 2);
  const block = (text: string, rest: { before?: number; keepNext: boolean }) =>
    new Paragraph({
      style: style.signature,
      keepNext: rest.keepNext,
      keepLines: true,
      indent: { left: twips(charactersPerLine - 2 * half), right: 0 },
      spacing: rest.before === undefined ? {} : { before: rest.before },
      children: textRuns(text),
    });
  const all = day === "" ? [lines.join("\n")] : [lines.join("\n"), day];
  return all.map((text, index) =>
    block(text, { keepNext: index < all.length - 1, ...(index === 0 ? { before: 2 * line } : {}) }),
  );
}
