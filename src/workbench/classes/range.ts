import { areaPoints } from "../book/points";
import type { Book } from "../book/book";
import {
  clearContents,
  readFormulas,
  readNumberFormats,
  readText,
  readTypes,
  readValues,
  writeContents,
} from "../book/contents";
import { ExcelError } from "../book/excel-error";
import { clearFormats, readHidden, writeHidden, writeNumberFormats } from "../book/formats";
import { deleteLines, insertLines } from "../book/lines";
import { checkSize } from "../book/matrix";
import { mergeCells, mergesStartingIn, unmergeCells } from "../book/merges";
import { columnsOf, rowsOf, spansAllColumns, spansAllRows, type Axis } from "../book/rect";
import { visibleWithin } from "../book/regions";
import type { Area, Areas } from "../book/sheet";
import { Exposed, type ExposedClass, type Method, type Property } from "../protocol/exposed";
import { needItem, needOneOf } from "./arguments";
import type { Model } from "./model";
import { rangeMoves } from "./range-moves";

export function rangeClass(model: Model): ExposedClass<Area> {
  return {
    name: "Range",
    properties: {
      ...cellArrays(model.book),
      ...whereabouts(),
      rowHidden: hiddenProperty(model.book, "rows"),
      columnHidden: hiddenProperty(model.book, "columns"),
      hidden: { get: hiddenAtAll },
      hyperlink: hyperlink(model.book),
    },
    children: {
      worksheet: (area) => model.worksheet(area.sheet),
      format: (area) => model.rangeFormat(area),
      dataValidation: (area) => model.validation(area),
      conditionalFormats: (area) => model.conditionalFormats(area),
    },
    methods: { ...rangeMoves(model), ...rangeActions(model) },
  };
}

function cellArrays(book: Book): Record<string, Property<Area>> {
  const formulas: Property<Area> = {
    get: (area) => readFormulas(book, area),
    set: (area, value) => writeContents(book, area, value),
  };
  const numberFormat: Property<Area> = {
    get: (area) => readNumberFormats(book, area),
    set: (area, value) => writeNumberFormats(book, area, value),
  };
  return {
    values: {
      get: (area) => readValues(book, area),
      set: (area, value) => writeContents(book, area, value),
    },
    // For zh-CN, formulas and codes read the same as in en-US.
    formulas,
    formulasLocal: formulas,
    numberFormat,
    numberFormatLocal: numberFormat,
    text: { get: (area) => readText(book, area) },
    valueTypes: { get: (area) => readTypes(book, area) },
  };
}

function whereabouts(): Record<string, Property<Area>> {
  const cells = (area: Area): number => rowsOf(area.rect) * columnsOf(area.rect);
  return {
    address: { get: (area) => area.address },
    addressLocal: { get: (area) => area.address },
    rowIndex: { get: (area) => area.rect.top },
    columnIndex: { get: (area) => area.rect.left },
    rowCount: { get: (area) => rowsOf(area.rect) },
    columnCount: { get: (area) => columnsOf(area.rect) },
    cellCount: { get: (area) => (cells(area) >= 2 ** 31 ? -1 : cells(area)) },
    isEntireRow: { get: (area) => spansAllColumns(area.rect) },
    isEntireColumn: { get: (area) => spansAllRows(area.rect) },
    left: { get: (area) => areaPoints(area).left },
    top: { get: (area) => areaPoints(area).top },
    width: { get: (area) => areaPoints(area).width },
    height: { get: (area) => areaPoints(area).height },
  };
}

const hiddenProperty = (book: Book, axis: Axis): Property<Area> => ({
  get: (area) => readHidden(area, axis),
  set: (area, value) => writeHidden(book, area, axis, value),
});

function hiddenAtAll(area: Area): boolean | null {
  const [rows, columns] = [readHidden(area, "rows"), readHidden(area, "columns")];
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
}

function hyperlink(book: Book): Property<Area> {
  return {
    get: ({ sheet, rect }) => sheet.rules.linkAt(rect),
    set: (area, value) => {
      if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
      area.sheet.protection.need("allowInsertHyperlinks");
      const link = value as Readonly<Record<string, unknown>>;
      area.sheet.rules.setLink(area.rect, link);
      const text = link["textToDisplay"];
      const { top, left } = area.rect;
      const first = area.sheet.area({ top, left, bottom: top, right: left });
      if (typeof text === "string") writeContents(book, first, [[text]]);
    },
  };
}

function rangeActions(model: Model): Record<string, Method<Area>> {
  const { book } = model;
  return {
    merge: (area, across) => mergeCells(book, area, across === true),
    unmerge: (area) => unmergeCells(book, area),
    getMergedAreasOrNullObject: (area) => mergedAreas(model, area),
    getMergedAreas: (area) => needItem(mergedAreas(model, area)),
    getSpecialCells: (area, type) => needItem(specialCells(model, area, type)),
    getSpecialCellsOrNullObject: (area, type) => specialCells(model, area, type),
    clear: (area, applyTo) => clear(book, area, applyTo ?? "All"),
    select: (area) => book.select(area.sheet, area.rect),
    insert: (area, shift) => {
      needOneOf(shift, ["Down", "Right"]);
      return model.range(insertLines(book, area));
    },
    delete: (area, shift) => {
      needOneOf(shift, ["Up", "Left"]);
      deleteLines(book, area);
    },
    calculate: () => book.calculate("Recalculate"),
    _ValidateArraySize: (area, rows, columns) => checkSize(rows, columns, area.rect),
  };
}

function mergedAreas(model: Model, area: Area): Exposed | null {
  const merges = mergesStartingIn(model.book, area);
  const found: Areas = { sheet: area.sheet, areas: merges };
  return merges.length === 0 ? null : model.rangeAreas(found);
}

function specialCells(model: Model, area: Area, type: unknown): Exposed | null {
  if (type !== "Visible")
    throw new ExcelError("NotImplemented", "The workbench finds visible cells only.");
  const areas = visibleWithin(area);
  return areas.length === 0 ? null : model.rangeAreas({ sheet: area.sheet, areas });
}

function clear(book: Book, area: Area, applyTo: unknown): void {
  const what = needOneOf(applyTo, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]);
  const { rules } = area.sheet;
  if (what === "All" || what === "Contents") clearContents(book, area);
  if (what === "All" || what === "Formats" || what === "RemoveHyperlinks") clearFormats(book, area);
  if (what !== "Formats" && what !== "Contents") rules.setLink(area.rect, null);
  if (what === "All" || what === "Formats") rules.clearConditionalFormats(area.rect);
}

/** Several ranges as one object; it has formats but no values. */
export function rangeAreasClass(model: Model): ExposedClass<Areas> {
  const collection = rangeCollectionClass(model);
  return {
    name: "RangeAreas",
    properties: {
      address: { get: ({ areas }) => areas.map((area) => area.address).join(",") },
      areaCount: { get: ({ areas }) => areas.length },
      cellCount: {
        get: ({ areas }) =>
          areas.reduce((sum, { rect }) => sum + rowsOf(rect) * columnsOf(rect), 0),
      },
    },
    children: {
      areas: (target) => Exposed.of(collection, target),
      worksheet: ({ sheet }) => model.worksheet(sheet),
    },
    methods: {
      clear: ({ areas }, applyTo) => {
        for (const area of areas) clear(model.book, area, applyTo ?? "All");
      },
    },
  };
}

const rangeCollectionClass = (model: Model): ExposedClass<Areas> => ({
  name: "RangeCollection",
  items: ({ areas }) => areas.map((area) => model.range(area)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ areas }, index) => needItem(model.rangeOrNull(areas[Number(index)])),
  },
});
