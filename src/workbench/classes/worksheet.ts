import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import { wholeNumber } from "../book/moves";
import { GRID, WHOLE_SHEET, type Rect } from "../book/rect";
import type { Sheet } from "../book/sheet";
import { colour } from "../book/style";
import { Exposed, type ExposedClass, type Method, type Property } from "../protocol/exposed";
import { areaOfArgument, areaOfText, needBoolean, needItem, needOpenStructure } from "./arguments";
import type { Model } from "./model";

export function worksheetClass(model: Model): ExposedClass<Sheet> {
  const { book } = model;
  const panes = freezePanesClass(model);
  const protection = protectionClass(book);
  const filter = autoFilterClass(model);
  return {
    name: "Worksheet",
    identity: (sheet) => ({ Id: sheet.id }),
    properties: worksheetProperties(book),
    children: {
      names: (sheet) => model.names(sheet),
      charts: (sheet) => model.charts(sheet),
      protection: (sheet) => Exposed.of(protection, sheet),
      freezePanes: (sheet) => Exposed.of(panes, sheet),
      autoFilter: (sheet) => Exposed.of(filter, sheet),
      pageLayout: (sheet) => model.pageLayout(sheet),
      horizontalPageBreaks: (sheet) => model.pageBreaks(sheet),
    },
    methods: {
      activate: (sheet) => book.sheets.activate(sheet),
      calculate: () => book.calculate("Full"),
      delete: (sheet) => {
        needOpenStructure(book);
        book.sheets.delete(sheet);
      },
      ...rangeMethods(model),
      ...neighbourMethods(model),
      ...model.subscriptions.ofSheet(),
    },
  };
}

function worksheetProperties(book: Book): Record<string, Property<Sheet>> {
  return { ...tabProperties(book), ...viewProperties(book) };
}

function tabProperties(book: Book): Record<string, Property<Sheet>> {
  return {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, name) => {
        needOpenStructure(book);
        book.sheets.rename(sheet, name);
      },
    },
    position: {
      get: (sheet) => book.sheets.position(sheet),
      set: (sheet, position) => book.sheets.move(sheet, position),
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, visibility) => book.sheets.show(sheet, visibility),
    },
    tabColor: {
      // Documented: a hidden sheet reads null.
      get: (sheet) => (sheet.visibility === "Visible" ? sheet.tabColour : null),
      set: (sheet, value) => {
        const wanted = value === "" ? "" : colour(value);
        if (wanted === null) throw new ExcelError("InvalidArgument");
        sheet.tabColour = wanted;
        book.grid.look(sheet.id, { kind: "tab-colour", colour: wanted });
      },
    },
  };
}

function viewProperties(book: Book): Record<string, Property<Sheet>> {
  return {
    showGridlines: {
      get: (sheet) => sheet.gridlines,
      set: (sheet, value) => {
        sheet.gridlines = needBoolean(value);
        book.grid.look(sheet.id, { kind: "gridlines", shown: sheet.gridlines });
      },
      setAs: "Gridlines",
    },
    showHeadings: {
      get: (sheet) => sheet.headings,
      set: (sheet, value) => {
        sheet.headings = needBoolean(value);
      },
      setAs: "Headings",
    },
    standardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => {
        if (typeof value !== "number" || value <= 0) throw new ExcelError("InvalidArgument");
        sheet.standardWidth = value;
      },
    },
  };
}

function rangeMethods(model: Model): Record<string, Method<Sheet>> {
  const { book } = model;
  const used = (sheet: Sheet, valuesOnly: unknown): Exposed | null => {
    const rect = book.grid.used(sheet.id, valuesOnly === true);
    return rect && model.range(sheet.area(rect));
  };
  return {
    getRange: (sheet, address) =>
      model.range(
        address === null || address === undefined
          ? sheet.area(WHOLE_SHEET)
          : areaOfText(book, sheet, address),
      ),
    getRanges: (sheet, address) => {
      const parts = String(address).split(/[,;]/);
      if (String(address).length > 8192) throw new ExcelError("InvalidArgument");
      return model.rangeAreas({ sheet, areas: parts.map((part) => areaOfText(book, sheet, part)) });
    },
    getCell: (sheet, row, column) => {
      const [top, left] = [wholeNumber(row), wholeNumber(column)];
      return model.range(sheet.area(needRect({ top, left, bottom: top, right: left })));
    },
    getRangeByIndexes: (sheet, ...numbers) => {
      const [top = 0, left = 0, rows = 0, columns = 0] = numbers.map((one) => wholeNumber(one));
      const [bottom, right] = [top + rows - 1, left + columns - 1];
      return model.range(sheet.area(needRect({ top, left, bottom, right })));
    },
    // A blank sheet's used range is A1, without an error.
    getUsedRange: (sheet, valuesOnly) =>
      used(sheet, valuesOnly) ?? model.range(areaOfText(book, sheet, "A1")),
    getUsedRangeOrNullObject: used,
  };
}

