import { Chart, checkSeriesBy, type ChartPart } from "../book/chart";
import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import { areaPoints } from "../book/points";
import { Area, type Sheet } from "../book/sheet";
import { Exposed, type ExposedClass, type Property } from "../protocol/exposed";
import { areaOfArgument, needItem } from "./arguments";
import { partClass, partProperty, PARTS } from "./chart-parts";
import type { Model } from "./model";

/** A chart with the sheet it stands on. */
interface Placed {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export function chartCollectionClass(model: Model): ExposedClass<Sheet> {
  const { book } = model;
  const shape = chartClass(model);
  const expose = (sheet: Sheet, chart: Chart | undefined): Exposed | null =>
    chart ? Exposed.of(shape, { sheet, chart }) : null;
  // Of equal names the first is meant.
  const find = (sheet: Sheet, key: unknown): Exposed | null =>
    expose(
      sheet,
      book.chartsOf(sheet).find(({ id, look }) => id === key || look.get("name") === key),
    );
  return {
    name: "ChartCollection",
    properties: { count: { get: (sheet) => book.chartsOf(sheet).length } },
    item: (sheet, key) => needItem(find(sheet, key)),
    items: (sheet) => book.chartsOf(sheet).flatMap((chart) => expose(sheet, chart) ?? []),
    methods: {
      add: (sheet, type, source, seriesBy) => {
        if (typeof type !== "string" || !(source instanceof Area))
          throw new ExcelError("InvalidArgument");
        sheet.protection.need("allowEditObjects");
        const chart = new Chart(book.nextId("chart"), type, source, checkSeriesBy(seriesBy));
        book.chartsOf(sheet).push(chart);
        return expose(sheet, chart);
      },
      getCount: (sheet) => book.chartsOf(sheet).length,
      getItemAt: (sheet, index) => needItem(expose(sheet, book.chartsOf(sheet)[Number(index)])),
      getItemOrNullObject: find,
    },
  };
}

function chartClass(model: Model): ExposedClass<Placed> {
  const { book } = model;
  const part = (name: keyof typeof PARTS) => {
    const shape = partClass(PARTS[name]);
    return ({ chart }: Placed) => Exposed.of(shape, chart.look.part(name));
  };
  const series = seriesCollectionClass();
  return {
    name: "Chart",
    identity: ({ chart }) => ({ Id: chart.id }),
    properties: {
      id: { get: ({ chart }) => chart.id },
      ...Object.fromEntries(
        ["name", "chartType", "top", "left", "width", "height", "style", "displayBlanksAs"].map(
          (name): [string, Property<Placed>] => [name, ofLook(name)],
        ),
      ),
    },
    children: {
      title: part("title"),
      legend: part("legend"),
      axes: part("axes"),
      dataLabels: part("dataLabels"),
      format: part("format"),
      series: ({ chart }) => Exposed.of(series, chart),
      worksheet: ({ sheet }) => model.worksheet(sheet),
    },
    methods: {
      delete: ({ sheet, chart }) => remove(book, sheet, chart),
      setPosition: ({ sheet, chart }, start, end) => {
        const from = areaOfArgument(book, sheet, start);
        const to = end === null || end === undefined ? from : areaOfArgument(book, sheet, end);
        place(chart, from, to);
      },
    },
  };
}

const ofLook = (name: string): Property<Placed> => {
  const { get, set } = partProperty(name);
  return {
    get: ({ chart }) => get(chart.look),
    set: ({ chart }, value) => set?.(chart.look, value),
  };
};

function remove(book: Book, sheet: Sheet, chart: Chart): void {
  const charts = book.chartsOf(sheet);
  charts.splice(charts.indexOf(chart), 1);
}

/** From the top-left corner of one range to the bottom-right of the other. */
function place(chart: Chart, from: Area, to: Area): void {
  const { top, left } = from.rect;
  const { bottom, right } = to.rect;
  chart.anchor = from.sheet.area({ top, left, bottom, right });
  for (const [name, points] of Object.entries(areaPoints(chart.anchor)))
    chart.look.set(name, points);
}

function seriesCollectionClass(): ExposedClass<Chart> {
  const shape = seriesClass();
  const expose = (series: ChartPart): Exposed => Exposed.of(shape, series);
  return {
    name: "ChartSeriesCollection",
    properties: { count: { get: ({ series }) => series.length } },
    items: ({ series }) => series.map(expose),
    methods: {
      getCount: ({ series }) => series.length,
      getItemAt: ({ series }, index) => {
        const one = series[Number(index)];
        return needItem(one ? expose(one) : null);
      },
    },
  };
}

/** Ranges told to a series are kept as addresses; nothing is drawn. */
function seriesClass(): ExposedClass<ChartPart> {
  const keep =
    (name: string) =>
    (series: ChartPart, source: unknown): void => {
      if (!(source instanceof Area)) throw new ExcelError("InvalidArgument");
      series.set(name, source.address);
    };
  const shape = partClass(PARTS.series);
  return {
    ...shape,
    methods: { setValues: keep("values"), setXAxisValues: keep("xAxisValues") },
  };
}
