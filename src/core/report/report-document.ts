/** A piece of text. Every computed number is a `figure`: it gets a bookmark and can be checked later. */
export type Run =
  | { readonly kind: "text"; readonly text: string; readonly bold?: boolean }
  /** `id` is the base of the bookmark: “overallCompletionRate” → zp_overallCompletionRate_2. */
  | { readonly kind: "figure"; readonly id: string; readonly text: string }
  /** 〔请说明原因〕, 〔缺数：…〕: shaded yellow, an open matter. */
  | { readonly kind: "slot"; readonly text: string };

export interface TableColumn {
  /** Share of the table's width; the writer scales them to the page. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
}

export interface TableCell {
  readonly runs: readonly Run[];
  readonly bold?: boolean;
  /** Columns this cell spans, 1 unless said. */
  readonly span?: number;
}

export type Block =
  /** Level 1 一、 2 （一） 3 1. 4 （1）; the number is part of the text. */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  /** A small note under a table or section, no first-line indent. */
  | { readonly kind: "note"; readonly runs: readonly Run[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      /** “单位：万元”, right-aligned above; empty for none. */
      readonly unitNote: string;
      readonly columns: readonly TableColumn[];
      /** Repeated on each page. */
      readonly head: readonly TableCell[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  /** 附件说明: “附件：1.…”, one entry a line, aligned under each other. */
  | { readonly kind: "attachments"; readonly entries: readonly string[] }
  /** 落款: unit and date, right; room for the seal. `date` empty when 填报日期 is blank. */
  | { readonly kind: "signature"; readonly unit: string; readonly date: string };

/** 自评报告 as a value: the writer in src/docx lays it out and computes nothing. */
export interface ReportDocument {
  readonly title: string;
  /** Under the title: 评价年度, 评价单位, 填报日期, one line each. */
  readonly cover: readonly (readonly Run[])[];
  readonly blocks: readonly Block[];
  /** “草稿” on the first page. */
  readonly draft: boolean;
  readonly properties: {
    readonly title: string;
    readonly author: string;
    /** 填报日期 as “2023-05-03T00:00:00Z”; null when blank, then a fixed date is used. */
    readonly created: string | null;
  };
}
