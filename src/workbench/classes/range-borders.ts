import type { Book } from "../book/book";
import { readBorder, writeBorder, type BorderIndex } from "../book/formats";
import type { Area } from "../book/sheet";
import { colour, type Border, type BorderStyle, type BorderWeight } from "../book/style";
import { ExcelError } from "../book/excel-error";
import { Exposed, type ExposedClass } from "../protocol/exposed";
import { needOneOf } from "./arguments";

const SIDES: readonly BorderIndex[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];
/** Taken and shown as absent: no part of the product draws diagonals. */
const DIAGONALS = ["DiagonalDown", "DiagonalUp"] as const;
const STYLES: readonly BorderStyle[] = [
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const WEIGHTS: readonly BorderWeight[] = ["Hairline", "Thin", "Medium", "Thick"];
const NEW_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

interface Edge {
  readonly area: Area;
  readonly index: BorderIndex;
}

export function borderCollectionClass(book: Book): ExposedClass<Area> {
  const border = borderClass(book);
  const item = (area: Area, key: unknown): Exposed => {
    const index = needOneOf(key, [...SIDES, ...DIAGONALS]);
    if (index === "DiagonalDown" || index === "DiagonalUp")
      throw new ExcelError("NotImplemented", "The workbench has no diagonal borders.");
    return Exposed.of(border, { area, index });
  };
  return {
    name: "RangeBorderCollection",
    properties: { count: { get: () => SIDES.length } },
    item,
    items: (area) => SIDES.map((index) => item(area, index)),
    methods: { getItemAt: (area, index) => item(area, SIDES[Number(index)]) },
  };
}

/** A property of a border that is not there makes one: thin, continuous, black. */
function borderClass(book: Book): ExposedClass<Edge> {
  const current = ({ area, index }: Edge): Border | null => readBorder(book, area, index);
  const change = ({ area, index }: Edge, part: Partial<Border>): void =>
    writeBorder(book, area, index, { ...NEW_BORDER, ...readBorder(book, area, index), ...part });
  return {
    name: "RangeBorder",
    identity: () => ({}),
    properties: {
      sideIndex: { get: ({ index }) => index },
      style: {
        get: (edge) => current(edge)?.style ?? "None",
        set: (edge, value) => {
          if (value === "None") writeBorder(book, edge.area, edge.index, null);
          else change(edge, { style: needOneOf(value, STYLES) });
        },
      },
      weight: {
        get: (edge) => current(edge)?.weight ?? "Thin",
        set: (edge, value) => change(edge, { weight: needOneOf(value, WEIGHTS) }),
      },
      color: {
        get: (edge) => current(edge)?.color ?? "#000000",
        set: (edge, value) => {
          const known = colour(value);
          if (known === null) throw new ExcelError("InvalidArgument");
          change(edge, { color: known });
        },
      },
    },
  };
}
