import type { PlannedCell, PlannedChart, PlannedSheet } from "../../../core/edits";
import { doubleOf } from "../../../core/decimal";
import { a1, absoluteA1, quoteSheet, type Area, type CellRef } from "../../../core/grid";
import type { Namespaces } from "../package/namespaces";
import { escapeText } from "../xml/xml-text";
import { declaration } from "./blank-parts";

const grey = "595959";
const percent = "0.00%";

/** “绩效自评汇总表!$A$26:$C$29”, as formulas and charts name a block. */
export function absoluteArea(area: Area): string {
  const from = absoluteA1({ row: area.top, column: area.left });
  const to = absoluteA1({ row: area.bottom, column: area.right });
  return `${quoteSheet(area.sheet)}!${from === to ? from : `${from}:${to}`}`;
}

/** What a cell shows, as a chart keeps it until somebody opens the file; null for nothing. */
export type Shown = (at: CellRef) => string | null;

/** What the cells of a planned sheet show; other sheets' are not known to it. */
export function shownBy(sheet: PlannedSheet): Shown {
  const cells = new Map(sheet.cells.map((cell) => [a1(cell), cell]));
  return (at) => (at.sheet === sheet.name ? shown(cells.get(a1(at))) : null);
}

function shown(cell: PlannedCell | undefined): string | null {
  if (!cell) return null;
  const { content } = cell;
  if (content.kind === "text") return content.text;
  if (content.kind === "number") return String(doubleOf(content.value));
  if (content.kind === "empty") return null;
  return typeof content.shows === "string" ? content.shows : String(doubleOf(content.shows));
}

/** The first column of a block, top to bottom. */
const columnOf = (
  { sheet, top, bottom, left: column }: Area,
  show: Shown,
): readonly (string | null)[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) => show({ sheet, row: top + i, column }));

const points = (values: readonly (string | null)[]): string =>
  `<c:ptCount val="${String(values.length)}"/>` +
  values
    .map((value, i) =>
      value === null ? "" : `<c:pt idx="${String(i)}"><c:v>${escapeText(value)}</c:v></c:pt>`,
    )
    .join("");

const isNumber = (value: string | null): boolean =>
  value !== null && value !== "" && Number.isFinite(Number(value));

function series(chart: PlannedChart, show: Shown): string {
  const names = columnOf(chart.categories, show);
  const values = columnOf(chart.values, show).map((value) => (isNumber(value) ? value : null));
  const flags = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"]
    .map((flag) => `<c:show${flag} val="${flag === "Val" ? "1" : "0"}"/>`)
    .join("");
  return (
    '<c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:tx><c:v>${escapeText(chart.title)}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${grey}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${percent}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:dLblPos val="outEnd"/>${flags}</c:dLbls>` +
    `<c:cat><c:strRef><c:f>${escapeText(absoluteArea(chart.categories))}</c:f><c:strCache>${points(names)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeText(absoluteArea(chart.values))}</c:f><c:numCache><c:formatCode>${percent}</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** First category on top as in the table; so the value axis has to be told to stay at the bottom. */
const axes =
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>' +
  '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
  '<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/>' +
  '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>' +
  '<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="out"/>' +
  '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="max"/>' +
  '<c:crossBetween val="between"/><c:majorUnit val="0.2"/></c:valAx>';

/** Room on the right, where the label of a full bar stands. */
const layout =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  '<c:x val="0.27"/><c:y val="0.15"/><c:w val="0.57"/><c:h val="0.73"/></c:manualLayout></c:layout>';

const text = (size: number, bold: boolean): string =>
  `<a:defRPr sz="${String(size)}" b="${bold ? "1" : "0"}"/>`;

/**
 * The chart part: one horizontal bar chart, grey, value labels, 0–100 %, no legend, no gridlines
 * (docs/workbook.md §9). It carries the values shown, so it is right before anything recalculates.
 */
export function chartXml(chart: PlannedChart, show: Shown, namespaces: Namespaces): string {
  return (
    `${declaration}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.relationships}">` +
    '<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p>' +
    `<a:pPr>${text(1200, true)}</a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeText(chart.title)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>' +
    `<c:plotArea>${layout}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${series(chart, show)}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}</c:plotArea>` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${text(900, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>`
  );
}
