import { parseReference } from "./a1";
import { CellEdit } from "./cell-edit";
import { Changes } from "./changes";
import type { Chart } from "./chart";
import { Listeners, type BookEvent } from "./events";
import { ExcelError } from "./excel-error";
import type { Grid } from "./grid";
import type { Refusal } from "./refusal";
import { checkDefinedName, sameName } from "./name-rules";
import { Properties } from "./properties";
import { Protection } from "./protection";
import { Quirks } from "./quirks";
import { cellRect, type Rect } from "./rect";
import type { Area, Sheet } from "./sheet";
import { Sheets } from "./sheets";

/** A defined name; its formula is the grid's, which keeps it right when rows move. */
export interface DefinedName {
  readonly key: string;
  readonly name: string;
  /** Null: the workbook's. */
  readonly scope: Sheet | null;
  comment: string;
  visible: boolean;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** Files keep these too, but nobody is asked to save because she looked elsewhere. */
const LOOKING_AROUND: readonly BookEvent["kind"][] = [
  "selection-changed",
  "activated",
  "deactivated",
];

/** An Excel workbook over a grid of cells: Excel's rules, and all a grid does not have. */
export class Book {
  readonly grid: Grid;
  readonly events = new Listeners<BookEvent>();
  readonly sheets: Sheets;
  readonly properties = new Properties();
  readonly settings = new Map<string, unknown>();
  /** Of the sheets: with it none is added, deleted, renamed, moved or hidden. */
  readonly structure = new Protection();
  /** File name with extension; Excel's own for one that was never saved. */
  name = "工作簿1.xlsx";
  readOnly = false;
  readonly changes = new Changes();
  eventsEnabled = true;
  readonly quirks = new Quirks();
  /** Workbooks the add-in asked to open in another window, as base64; the book itself stays. */
  readonly windows = new Listeners<string | null>();
  readonly cellEdit = new CellEdit();
  /** What a person was kept from doing by hand. */
  readonly refusals = new Listeners<Refusal>();
  readonly #charts = new Map<Sheet, Chart[]>();
  #names: DefinedName[] = [];
  #mode: CalculationMode = "Automatic";
  #suspended = false;
  #lastKey = 0;

  /** @param grid - with at least one sheet; its sheets and names become the book's */
  constructor(grid: Grid) {
    this.grid = grid;
    this.sheets = new Sheets(grid, {
      tell: (event) => this.tell(event),
      changed: () => this.changes.note(),
    });
    this.takeNames();
  }

  tell(event: BookEvent): void {
    if (!LOOKING_AROUND.includes(event.kind)) this.changes.note();
    if (this.eventsEnabled || !event.ours) this.events.tell(event);
  }

  /** Ids are never given twice, also not after a deletion. */
  nextId(prefix: string): string {
    this.#lastKey += 1;
    return `${prefix}${String(this.#lastKey)}`;
  }

  chartsOf(sheet: Sheet): Chart[] {
    const known = this.#charts.get(sheet);
    if (known) return known;
    const none: Chart[] = [];
    this.#charts.set(sheet, none);
    return none;
  }

  // --- names -------------------------------------------------------------------------------

  /** Brings the names in line with the grid's; those known by their key keep comment and visibility. */
  takeNames(): void {
    this.#names = this.grid.names().map(({ key, name, scope }) => {
      const known = this.#names.find((one) => one.key === key);
      const where = scope === null ? null : (this.sheets.find(scope) ?? null);
      return { comment: "", visible: true, ...known, key, name, scope: where };
    });
  }

  /** @param scope - null lists the workbook's names only, as Excel does */
  namesIn(scope: Sheet | null): readonly DefinedName[] {
    return this.#names.filter((one) => one.scope === scope && !one.scope?.gone);
  }

  findName(name: string, scope: Sheet | null): DefinedName | undefined {
    return this.namesIn(scope).find((one) => sameName(one.name, name));
  }

  /** @param formula - with “=”, or a reference */
  addName(name: unknown, scope: Sheet | null, formula: string, comment: string): DefinedName {
    checkDefinedName(name);
    if (this.findName(name, scope)) throw new ExcelError("ItemAlreadyExists");
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    if (!formula.startsWith("=") && !parseReference(formula))
      throw new ExcelError("InvalidArgument");
    const added = { key: this.nextId("added-name"), name, scope, comment, visible: true };
    this.#names.push(added);
    this.grid.setName(added.key, name, scope?.id ?? null, text);
    this.changes.note();
    return added;
  }

  removeName(name: DefinedName): void {
    this.#names = this.#names.filter((one) => one !== name);
    this.grid.removeName(name.key);
    this.changes.note();
  }

  /** The block a name stands for; null when it is a formula, a constant or broken. */
  areaOfName(name: DefinedName): Area | null {
    const address = parseReference(this.grid.nameFormula(name.key));
    const sheet = address?.sheet ? this.sheets.find(address.sheet) : undefined;
    return address && sheet ? sheet.area(address.rect) : null;
  }

  // --- selection ---------------------------------------------------------------------------

  get activeSheet(): Sheet {
    return this.sheets.active;
  }

  get selected(): Area {
    return this.activeSheet.area(this.activeSheet.selection);
  }

  get activeCell(): Area {
    const { top, left } = this.activeSheet.selection;
    return this.activeSheet.area(cellRect(top, left));
  }

  /** Selecting on another sheet goes there first; a hidden sheet refuses. */
  select(sheet: Sheet, rect: Rect): void {
    this.sheets.activate(sheet);
    sheet.selection = rect;
    this.grid.select(sheet.id, rect);
    this.tell({ kind: "selection-changed", sheet: sheet.id, rect, ours: true });
  }

  // --- calculation -------------------------------------------------------------------------

  get calculationMode(): CalculationMode {
    return this.#mode;
  }

  set calculationMode(mode: unknown) {
    if (mode !== "Automatic" && mode !== "AutomaticExceptTables" && mode !== "Manual")
      throw new ExcelError("InvalidArgument");
    this.#mode = mode;
    this.grid.setAutomatic(mode !== "Manual");
  }

  calculate(kind: unknown): Promise<void> {
    if (kind !== "Recalculate" && kind !== "Full" && kind !== "FullRebuild")
      throw new ExcelError("InvalidArgument");
    return this.grid.recalculate();
  }

  /** Until the request ends, what is read is as old as before its writes. */
  suspendCalculation(): void {
    this.#suspended = true;
  }

  settle(): Promise<void> {
    return this.#suspended ? Promise.resolve() : this.grid.settle();
  }

  endOfRequest(): Promise<void> {
    this.#suspended = false;
    return this.grid.settle();
  }
}
