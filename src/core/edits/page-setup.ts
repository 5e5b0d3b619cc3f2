import type { Area } from "../grid";
import type { PageSetup } from "./edit";

const footerCentre = "第 &P 页 共 &N 页";

/** A4 landscape, one page wide, for our wide sheets. */
export const landscape = (titleRows: PageSetup["titleRows"]): PageSetup => ({
  ...portrait(titleRows),
  orientation: "landscape",
});

/** A4 portrait, one page wide, margins as the summary sheet has them (docs/workbook.md §5). */
export const portrait = (titleRows: PageSetup["titleRows"]): PageSetup => ({
  orientation: "portrait",
  margins: { top: 20, bottom: 18, left: 20, right: 15 },
  centreHorizontally: true,
  fitToWidth: true,
  footerLeft: "",
  footerCentre,
  printArea: null,
  titleRows,
  breaksBefore: [],
});

/** Height of an A4 page between its margins, in pt: 297 or 210 less 20 and 18 mm. */
export const pageHeights: Readonly<Record<PageSetup["orientation"], number>> = {
  portrait: 734,
  landscape: 487,
};

/** Set-up of the summary sheet. */
export const summaryPage = (facts: {
  readonly orientation: PageSetup["orientation"];
  readonly footerLeft: string;
  readonly printArea: Area;
  readonly titleRows: PageSetup["titleRows"];
  readonly breaksBefore: readonly number[];
}): PageSetup => ({ ...portrait(facts.titleRows), ...facts });
