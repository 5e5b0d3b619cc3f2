import { type ReportText } from "../core/report";
import { readBody } from "./body-reader";
import { outlineLevels } from "./outline-levels";
import { wordParts } from "./package-parts";

/**
 * A .docx as text with positions, also after Word or WPS saved it: split runs, tracked changes,
 * fields, links and text boxes are read as the page shows them.
 * @throws UnreadableReport with a sentence for the person when the file is no .docx, encrypted or damaged.
 */
export function readReport(bytes: Uint8Array): ReportText {
  const { documentXml, main, stylesXml } = wordParts(bytes);
  const paragraphs = readBody(documentXml, main, outlineLevels(stylesXml));
  return {
    paragraphs: paragraphs.map(({ number, text, bookmarks, cell, level }) => ({
      number,
      text,
      bookmarks: bookmarks.map(({ name, from, to }) => ({ name, from, to })),
      cell,
      level,
    })),
  };
}
