import {
  type Block,
  bookmarkNamer,
  type ReadBookmark,
  type ReadParagraph,
  type ReportDocument,
  type ReportText,
  type Run,
} from "../report";

/**
 * A report as the text 核对 reads, straight from the document: figures with the bookmarks the Word
 * file will give them. Paragraphs are counted as they come; a .docx may have more (captions, space).
 */
export function textOfDocument(document: ReportDocument): ReportText {
  const name = bookmarkNamer();
  const paragraphs: ReadParagraph[] = [];
  const add = (
    runs: readonly Run[],
    level: number | null = null,
    cell: ReadParagraph["cell"] = null,
  ): void => {
    const { text, bookmarks } = withBookmarks(runs, name);
    paragraphs.push({ number: paragraphs.length + 1, text, bookmarks, cell, level });
  };
  add([{ kind: "text", text: document.title }]);
  document.cover.forEach((runs) => {
    add(runs);
  });
  let table = -1;
  for (const block of document.blocks) {
    if (block.kind === "table") addTable(block, (table += 1), add);
    else addBlock(block, add);
  }
  return { paragraphs };
}

type Add = (runs: readonly Run[], level?: number | null, cell?: ReadParagraph["cell"]) => void;

function addBlock(block: Exclude<Block, { kind: "table" }>, add: Add): void {
  switch (block.kind) {
    case "heading":
      add(block.runs, block.level);
      return;
    case "attachments":
      block.entries.forEach((text) => {
        add([{ kind: "text", text }]);
      });
      return;
    case "signature":
      add([{ kind: "text", text: block.unit }]);
      add([{ kind: "text", text: block.date }]);
      return;
    default:
      add(block.runs);
  }
}

function addTable(block: Extract<Block, { kind: "table" }>, table: number, add: Add): void {
  add([{ kind: "text", text: block.caption }]);
  add([{ kind: "text", text: block.unitNote }]);
  [block.head, ...block.rows].forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      add(cell.runs, null, { table, row, column });
      column += cell.span ?? 1;
    }
  });
}

function withBookmarks(runs: readonly Run[], name: (id: string) => string) {
  let text = "";
  const bookmarks: ReadBookmark[] = [];
  for (const run of runs) {
    if (run.kind === "figure")
      bookmarks.push({ name: name(run.id), from: text.length, to: text.length + run.text.length });
    text += run.text;
  }
  return { text, bookmarks };
}
