import type { PlannedChart } from "../../core/edits";
import { rangeOf } from "./blocks";

const pointsPerCentimetre = 72 / 2.54;
const grey = "#595959";

/** By this name a later run finds its own chart among others on the sheet. */
const chartName = (title: string): string => `自评_${title}`;

/**
 * The one horizontal bar chart of a sheet, grey for black and white printers, in place of our earlier
 * one; charts people made stay.
 */
export function placeChart(
  sheet: Excel.Worksheet,
  chart: PlannedChart | null,
  present: readonly string[],
): void {
  for (const name of present) if (name.startsWith("自评_")) sheet.charts.getItem(name).delete();
  if (!chart) return;
  const added = sheet.charts.add("BarClustered", rangeOf(sheet, chart.values), "Columns");
  added.name = chartName(chart.title);
  added.title.text = chart.title;
  added.legend.visible = false;
  added.setPosition(rangeOf(sheet, at(chart)));
  added.width = chart.width * pointsPerCentimetre;
  added.height = chart.height * pointsPerCentimetre;
  const bars = added.series.getItemAt(0);
  bars.setXAxisValues(rangeOf(sheet, chart.categories));
  bars.hasDataLabels = true;
  bars.format.fill.setSolidColor(grey);
  // First category on top, as in the table.
  added.axes.categoryAxis.reversePlotOrder = true;
  added.axes.valueAxis.minimum = 0;
  added.axes.valueAxis.maximum = 1;
}

const at = ({ at: { row, column } }: PlannedChart) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
