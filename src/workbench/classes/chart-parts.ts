import type { ChartPart } from "../book/chart";
import { ExcelError } from "../book/excel-error";
import { colour } from "../book/style";
import { Exposed, type ExposedClass, type Method, type Property } from "../protocol/exposed";

/** A part of a chart: its class, what can be said of it, and the parts it has in turn. */
interface PartShape {
  readonly className: string;
  readonly properties?: readonly string[];
  readonly parts?: Readonly<Record<string, PartShape>>;
  readonly methods?: Readonly<Record<string, Method<ChartPart>>>;
}

const FONT: PartShape = {
  className: "ChartFont",
  properties: ["name", "size", "color", "bold", "italic", "underline"],
};

const FILL: PartShape = {
  className: "ChartFill",
  methods: {
    setSolidColor: (part, value) => {
      const known = colour(value);
      if (known === null) throw new ExcelError("InvalidArgument");
      part.set("color", known);
    },
    clear: (part) => part.set("color", null),
  },
};

const LINE: PartShape = {
  className: "ChartLineFormat",
  properties: ["color", "lineStyle", "weight"],
};

const GRIDLINES: PartShape = {
  className: "ChartGridlines",
  properties: ["visible"],
  parts: { format: { className: "ChartGridlinesFormat", parts: { line: LINE } } },
};

const AXIS: PartShape = {
  className: "ChartAxis",
  properties: [
    "minimum",
    "maximum",
    "majorUnit",
    "minorUnit",
    "visible",
    "reversePlotOrder",
    "numberFormat",
    "tickLabelPosition",
  ],
  parts: {
    title: {
      className: "ChartAxisTitle",
      properties: ["text", "visible"],
      parts: { format: { className: "ChartAxisTitleFormat", parts: { font: FONT } } },
    },
    majorGridlines: GRIDLINES,
    minorGridlines: GRIDLINES,
    format: { className: "ChartAxisFormat", parts: { font: FONT, line: LINE } },
  },
};

const LABELS: PartShape = {
  className: "ChartDataLabels",
  properties: [
    "position",
    "showValue",
    "showSeriesName",
    "showCategoryName",
    "showLegendKey",
    "showPercentage",
    "separator",
    "numberFormat",
  ],
  parts: { format: { className: "ChartDataLabelFormat", parts: { font: FONT, fill: FILL } } },
};

/** The parts of a chart the product talks to; anything else fails by its name. */
export const PARTS = {
  title: {
    className: "ChartTitle",
    properties: ["text", "visible", "overlay", "position"],
    parts: { format: { className: "ChartTitleFormat", parts: { font: FONT, fill: FILL } } },
  },
  legend: {
    className: "ChartLegend",
    properties: ["visible", "position", "overlay"],
    parts: { format: { className: "ChartLegendFormat", parts: { font: FONT, fill: FILL } } },
  },
  axes: { className: "ChartAxes", parts: { categoryAxis: AXIS, valueAxis: AXIS } },
  dataLabels: LABELS,
  format: { className: "ChartAreaFormat", parts: { fill: FILL, font: FONT } },
  series: {
    className: "ChartSeries",
    properties: ["name", "chartType", "hasDataLabels", "gapWidth", "overlap", "invertIfNegative"],
    parts: {
      dataLabels: LABELS,
      format: { className: "ChartSeriesFormat", parts: { fill: FILL, line: LINE } },
    },
  },
} satisfies Record<string, PartShape>;

/** Read back as it was set. */
export const partProperty = (name: string): Property<ChartPart> => ({
  get: (part) => part.get(name),
  set: (part, value) => part.set(name, value),
});

/** The class table of a part. */
export function partClass(shape: PartShape): ExposedClass<ChartPart> {
  const children = Object.entries(shape.parts ?? {}).map(
    ([name, below]): [string, (part: ChartPart) => Exposed] => {
      const table = partClass(below);
      return [name, (part) => Exposed.of(table, part.part(name))];
    },
  );
  return {
    name: shape.className,
    properties: Object.fromEntries(
      (shape.properties ?? []).map((name) => [name, partProperty(name)]),
    ),
    children: Object.fromEntries(children),
    methods: shape.methods ?? {},
  };
}
