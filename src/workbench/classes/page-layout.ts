import { ExcelError } from "../book/excel-error";
import { CHOICE_NAMES, HEADER_PARTS, MARGIN_NAMES, type PageLayout } from "../book/page-layout";
import { spansAllColumns, spansAllRows, type Rect } from "../book/rect";
import type { Area, Sheet } from "../book/sheet";
import { Exposed, type ExposedClass, type Method, type Property } from "../protocol/exposed";
import { areaOfArgument, needBoolean, needItem } from "./arguments";
import type { Model } from "./model";

const FLAGS = [
  "blackAndWhite",
  "centerHorizontally",
  "centerVertically",
  "draftMode",
  "printGridlines",
  "printHeadings",
] as const;

export function pageLayoutClass(model: Model): ExposedClass<Sheet> {
  return {
    name: "PageLayout",
    properties: {
      ...table(CHOICE_NAMES, (name) => ({
        get: ({ page }) => page.choice(name),
        set: ({ page }, value) => page.choose(name, value),
      })),
      ...table(MARGIN_NAMES, (name) => ({
        get: ({ page }) => page.margin(name),
        set: ({ page }, value) => page.setMargin(name, value),
      })),
      ...table(FLAGS, (name) => ({
        get: ({ page }) => page.flags[name],
        set: ({ page }, value) => {
          page.flags[name] = needBoolean(value);
        },
      })),
      zoom: {
        get: ({ page }) => page.zoom,
        set: ({ page }, value) => {
          page.zoom = value;
        },
      },
      firstPageNumber: {
        get: ({ page }) => page.firstPageNumber,
        set: ({ page }, value) => {
          page.firstPageNumber = value;
        },
      },
    },
    children: { headersFooters: ({ page }) => Exposed.of(headerFooterGroupClass, page) },
    methods: {
      setPrintMargins: ({ page }, unit, options) => page.setMargins(unit, options),
      ...printRanges(model),
    },
  };
}

const table = <N extends string>(
  names: readonly N[],
  property: (name: N) => Property<Sheet>,
): Record<string, Property<Sheet>> =>
  Object.fromEntries(names.map((name) => [name, property(name)]));

function printRanges(model: Model): Record<string, Method<Sheet>> {
  const { book } = model;
  const area = (sheet: Sheet, value: unknown): Area => {
    const found = areaOfArgument(book, sheet, value);
    if (found.sheet !== sheet) throw new ExcelError("InvalidArgument");
    return found;
  };
  const printArea = (sheet: Sheet): Exposed | null => {
    const areas = sheet.page.printArea.map((rect) => sheet.area(rect));
    return areas.length === 0 ? null : model.rangeAreas({ sheet, areas });
  };
  const shown = (sheet: Sheet, rect: Rect | null): Exposed | null =>
    rect && model.range(sheet.area(rect));
  return {
    setPrintArea: (sheet, value) => {
      sheet.page.printArea = [area(sheet, value).rect];
    },
    getPrintArea: (sheet) => needItem(printArea(sheet)),
    getPrintAreaOrNullObject: printArea,
    // Documented: the range must span whole rows.
    setPrintTitleRows: (sheet, value) => {
      const { rect } = area(sheet, value);
      if (!spansAllColumns(rect)) throw new ExcelError("InvalidArgument");
      sheet.page.printTitleRows = rect;
    },
    getPrintTitleRowsOrNullObject: (sheet) => shown(sheet, sheet.page.printTitleRows),
    setPrintTitleColumns: (sheet, value) => {
      const { rect } = area(sheet, value);
      if (!spansAllRows(rect)) throw new ExcelError("InvalidArgument");
      sheet.page.printTitleColumns = rect;
    },
    getPrintTitleColumnsOrNullObject: (sheet) => shown(sheet, sheet.page.printTitleColumns),
  };
}

const headerFooterClass: ExposedClass<PageLayout> = {
  name: "HeaderFooter",
  properties: Object.fromEntries(
    HEADER_PARTS.map((part): [string, Property<PageLayout>] => [
      part,
      { get: (page) => page.header(part), set: (page, text) => page.setHeader(part, text) },
    ]),
  ),
};

/** Only the group for all pages: first, odd and even pages are not modelled and say so. */
const headerFooterGroupClass: ExposedClass<PageLayout> = {
  name: "HeaderFooterGroup",
  properties: { state: { get: () => "Default" } },
  children: { defaultForAllPages: (page) => Exposed.of(headerFooterClass, page) },
};

interface Break {
  readonly sheet: Sheet;
  readonly row: number;
}

/** Horizontal breaks by the row that begins a page; only manual ones are listed. */
export function pageBreakCollectionClass(model: Model): ExposedClass<Sheet> {
  const expose = (sheet: Sheet, row: number): Exposed => Exposed.of(pageBreakClass, { sheet, row });
  return {
    name: "PageBreakCollection",
    items: (sheet) => sheet.page.rowBreaks.map((row) => expose(sheet, row)),
    methods: {
      add: (sheet, value) => {
        const { top } = areaOfArgument(model.book, sheet, value).rect;
        if (top === 0) throw new ExcelError("InvalidArgument");
        sheet.page.rowBreaks = [...new Set([...sheet.page.rowBreaks, top])].sort((a, b) => a - b);
        return expose(sheet, top);
      },
      getCount: ({ page }) => page.rowBreaks.length,
      removePageBreaks: ({ page }) => {
        page.rowBreaks = [];
      },
    },
  };
}

const pageBreakClass: ExposedClass<Break> = {
  name: "PageBreak",
  identity: ({ row }) => ({ _Id: String(row) }),
  properties: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
  methods: {
    delete: ({ sheet, row }) => {
      sheet.page.rowBreaks = sheet.page.rowBreaks.filter((one) => one !== row);
    },
  },
};
