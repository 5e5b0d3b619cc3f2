import type { ReportText } from "../report";

/** Where a paragraph stands, in words its reader can look for in Word. */
export interface ParagraphPlace {
  /** The nearest heading above; null before the first. */
  readonly heading: string | null;
  /** Counted from 1; null outside tables. */
  readonly table: number | null;
  /** The beginning of its text. */
  readonly quote: string;
}

const quoted = 18;

/** The place of a paragraph by its number; null where the report has none of that number. */
export function paragraphPlace({ paragraphs }: ReportText, number: number): ParagraphPlace | null {
  const at = paragraphs.findIndex((paragraph) => paragraph.number === number);
  const paragraph = paragraphs[at];
  if (!paragraph) return null;
  const headings = paragraphs.slice(0, at).filter(({ level }) => level !== null);
  const text = paragraph.text.trim();
  return {
    heading: headings.at(-1)?.text.trim() ?? null,
    table: paragraph.cell ? paragraph.cell.table + 1 : null,
    quote: text.length > quoted ? `${text.slice(0, quoted)}…` : text,
  };
}