function needRect(rect: Rect): Rect {
  const { top, left, bottom, right } = rect;
  const inside = top >= 0 && left >= 0 && bottom < GRID.rows && right < GRID.columns;
  if (!inside || top > bottom || left > right) throw new ExcelError("InvalidArgument");
  return rect;
}

function neighbourMethods(model: Model): Record<string, Method<Sheet>> {
  const neighbour = (sheet: Sheet, step: 1 | -1, visibleOnly: unknown): Exposed | null => {
    const { all } = model.book.sheets;
    for (let at = all.indexOf(sheet) + step; at >= 0 && at < all.length; at += step) {
      const next = all[at];
      if (next && (visibleOnly !== true || next.visibility === "Visible"))
        return model.worksheet(next);
    }
    return null;
  };
  return {
    getNext: (sheet, visibleOnly) => needItem(neighbour(sheet, 1, visibleOnly)),
    getNextOrNullObject: (sheet, visibleOnly) => neighbour(sheet, 1, visibleOnly),
    getPrevious: (sheet, visibleOnly) => needItem(neighbour(sheet, -1, visibleOnly)),
    getPreviousOrNullObject: (sheet, visibleOnly) => neighbour(sheet, -1, visibleOnly),
  };
}

const protectionClass = (book: Book): ExposedClass<Sheet> => ({
  name: "WorksheetProtection",
  properties: {
    protected: { get: ({ protection }) => protection.protected },
    options: { get: ({ protection }) => protection.options },
  },
  methods: {
    protect: ({ protection }, options, password) => protection.protect(options, password),
    unprotect: ({ protection }, password) =>
      protection.unprotect(password, book.quirks.wrongPassword),
  },
});

/** What a filter hides are rows; how they are chosen is not modelled. */
function autoFilterClass(model: Model): ExposedClass<Sheet> {
  const range = (sheet: Sheet): Exposed | null =>
    sheet.filter && model.range(sheet.area(sheet.filter.rect));
  return {
    name: "AutoFilter",
    properties: {
      enabled: { get: (sheet) => sheet.filter !== null },
      isDataFiltered: { get: (sheet) => sheet.filter?.narrowed === true },
    },
    methods: {
      getRange: (sheet) => needItem(range(sheet)),
      getRangeOrNullObject: range,
    },
  };
}

function freezePanesClass(model: Model): ExposedClass<Sheet> {
  const { book } = model;
  const freeze = (sheet: Sheet, frozen: Rect | null): void => {
    sheet.frozen = frozen;
    const rows = frozen && frozen.bottom < GRID.rows - 1 ? frozen.bottom + 1 : 0;
    const columns = frozen && frozen.right < GRID.columns - 1 ? frozen.right + 1 : 0;
    book.grid.look(sheet.id, { kind: "frozen", rows, columns });
  };
  const count = (value: unknown): number => {
    const lines = wholeNumber(value, 0);
    if (lines < 0) throw new ExcelError("InvalidArgument");
    return lines;
  };
  const location = (sheet: Sheet): Exposed | null =>
    sheet.frozen && model.range(sheet.area(sheet.frozen));
  return {
    name: "WorksheetFreezePanes",
    methods: {
      freezeRows: (sheet, rows) => {
        const bottom = count(rows) - 1;
        freeze(sheet, bottom < 0 ? null : { ...WHOLE_SHEET, bottom });
      },
      freezeColumns: (sheet, columns) => {
        const right = count(columns) - 1;
        freeze(sheet, right < 0 ? null : { ...WHOLE_SHEET, right });
      },
      // The range is what is frozen, not the first free cell.
      freezeAt: (sheet, range) =>
        freeze(sheet, range === null ? null : areaOfArgument(book, sheet, range).rect),
      unfreeze: (sheet) => freeze(sheet, null),
      getLocation: (sheet) => needItem(location(sheet)),
      getLocationOrNullObject: location,
    },
  };
}
