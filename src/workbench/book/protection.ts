import { ExcelError, type ErrorCode } from "./excel-error";

/** The `allow…` options of a protected sheet; all off unless asked for. */
const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export type Allowance = Exclude<keyof typeof OPTIONS, "selectionMode">;

/** Protection of one sheet. Locked cells are the book's to check; this knows options and password. */
export class Protection {
  #options: typeof OPTIONS | null = null;
  #password = "";

  get protected(): boolean {
    return this.#options !== null;
  }

  /** Null while the sheet is not protected. */
  get options(): Readonly<typeof OPTIONS> | null {
    return this.#options;
  }

  /** Protecting twice fails: documented; the code is that of builds since June 2026. */
  protect(options: unknown, password: unknown): void {
    if (this.#options) throw new ExcelError("AccessDenied");
    this.#options = { ...OPTIONS, ...(options as Partial<typeof OPTIONS> | null) };
    this.#password = typeof password === "string" ? password : "";
  }

  /** @param wrong - the code for a wrong password */
  unprotect(password: unknown, wrong: ErrorCode): void {
    if (!this.#options) throw new ExcelError("AccessDenied");
    if (this.#password !== "" && this.#password !== password) throw new ExcelError(wrong);
    this.#options = null;
    this.#password = "";
  }

  /** Refuses what the protection does not allow; formats, sizes, inserting. */
  need(allowance: Allowance): void {
    if (this.#options?.[allowance] === false) throw new ExcelError("AccessDenied");
  }
}
