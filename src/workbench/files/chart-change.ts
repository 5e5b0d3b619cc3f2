import type { ChartChange } from "../../hosts/xlsx";
import type { Area, CellContent, CellRef } from "../../core/grid";
import type { PlannedChart } from "../../core/edits";
import { parseAddress } from "../book/a1";
import type { Book } from "../book/book";
import { isError } from "../book/cell";
import type { Chart } from "../book/chart";
import type { Sheet } from "../book/sheet";

const POINTS_PER_CENTIMETRE = 72 / 2.54;

/** What became of the charts of a sheet. */
export interface ChartsNow {
  /** Ours to draw or, with null, to take away; undefined: nothing changed. */
  readonly change: ChartChange | null | undefined;
  /** Charts only the book knows: kinds that are not drawn into files. */
  readonly undrawn: readonly string[];
}

/**
 * The chart of the summary sheet, 各项得分率, is drawn into the file; others an add-in makes are told.
 * @param opened - the charts that were in the file, untouched since
 */
export function chartsNow(book: Book, sheet: Sheet, opened: readonly Chart[]): ChartsNow {
  const charts = book.chartsOf(sheet);
  const made = charts.filter((chart) => !opened.includes(chart));
  const gone = opened.filter((chart) => !charts.includes(chart));
  const drawn = made.flatMap((chart) => plannedChart(chart) ?? []).slice(-1);
  const undrawn = made.filter((chart) => !plannedChart(chart)).map(nameOf);
  const [chart] = drawn;
  if (chart) return { change: { chart, shown: shownIn(book) }, undrawn };
  return { change: gone.some(isOurs) ? null : undefined, undrawn };
}

const nameOf = ({ look }: Chart): string => {
  const name = look.get("name");
  return typeof name === "string" ? name : "";
};

/** By this name every host finds the chart of the summary sheet again. */
const OURS = "自评_";
const isOurs = (chart: Chart): boolean => nameOf(chart).startsWith(OURS);

/** Bars of one series with its categories, as the summary sheet has them; null for any other chart. */
function plannedChart(chart: Chart): PlannedChart | null {
  const { look, series, anchor, source } = chart;
  const categories = areaOf(series[0]?.get("xAxisValues"));
  const values = areaOf(series[0]?.get("values")) ?? { sheet: source.sheet.name, ...source.rect };
  if (look.get("chartType") !== "BarClustered" || !isOurs(chart) || !categories || !anchor)
    return null;
  const centimetres = (name: string): number => Number(look.get(name)) / POINTS_PER_CENTIMETRE;
  const title = look.part("title").get("text");
  return {
    title: typeof title === "string" ? title : nameOf(chart).slice(OURS.length),
    categories,
    values,
    at: { sheet: anchor.sheet.name, row: anchor.rect.top, column: anchor.rect.left },
    width: centimetres("width"),
    height: centimetres("height"),
  };
}

function areaOf(address: unknown): Area | null {
  const parsed = typeof address === "string" ? parseAddress(address) : null;
  return parsed?.sheet ? { sheet: parsed.sheet, ...parsed.rect } : null;
}

const shownIn =
  (book: Book) =>
  ({ sheet, row, column }: CellRef): CellContent => {
    const found = book.sheets.find(sheet);
    if (!found) return null;
    const { value, asText } = book.grid.content(found.id, row, column);
    return typeof value === "string" && isError(value) && !asText ? { error: value } : value;
  };
