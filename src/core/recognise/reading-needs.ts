import type { Sheet } from "../grid";
import { ledgerHead } from "./ledger-head";
import { asText } from "./ledger-tally";
import { longestPage } from "./page";

/** What recognition looks at of a sheet, for hosts that do not read a long one whole. */
export const readingNeeds = {
  /**
   * By a sheet's first rows: of a ledger the columns it is added up by, all rows; of any other sheet
   * all columns as far as a page is read (and one row more, which tells that it goes on).
   */
  cells(head: Sheet): {
    readonly columns: ReadonlySet<number> | null;
    readonly rows: number | null;
  } {
    const ledger = ledgerHead(head);
    if (!ledger) return { columns: null, rows: longestPage + 1 };
    const { amount, economic, year, type, date, note, refund } = ledger;
    return {
      columns: new Set(
        [amount, economic, year, type, date, note, refund].filter((one) => one !== null),
      ),
      rows: null,
    };
  },

  /** Rows of a ledger without 经济分类: any other of their cells may say that they are a 合计. */
  rows(sheet: Sheet): readonly number[] {
    const ledger = ledgerHead(sheet);
    if (!ledger) return [];
    const unclassified: number[] = [];
    for (let row = ledger.row + 1; row < sheet.rows.length; row += 1)
      if (asText(sheet.rows[row]?.[ledger.economic]) === "") unclassified.push(row);
    return unclassified;
  },
};
