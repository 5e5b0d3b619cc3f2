import { a1 } from "../../../core/grid";
import { doubleOf } from "../../../core/decimal";
import type { PlannedContent } from "../../../core/edits";
import { escapeCellText } from "../xml/xml-text";

/** The longest text and formula a cell can hold; Excel calls a file with more damaged. */
const maxText = 32_767;
const maxFormula = 8_192;

/** What stands before text when a person would otherwise turn it into a formula by retyping it. */
const looksLikeFormula = /^[\s\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/;

/** Text that a cell must carry as “typed with an apostrophe”. */
export const needsQuote = (content: PlannedContent): boolean =>
  content.kind === "text" && looksLikeFormula.test(content.text);

/** The text as a cell can hold it. The host compares afterwards and says what was cut. */
const fittingText = (text: string): string =>
  text.length <= maxText ? text : text.slice(0, maxText);

interface CellPieces {
  readonly type: string;
  readonly inside: string;
}

function piecesOf(content: PlannedContent, prefix: string): CellPieces {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (content.kind === "number") return { type: "", inside: v(String(doubleOf(content.value))) };
  if (content.kind === "formula") {
    if (content.formula.length > maxFormula || /^=|^$/.test(content.formula))
      throw new RangeError(`Not a formula Excel takes: ${content.formula.slice(0, 80)}`);
    const f = `<${prefix}f>${escapeCellText(content.formula)}</${prefix}f>`;
    return typeof content.shows === "string"
      ? { type: ' t="str"', inside: f + v(escapeCellText(content.shows)) }
      : { type: "", inside: f + v(String(doubleOf(content.shows))) };
  }
  if (content.kind === "empty" || content.text === "") return { type: "", inside: "" };
  const text = escapeCellText(fittingText(content.text));
  return {
    type: ' t="inlineStr"',
    inside: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
  };
}

/** Where and how a cell's element is written. */
export interface CellFrame {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly prefix: string;
  /** Attributes kept from the cell that was there. */
  readonly kept: string;
}

/**
 * A `<c>` element. Text is an inline string, which every spreadsheet program reads as text and never
 * as a formula; a formula carries the value it should show.
 */
export function cellXml(content: PlannedContent, frame: CellFrame): string {
  const { type, inside } = piecesOf(content, frame.prefix);
  const style = frame.style === 0 ? "" : ` s="${String(frame.style)}"`;
  const tag = `${frame.prefix}c`;
  const open = `<${tag} r="${a1(frame)}"${style}${type}${frame.kept}`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${tag}>`;
}
