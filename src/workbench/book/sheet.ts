import { formatAddress } from "./a1";
import { ExcelError } from "./excel-error";
import type { Look } from "./grid";
import { PageLayout } from "./page-layout";
import { Protection } from "./protection";
import { GRID, shiftKeys, shiftRect, type Axis, type Rect, type Shift } from "./rect";
import { RulesOnRanges } from "./rules-on-ranges";
import { DEFAULT_STYLE, type CellStyle, type StylePatch } from "./style";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Sizes of a new sheet in 等线 11, in points. */
export const DEFAULT_SIZE = { column: 54, row: 14.25 } as const;

/** What a sheet is beside its cells: everything Univer has no place for, or forgets. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = "Visible";
  /** `#RRGGBB`, “” = automatic. */
  tabColour = "";
  gridlines = true;
  headings = true;
  /** Characters of the Normal style, not points. */
  standardWidth = 8.38;
  gone = false;
  /** The filter's cells, and whether a choice is made that hides rows. */
  filter: { readonly rect: Rect; readonly narrowed: boolean } | null = null;
  frozen: Rect | null = null;
  selection: Rect = { top: 0, left: 0, bottom: 0, right: 0 };
  readonly protection = new Protection();
  readonly page = new PageLayout();
  readonly rules = new RulesOnRanges();
  /** Points by line; lines not here have the default size. */
  sizes: Record<Axis, Map<number, number>> = { rows: new Map(), columns: new Map() };
  hidden: Record<Axis, Map<number, true>> = { rows: new Map(), columns: new Map() };
  /** Formats given to whole rows or columns, oldest first; cells without own format take them. */
  bands: { rect: Rect; patch: StylePatch }[] = [];
  /** Every row and column that came or went, in order: a saved file moves its own things alike. */
  readonly shifts: Shift[] = [];
  #areas: WeakRef<Area>[] = [];

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  /** An area that stays with its cells for as long as somebody holds it. */
  area(rect: Rect): Area {
    const area = new Area(this, rect);
    this.#areas.push(new WeakRef(area));
    return area;
  }

  size(axis: Axis, index: number): number {
    const standard = axis === "rows" ? DEFAULT_SIZE.row : DEFAULT_SIZE.column;
    return this.sizes[axis].get(index) ?? standard;
  }

  /** Remembers what the grid shows already: as a file was opened, or as the user just made it. */
  take(look: Look): void {
    switch (look.kind) {
      case "column-width":
        this.sizes.columns.set(look.index, look.points);
        return;
      case "row-height":
        this.sizes.rows.set(look.index, look.points);
        return;
      case "hidden":
        if (look.hidden) this.hidden[look.axis].set(look.index, true);
        else this.hidden[look.axis].delete(look.index);
        return;
      case "gridlines":
        this.gridlines = look.shown;
        return;
      case "tab-colour":
        this.tabColour = look.colour;
        return;
      case "sheet-visible":
        if (look.visible !== (this.visibility === "Visible"))
          this.visibility = look.visible ? "Visible" : "Hidden";
        return;
      case "frozen":
        this.frozen = frozenRect(look.rows, look.columns);
    }
  }

  /** The format of a cell whose own format is `own`. */
  effectiveStyle(row: number, column: number, own: StylePatch): CellStyle {
    if (this.bands.length === 0) return { ...DEFAULT_STYLE, ...own };
    const inherited = this.bands
      .filter(({ rect }) => within(rect, row, column))
      .map(({ patch }) => patch);
    return Object.assign({}, DEFAULT_STYLE, ...inherited, own) as CellStyle;
  }

  /** Moves everything that is tied to lines; the cells themselves are the grid's to move. */
  shift(shift: Shift): void {
    this.shifts.push(shift);
    this.sizes[shift.axis] = shiftKeys(this.sizes[shift.axis], shift);
    this.hidden[shift.axis] = shiftKeys(this.hidden[shift.axis], shift);
    this.bands = this.bands.flatMap((band) => {
      const rect = shiftRect(band.rect, shift);
      return rect ? { ...band, rect } : [];
    });
    this.rules.shift(shift);
    this.page.shift(shift);
    this.#areas = this.#areas.filter((reference) => {
      const area = reference.deref();
      area?.shift(shift);
      return area !== undefined;
    });
  }
}

/** Whole rows, whole columns, or the block where both meet. */
function frozenRect(rows: number, columns: number): Rect | null {
  if (rows <= 0 && columns <= 0) return null;
  const last = (count: number, of: number): number => (count > 0 ? count : of) - 1;
  return { top: 0, left: 0, bottom: last(rows, GRID.rows), right: last(columns, GRID.columns) };
}

const within = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;

/** A block of cells of one sheet that moves along when rows or columns come or go. */
export class Area {
  readonly sheet: Sheet;
  #rect: Rect | null;

  constructor(sheet: Sheet, rect: Rect) {
    this.sheet = sheet;
    this.#rect = rect;
  }

  /** @throws when its cells or its sheet were deleted meanwhile */
  get rect(): Rect {
    if (!this.#rect || this.sheet.gone) throw new ExcelError("InvalidReference");
    return this.#rect;
  }

  get address(): string {
    return formatAddress(this.sheet.name, this.rect);
  }

  shift(shift: Shift): void {
    this.#rect = this.#rect && shiftRect(this.#rect, shift);
  }
}

/** Several blocks of one sheet, as `getRanges` and `getMergedAreas` answer them. */
export interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}
