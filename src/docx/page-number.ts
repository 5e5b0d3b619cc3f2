import {
  AlignmentType,
  BorderStyle,
  Footer,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from "docx";

import { chineseHint } from "./fonts";
import { margin, paper } from "./measures";
import { style } from "./styles";

type Side = "odd" | "even";

/** One 4号 character. */
const gap = 280;

function numberLine(side: Side, indented: boolean): Paragraph {
  const odd = side === "odd";
  return new Paragraph({
    style: style.pageNumber,
    alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
    ...(indented ? { indent: { [odd ? "right" : "left"]: gap } } : {}),
    children: [new TextRun({ font: chineseHint, children: ["— ", PageNumber.CURRENT, " —"] })],
  });
}

/** “— 1 —”: odd pages right, even pages left, one character from the edge (GB/T 9704-2012, 7.5). */
export function pageNumber(side: Side): Footer {
  return new Footer({ children: [numberLine(side, true)] });
}

const noLine = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};

/** The strip that carries a landscape page's number: as high as the digits, as long as “— 100 —”. */
const strip = { width: 400, length: 1700 } as const;

/**
 * A landscape page is a portrait page turned clockwise: its number stays where it is on the other
 * pages, which is at the left edge here, read from the side (GB/T 9704-2012, 7.5).
 */
export function turnedPageNumber(side: Side): Footer {
  const odd = side === "odd";
  const edge = paper.width - margin.right - gap - strip.length;
  const cell = new TableCell({
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    width: { size: strip.width, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    children: [numberLine(side, false)],
  });
  const table = new Table({
    width: { size: strip.width, type: WidthType.DXA },
    columnWidths: [strip.width],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: margin.bottom - 397 - strip.width,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: odd ? edge : margin.left + gap,
    },
    rows: [new TableRow({ height: { value: strip.length, rule: "exact" }, children: [cell] })],
  });
  return new Footer({ children: [table, new Paragraph({ style: style.pageNumber })] });
}
