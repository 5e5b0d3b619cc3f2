import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";

import { face, fontsWith } from "./fonts";
import { character, line, narrowing, size, titleLine } from "./measures";

/** The paragraph styles by what they are for; a clerk finds them in Word under their Chinese names. */
export const style = {
  title: "Title",
  cover: "ReportCover",
  body: "ReportBody",
  heading: ["Heading1", "Heading2", "Heading3", "Heading4"],
  note: "ReportNote",
  caption: "TableCaption",
  unit: "TableUnit",
  tableHead: "TableHead",
  tableText: "TableText",
  tableHeadSmall: "TableHeadSmall",
  tableTextSmall: "TableTextSmall",
  attachment: "ReportAttachment",
  signature: "ReportSignature",
  pageNumber: "PageNumberLine",
  draft: "DraftMark",
} as const;

const exactly = (twips: number) => ({ line: twips, lineRule: LineRuleType.EXACT });

/**
 * Two characters in: the count for Word, which follows the grid, the length for programs that do not
 * know the count (LibreOffice).
 */
const firstLineIndent = { firstLine: 2 * character, firstLineChars: 200 } as const;

/** Text that runs over the lines of the page: 28 characters each. */
const gridText = { characterSpacing: narrowing } as const;

const heading = (name: string, eastAsia: string) => ({
  name,
  basedOn: "Normal",
  next: style.body,
  quickFormat: true,
  run: {
    font: fontsWith(eastAsia),
    ...gridText,
    size: size.body,
    bold: false,
    italics: false,
    color: "000000",
  },
  paragraph: { indent: firstLineIndent, keepNext: true },
});

const named = (
  id: string,
  name: string,
  rest: Pick<IParagraphStyleOptions, "paragraph" | "run">,
): IParagraphStyleOptions => ({ id, name, basedOn: "Normal", quickFormat: true, ...rest });

/** Table text is outside the grid of lines: 1.25 lines of its own size. */
const tableStyle = (id: string, name: string, halfPoints: number, font: string) =>
  named(id, name, {
    paragraph: { alignment: AlignmentType.LEFT, spacing: exactly(halfPoints * 13) },
    run: { size: halfPoints, font: fontsWith(font) },
  });

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: "Normal",
    name: "Normal",
    quickFormat: true,
    paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: exactly(line) },
    run: {
      size: size.body,
      font: fontsWith(face.body),
      snapToGrid: false,
    },
  },
  named(style.body, "公文正文", { paragraph: { indent: firstLineIndent }, run: gridText }),
  named(style.cover, "报告说明", { paragraph: { alignment: AlignmentType.LEFT }, run: gridText }),
  named(style.note, "附注", {
    paragraph: { spacing: { ...exactly(360), before: 60 } },
    run: { size: size.tableSmall },
  }),
  named(style.caption, "表题", {
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    run: { size: size.pageNumber, font: fontsWith(face.heading1) },
  }),
  named(style.unit, "表注单位", {
    paragraph: { alignment: AlignmentType.RIGHT, keepNext: true, spacing: exactly(360) },
    run: { size: size.table },
  }),
  tableStyle(style.tableHead, "表头", size.table, face.heading1),
  tableStyle(style.tableText, "表中文字", size.table, face.body),
  tableStyle(style.tableHeadSmall, "表头（小）", size.tableSmall, face.heading1),
  tableStyle(style.tableTextSmall, "表中文字（小）", size.tableSmall, face.body),
  named(style.attachment, "附件说明", {
    paragraph: { alignment: AlignmentType.LEFT },
    run: gridText,
  }),
  named(style.signature, "落款", { paragraph: { alignment: AlignmentType.CENTER }, run: gridText }),
  named(style.pageNumber, "页码", {
    paragraph: { spacing: exactly(360), alignment: AlignmentType.LEFT },
    run: {
      size: size.pageNumber,
      font: { ascii: face.pageNumber, hAnsi: face.pageNumber, eastAsia: face.pageNumber },
    },
  }),
  named(style.draft, "草稿标记", {
    paragraph: { alignment: AlignmentType.RIGHT },
    run: { size: size.body, font: fontsWith(face.heading1) },
  }),
];

/** GB/T 9704-2012, 7.3: title 2号小标宋, headings 黑体 楷体 仿宋 仿宋 in 3号, body 3号仿宋; nothing bold. */
export function styles(): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          size: size.body,
          font: fontsWith(face.body),
          language: { value: "en-US", eastAsia: "zh-CN" },
        },
      },
      title: {
        name: "Title",
        basedOn: "Normal",
        next: style.body,
        quickFormat: true,
        paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(titleLine), keepNext: true },
        run: {
          size: size.title,
          font: fontsWith(face.title),
          bold: false,
          color: "000000",
        },
      },
      heading1: heading("heading 1", face.heading1),
      heading2: heading("heading 2", face.heading2),
      heading3: heading("heading 3", face.body),
      heading4: heading("heading 4", face.body),
    },
    paragraphStyles,
  };
}
