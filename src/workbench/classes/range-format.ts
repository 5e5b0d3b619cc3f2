import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import { autofit } from "../book/autofit";
import { readSize, readStyle, writeSize, writeStyle } from "../book/formats";
import type { Area } from "../book/sheet";
import { colour, DEFAULT_STYLE, type CellStyle, type StyleKey } from "../book/style";
import { Exposed, type ExposedClass, type Property } from "../protocol/exposed";
import { needBoolean, needOneOf } from "./arguments";
import type { Model } from "./model";
import { borderCollectionClass } from "./range-borders";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export function rangeFormatClass({ book }: Model): ExposedClass<Area> {
  const borders = borderCollectionClass(book);
  const [font, fill, protection] = [fontClass(book), fillClass(book), formatProtectionClass(book)];
  return {
    name: "RangeFormat",
    properties: {
      wrapText: styled(book, "wrap", needBoolean),
      horizontalAlignment: styled(book, "horizontal", (value) => needOneOf(value, HORIZONTAL)),
      verticalAlignment: styled(book, "vertical", (value) => needOneOf(value, VERTICAL)),
      indentLevel: styled(book, "indent", (value) => needNumber(value, 0, 250)),
      shrinkToFit: styled(book, "shrink", needBoolean),
      textOrientation: styled(book, "orientation", (value) => needNumber(value, -90, 180)),
      columnWidth: {
        get: (area) => readSize(area, "columns"),
        set: (area, value) => writeSize(book, area, "columns", value),
      },
      rowHeight: {
        get: (area) => readSize(area, "rows"),
        set: (area, value) => writeSize(book, area, "rows", value),
      },
    },
    children: {
      font: (area) => Exposed.of(font, area),
      fill: (area) => Exposed.of(fill, area),
      borders: (area) => Exposed.of(borders, area),
      protection: (area) => Exposed.of(protection, area),
    },
    methods: {
      autofitColumns: (area) => autofit(book, area, "columns"),
      autofitRows: (area) => autofit(book, area, "rows"),
    },
  };
}

/** A property that is one key of the cells' style; null when the cells differ. */
function styled<K extends StyleKey>(
  book: Book,
  key: K,
  check: (value: unknown) => CellStyle[K],
): Property<Area> {
  return {
    get: (area) => readStyle(book, area, key),
    set: (area, value) => writeStyle(book, area, { [key]: check(value) }),
  };
}

function needNumber(value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || value < least || value > most)
    throw new ExcelError("InvalidArgument");
  return value;
}

function needColour(value: unknown): string {
  const known = colour(value);
  if (known === null) throw new ExcelError("InvalidArgument");
  return known;
}

function needFontName(value: unknown): string {
  if (typeof value !== "string" || value === "" || value.length > 31)
    throw new ExcelError("InvalidArgument");
  return value;
}

const fontClass = (book: Book): ExposedClass<Area> => ({
  name: "RangeFont",
  properties: {
    name: styled(book, "fontName", needFontName),
    size: styled(book, "fontSize", (value) => needNumber(value, 1, 409)),
    color: styled(book, "fontColor", needColour),
    bold: styled(book, "bold", needBoolean),
    italic: styled(book, "italic", needBoolean),
    strikethrough: styled(book, "strikethrough", needBoolean),
    underline: styled(book, "underline", (value) => needOneOf(value, UNDERLINES)),
  },
});

const fillClass = (book: Book): ExposedClass<Area> => ({
  name: "RangeFill",
  properties: {
    // “” resets; null is not valid.
    color: styled(book, "fill", (value) => (value === "" ? DEFAULT_STYLE.fill : needColour(value))),
  },
  methods: { clear: (area) => writeStyle(book, area, { fill: DEFAULT_STYLE.fill }) },
});

const formatProtectionClass = (book: Book): ExposedClass<Area> => ({
  name: "FormatProtection",
  properties: {
    locked: styled(book, "locked", needBoolean),
    formulaHidden: styled(book, "formulaHidden", needBoolean),
  },
});
