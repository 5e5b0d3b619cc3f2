import { isCellError, type CellContent } from "../../../core/grid";
import { escapeCellText, escapeText } from "../xml/xml-text";

/** The `t` attribute of a cell (with a blank before it, or empty) and what stands inside the cell. */
export interface ContentXml {
  readonly type: string;
  readonly inside: string;
}

/** What a cell holds as the file stores a constant; null for an empty cell. */
export function contentXml(content: CellContent, prefix: string): ContentXml | null {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (content === null || content === "") return null;
  if (typeof content === "number") return { type: "", inside: v(String(content)) };
  if (typeof content === "boolean") return { type: ' t="b"', inside: v(content ? "1" : "0") };
  if (isCellError(content)) return { type: ' t="e"', inside: v(escapeText(content.error)) };
  const text = `<${prefix}t xml:space="preserve">${escapeCellText(content)}</${prefix}t>`;
  return { type: ' t="inlineStr"', inside: `<${prefix}is>${text}</${prefix}is>` };
}

/** What a formula shows, as it is stored beside it; nothing when it is not known. */
export function resultXml(result: CellContent | undefined, prefix: string): ContentXml {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof result === "string") return { type: ' t="str"', inside: v(escapeCellText(result)) };
  return (result === undefined ? null : contentXml(result, prefix)) ?? { type: "", inside: "" };
}
