import { type CellRef, refIn, type Sheet, type Snapshot } from "../grid";
import { registerSheet } from "../figures";
import type { Steps } from "../steps";
import { isProjectForm } from "./project-form";
import { choicesSheet } from "./choice-rows";
import type { Choices } from "./choices";
import { journalRow, type LedgerHead, ledgerHead } from "./ledger-head";
import { meaningsOnce, type Page, pageOf } from "./page";

/** The sheets of a workbook by how they are read. */
export interface WorkbookPages {
  readonly pages: readonly Page[];
  /** Visible ones; hidden ones only where there is no other. */
  readonly ledgers: readonly LedgerHead[];
  /** 序时账, of which nothing is used: where their heads stand. */
  readonly journals: readonly CellRef[];
}

/** Sheets the add-in makes: what stands there came from elsewhere in the workbook. */
const ours = /^(?:绩效自评汇总表|佐证材料清单|报送清单|核对单|自评报告（文字）)(?:\s*\(\d+\))?$/;

const isOurs = ({ name }: Sheet): boolean =>
  name === registerSheet || name === choicesSheet || ours.test(name);

/** Splits a workbook into pages to read and ledgers to sum; our own sheets and ignored ones are left out. */
export function* pagesOf(book: Snapshot, choices: Choices): Steps<WorkbookPages> {
  const meaning = meaningsOnce();
  const pages: Page[] = [];
  const ledgers: LedgerHead[] = [];
  const journals: CellRef[] = [];
  for (const sheet of book.sheets) {
    if (isOurs(sheet) || choices.ignoredSheets.has(sheet.name)) continue;
    yield;
    const head = ledgerHead(sheet);
    const page = pageOf(sheet, meaning);
    const journal = head ? null : journalRow(sheet);
    if (head) ledgers.push(head);
    else if (journal !== null) journals.push(refIn(sheet, journal, 0));
    else if (!isProjectForm(page)) pages.push(page);
  }
  const visible = ledgers.filter(({ sheet }) => sheet.visibility === "visible");
  return { pages, ledgers: visible.length > 0 ? visible : ledgers, journals };
}
