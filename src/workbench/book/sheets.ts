import type { BookEvent } from "./events";
import { ExcelError } from "./excel-error";
import type { Grid } from "./grid";
import { checkSheetName, sameName } from "./name-rules";
import { Sheet, type Visibility } from "./sheet";

/** What the sheets tell their book. */
interface Hearer {
  readonly tell: (event: BookEvent) => void;
  /** Something changed that no event is about. */
  readonly changed: () => void;
}

/** The sheets of a book in tab order, hidden ones included, and which of them is in front. */
export class Sheets {
  readonly #grid: Grid;
  readonly #tell: Hearer["tell"];
  readonly #changed: Hearer["changed"];
  #sheets: Sheet[];
  #active: Sheet;
  #made: number;

  constructor(grid: Grid, { tell, changed }: Hearer) {
    this.#grid = grid;
    this.#tell = tell;
    this.#changed = changed;
    this.#sheets = grid.sheets().map(({ id, name }) => new Sheet(id, name));
    const [first] = this.#sheets;
    if (!first) throw new RangeError("a workbook has at least one sheet");
    this.#active = first;
    this.#made = this.#sheets.length;
  }

  get all(): readonly Sheet[] {
    return this.#sheets;
  }

  get active(): Sheet {
    return this.#active;
  }

  /** By id, or by name ignoring case; a quoted name is not a name. */
  find(key: unknown): Sheet | undefined {
    if (typeof key !== "string") return undefined;
    return (
      this.#sheets.find((sheet) => sheet.id === key) ??
      this.#sheets.find((sheet) => sameName(sheet.name, key))
    );
  }

  /** At the end and not in front. Without a name, the first free “SheetN”. */
  add(name: unknown): Sheet {
    const wanted = name ?? this.#freeName();
    this.#checkName(wanted, null);
    const sheet = new Sheet(this.#nextId(), wanted);
    this.#sheets.push(sheet);
    this.#grid.addSheet(sheet.id, sheet.name, this.#sheets.length - 1);
    this.#grid.activateSheet(this.#active.id);
    this.#tell({ kind: "added", sheet: sheet.id, ours: true });
    return sheet;
  }

  rename(sheet: Sheet, name: unknown): void {
    this.#checkName(name, sheet);
    const before = sheet.name;
    if (name === before) return;
    sheet.name = name;
    this.#grid.renameSheet(sheet.id, name);
    this.#tell({ kind: "name-changed", sheet: sheet.id, before, after: name, ours: true });
  }

  position(sheet: Sheet): number {
    return this.#sheets.indexOf(sheet);
  }

  move(sheet: Sheet, position: unknown): void {
    if (!Number.isInteger(position)) throw new ExcelError("InvalidArgument");
    const to = Number(position);
    if (to < 0 || to >= this.#sheets.length) throw new ExcelError("InvalidArgument");
    this.place(sheet, to);
    this.#grid.moveSheet(sheet.id, to);
    this.#changed();
  }

  /** Hiding the last visible sheet is refused; hiding the active one brings a neighbour to front. */
  show(sheet: Sheet, visibility: unknown): void {
    if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden")
      throw new ExcelError("InvalidArgument");
    if (visibility !== "Visible") this.#needAnotherVisible(sheet);
    sheet.visibility = visibility satisfies Visibility;
    if (visibility !== "Visible" && sheet === this.#active) this.#leave(sheet);
    this.#grid.look(sheet.id, { kind: "sheet-visible", visible: visibility === "Visible" });
    this.#changed();
  }

  delete(sheet: Sheet): void {
    if (sheet.visibility === "VeryHidden") throw new ExcelError("InvalidOperation");
    this.#needAnotherVisible(sheet);
    if (sheet === this.#active) this.#leave(sheet);
    this.drop(sheet);
    this.#grid.removeSheet(sheet.id);
    this.#tell({ kind: "deleted", sheet: sheet.id, ours: true });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
    if (sheet === this.#active) return;
    this.bringToFront(sheet, true);
    this.#grid.activateSheet(sheet.id);
  }

  // --- what the user did in the grid, which the grid has done already ------------------------

  adopt(sheet: Sheet, index: number): void {
    this.#sheets.splice(index, 0, sheet);
  }

  drop(sheet: Sheet): void {
    this.#sheets = this.#sheets.filter((one) => one !== sheet);
    sheet.gone = true;
  }

  place(sheet: Sheet, index: number): void {
    this.#sheets = this.#sheets.filter((one) => one !== sheet);
    this.#sheets.splice(index, 0, sheet);
  }

  bringToFront(sheet: Sheet, ours: boolean): void {
    if (sheet === this.#active) return;
    this.#tell({ kind: "deactivated", sheet: this.#active.id, ours });
    this.#active = sheet;
    this.#tell({ kind: "activated", sheet: sheet.id, ours });
  }

  // -------------------------------------------------------------------------------------------

  #checkName(name: unknown, own: Sheet | null): asserts name is string {
    checkSheetName(name);
    if (this.#sheets.some((sheet) => sheet !== own && sameName(sheet.name, name)))
      throw new ExcelError("ItemAlreadyExists");
  }

  #needAnotherVisible(sheet: Sheet): void {
    const others = this.#sheets.some((one) => one !== sheet && one.visibility === "Visible");
    if (!others) throw new ExcelError("InvalidOperation");
  }

  #leave(sheet: Sheet): void {
    const at = this.#sheets.indexOf(sheet);
    const others = [...this.#sheets.slice(at + 1), ...this.#sheets.slice(0, at).reverse()];
    const next = others.find((one) => one.visibility === "Visible");
    if (next) this.activate(next);
  }

  #freeName(): string {
    let number = this.#sheets.length;
    while (this.find(`Sheet${String(number)}`)) number += 1;
    return `Sheet${String(number)}`;
  }

  #nextId(): string {
    this.#made += 1;
    return `{00000000-0000-0000-0000-${String(this.#made).padStart(12, "0")}}`;
  }
}
