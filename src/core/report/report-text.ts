/** A bookmark inside one paragraph, by the characters of the paragraph's text it covers. */
export interface ReadBookmark {
  /** “zp_overallCompletionRate_2”. */
  readonly name: string;
  /** First character and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** One paragraph of a Word file as text. */
export interface ReadParagraph {
  /** Counts every paragraph of the body in order from 1, those in tables included (docs/workbook.md §10). */
  readonly number: number;
  readonly text: string;
  readonly bookmarks: readonly ReadBookmark[];
  /** Zero-based table, row and column where it stands in a table's cell; null outside tables. */
  readonly cell: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
  } | null;
  /** Outline level of its style (1 = 标题 1); null for body text. */
  readonly level: number | null;
}

/** A report read back, whoever wrote it: what 核对 looks at. */
export interface ReportText {
  readonly paragraphs: readonly ReadParagraph[];
}
