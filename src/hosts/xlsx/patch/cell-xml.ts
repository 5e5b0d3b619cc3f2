import { a1, type CellContent } from "../../../core/grid";
import { doubleOf } from "../../../core/decimal";
import type { PlannedContent } from "../../../core/edits";
import { escapeCellText } from "../xml/xml-text";
import { contentXml, resultXml } from "./content-xml";

/** The longest text and formula a cell can hold; Excel calls a file with more damaged. */
const maxText = 32_767;
const maxFormula = 8_192;

/** What a cell is to hold, planned by the core or taken over from a spreadsheet as it is. */
export type WrittenContent =
  | PlannedContent
  /** A constant to the last bit. */
  | { readonly kind: "constant"; readonly value: CellContent }
  /** Without “=”; a result that is not known is left out. */
  | {
      readonly kind: "calculated";
      readonly formula: string;
      readonly result: CellContent | undefined;
    }
  /** What is there stays. */
  | { readonly kind: "kept" };

/** What stands before text when a person would otherwise turn it into a formula by retyping it. */
const looksLikeFormula = /^[\s\u00a0\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/;

/** Text that a cell must carry as “typed with an apostrophe”. */
export const needsQuote = (content: WrittenContent): boolean =>
  content.kind === "text" && looksLikeFormula.test(content.text);

/** The text as a cell can hold it. The host compares afterwards and says what was cut. */
const fittingText = (text: string): string =>
  text.length <= maxText ? text : text.slice(0, maxText);

interface CellPieces {
  readonly type: string;
  readonly inside: string;
}

const nothing: CellPieces = { type: "", inside: "" };

function formulaXml(formula: string, prefix: string): string {
  if (formula.length > maxFormula || /^=|^$/.test(formula))
    throw new RangeError(`Not a formula Excel takes: ${formula.slice(0, 80)}`);
  return `<${prefix}f>${escapeCellText(formula)}</${prefix}f>`;
}

function piecesOf(content: WrittenContent, prefix: string): CellPieces {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (content.kind) {
    case "kept":
    case "empty":
      return nothing;
    case "number":
      return { type: "", inside: v(String(doubleOf(content.value))) };
    case "constant":
      return contentXml(content.value, prefix) ?? nothing;
    case "calculated": {
      const { type, inside } = resultXml(content.result, prefix);
      return { type, inside: formulaXml(content.formula, prefix) + inside };
    }
    case "formula": {
      const f = formulaXml(content.formula, prefix);
      return typeof content.shows === "string"
        ? { type: ' t="str"', inside: f + v(escapeCellText(content.shows)) }
        : { type: "", inside: f + v(String(doubleOf(content.shows))) };
    }
    case "text":
      return content.text === ""
        ? nothing
        : (contentXml(fittingText(content.text), prefix) ?? nothing);
  }
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
export function cellXml(content: WrittenContent, frame: CellFrame): string {
  const { type, inside } = piecesOf(content, frame.prefix);
  const style = frame.style === 0 ? "" : ` s="${String(frame.style)}"`;
  const tag = `${frame.prefix}c`;
  const open = `<${tag} r="${a1(frame)}"${style}${type}${frame.kept}`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${tag}>`;
}
