import { type ReadBookmark, type ReadParagraph } from "../core/report";

/** The text of one `w:t` and where its characters stand in the XML. */
export interface TextPiece {
  /** Characters of the paragraph's text it covers. */
  readonly from: number;
  readonly to: number;
  /** Its content in the XML; for `<w:t/>` the whole element, and `tag` the name to write it out with. */
  readonly source: { readonly from: number; readonly to: number; readonly emptyTag: string | null };
}

/** A bookmark and where its marks stand in the XML. */
export interface PlacedBookmark extends ReadBookmark {
  /** Null where it ends in another paragraph. */
  readonly source: { readonly from: number; readonly to: number } | null;
}

/** A paragraph read with everything needed to change it in place. */
export interface PlacedParagraph extends ReadParagraph {
  readonly bookmarks: readonly PlacedBookmark[];
  readonly pieces: readonly TextPiece[];
}

interface OpenBookmark {
  readonly name: string;
  readonly from: number;
  to: number | null;
  readonly sourceFrom: number;
  sourceTo: number | null;
}

/** A paragraph while it is read. */
export class ParagraphDraft {
  #text = "";
  readonly #pieces: TextPiece[] = [];
  readonly #bookmarks: OpenBookmark[] = [];
  readonly #boxes: ParagraphDraft[] = [];
  level: number | null = null;
  readonly cell: ReadParagraph["cell"];

  constructor(cell: ReadParagraph["cell"]) {
    this.cell = cell;
  }

  append(text: string, source?: TextPiece["source"]): void {
    const from = this.#text.length;
    this.#text += text;
    if (source !== undefined) this.#pieces.push({ from, to: this.#text.length, source });
  }

  /** A text box anchored here: its text follows the paragraph's own, a line for each of its paragraphs. */
  appendBox(box: ParagraphDraft): void {
    this.#boxes.push(box);
  }

  startBookmark(name: string, source: number): OpenBookmark {
    const bookmark = {
      name,
      from: this.#text.length,
      to: null,
      sourceFrom: source,
      sourceTo: null,
    };
    this.#bookmarks.push(bookmark);
    return bookmark;
  }

  /** Ends a bookmark here; one that began in another paragraph ends with that paragraph's text instead. */
  endBookmark(bookmark: OpenBookmark, source: number): void {
    if (!this.#bookmarks.includes(bookmark)) return;
    bookmark.to = this.#text.length;
    bookmark.sourceTo = source;
  }

  #takeBoxes(): void {
    for (const box of this.#boxes) {
      box.#takeBoxes();
      const shift = this.#text.length + 1;
      this.#text += `\n${box.#text}`;
      for (const piece of box.#pieces) {
        this.#pieces.push({ ...piece, from: piece.from + shift, to: piece.to + shift });
      }
      for (const each of box.#bookmarks) {
        const to = (each.to ?? box.#text.length) + shift;
        this.#bookmarks.push({ ...each, from: each.from + shift, to });
      }
    }
    this.#boxes.length = 0;
  }

  finished(number: number): PlacedParagraph {
    const own = this.#text.length;
    this.#takeBoxes();
    return {
      number,
      text: this.#text,
      bookmarks: this.#bookmarks.map(({ name, from, to, sourceFrom, sourceTo }) => ({
        name,
        from,
        to: to ?? own,
        source: sourceTo === null ? null : { from: sourceFrom, to: sourceTo },
      })),
      pieces: this.#pieces,
      cell: this.cell,
      level: this.level,
    };
  }
}

export type { OpenBookmark };
