import type { PageSetup } from "../../core/edits";
import { a1 } from "../../core/grid";
import { rangeOf } from "./blocks";

const pointsPerMillimetre = 72 / 25.4;
const points = (millimetres: number): number =>
  Math.round(millimetres * pointsPerMillimetre * 100) / 100;

/** Print set-up of a sheet, A4. The print area of an earlier run stays where the plan names none. */
export function setUpPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  const { top, bottom, left, right } = page.margins;
  // The footer's own margin: inside the bottom one, and never less than 5 mm.
  const footer = Math.max(5, Math.min(8, bottom / 2));
  pageLayout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.topMargin = points(top);
  pageLayout.bottomMargin = points(bottom);
  pageLayout.leftMargin = points(left);
  pageLayout.rightMargin = points(right);
  pageLayout.footerMargin = points(footer);
  pageLayout.centerHorizontally = page.centreHorizontally;
  // Height stays automatic. Only whole objects can be assigned.
  pageLayout.zoom = page.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = page.footerLeft.replaceAll("&", "&&").slice(0, 255);
  footers.centerFooter = page.footerCentre;
  if (page.printArea) pageLayout.setPrintArea(rangeOf(sheet, page.printArea));
  if (page.titleRows) {
    const { from, to } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${String(from + 1)}:$${String(to + 1)}`);
  }
  for (const row of page.breaksBefore)
    if (row > 0) sheet.horizontalPageBreaks.add(a1({ row, column: 0 }));
}
