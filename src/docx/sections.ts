import {
  BorderStyle,
  DocumentGridType,
  type FileChild,
  Header,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";

import { chineseHint } from "./fonts";
import { charSpace, footerDistance, headerDistance, line, margin, paper } from "./measures";
import { pageNumber, turnedPageNumber } from "./page-number";
import { style } from "./styles";

/** 22 lines × 28 characters. */
const grid = { type: DocumentGridType.LINES_AND_CHARS, linePitch: line, charSpace } as const;

/** “草稿” in a frame, top right of the first page only. */
function draftMark(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: style.draft,
        children: [
          new TextRun({
            text: " 草稿 ",
            font: chineseHint,
            border: { style: BorderStyle.SINGLE, size: 8, space: 2, color: "auto" },
          }),
        ],
      }),
    ],
  });
}

function portrait(children: readonly FileChild[], first: boolean, draft: boolean): ISectionOptions {
  const marked = first && draft;
  return {
    properties: {
      ...(first ? {} : { type: SectionType.NEXT_PAGE }),
      ...(marked ? { titlePage: true } : {}),
      page: {
        size: { width: paper.width, height: paper.height, orientation: PageOrientation.PORTRAIT },
        margin: { ...margin, header: headerDistance, footer: footerDistance },
      },
      grid,
    },
    ...(marked ? { headers: { first: draftMark() } } : {}),
    footers: {
      default: pageNumber("odd"),
      even: pageNumber("even"),
      ...(marked ? { first: pageNumber("odd") } : {}),
    },
    children,
  };
}

function landscape(children: readonly FileChild[]): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns the two lengths itself.
        size: { width: paper.width, height: paper.height, orientation: PageOrientation.LANDSCAPE },
        margin: {
          top: margin.left,
          right: margin.top,
          bottom: margin.right,
          left: margin.bottom,
          header: headerDistance,
          footer: headerDistance,
        },
      },
      grid,
    },
    footers: { default: turnedPageNumber("odd"), even: turnedPageNumber("even") },
    children,
  };
}

/** What stands on pages of one direction, in the order of the report. */
export interface Stretch {
  readonly wide: boolean;
  readonly children: readonly FileChild[];
}

/** The sections of the file: pages by GB/T 9704-2012, wide tables on turned pages between them. */
export function sections(
  stretches: readonly Stretch[],
  draft: boolean,
): readonly ISectionOptions[] {
  return stretches.map(({ wide, children }, index) =>
    wide ? landscape(children) : portrait(children, index === 0, draft),
  );
}
