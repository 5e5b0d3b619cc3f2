import { headingLevel } from "./outline-levels";
import { type OpenBookmark, ParagraphDraft, type PlacedParagraph } from "./paragraph-draft";
import { elementName, isOn } from "./word-markup";
import { type OpenTag, readXml } from "./xml-events";

/** What nobody sees, or sees twice: deleted text, old properties, field codes, ruby. */
const unseen = new Set([
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:instrText",
  "w:delInstrText",
  "w:pPrChange",
  "w:rPrChange",
  "w:sectPrChange",
  "w:tblPrChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:rt",
]);

/** Signs that are elements of a run. */
const signs: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

interface Frame {
  readonly name: string;
  readonly unseen: boolean;
  readonly preserve: boolean;
  /** Within a copy of something that was read already: its bookmarks are copies too. */
  readonly copy: boolean;
  /** Of several forms of one thing (mc:AlternateContent) the first is read. */
  chosen: boolean;
}

const outside: Frame = { name: "", unseen: false, preserve: false, copy: false, chosen: false };

interface TextElement {
  readonly tag: OpenTag;
  readonly preserve: boolean;
  text: string;
}

interface OpenTable {
  readonly index: number;
  row: number;
  column: number;
  span: number;
}

/** Walks through document.xml and gathers its paragraphs in order. */
class BodyReader {
  readonly paragraphs: ParagraphDraft[] = [];
  readonly #levels: ReadonlyMap<string, number>;
  readonly #frames: Frame[] = [];
  /** The paragraph being read and, inside a text box, the paragraphs around it. */
  readonly #open: ParagraphDraft[] = [];
  readonly #tables: OpenTable[] = [];
  #tableCount = 0;
  /** Complex fields around the current place: their code is not text, their result is. */
  readonly #fields: ("code" | "result")[] = [];
  readonly #bookmarks = new Map<string, OpenBookmark>();
  /** Bookmarks that begin between paragraphs: they belong to the next one. */
  #waiting: { readonly id: string; readonly name: string; readonly at: number }[] = [];
  #hiddenRun = false;
  #textElement: TextElement | null = null;

  constructor(levels: ReadonlyMap<string, number>) {
    this.#levels = levels;
  }

  open(tag: OpenTag): void {
    const name = elementName(tag.namespace, tag.local);
    const parent = this.#frames.at(-1) ?? outside;
    const frame = this.#frameOf(name, tag, parent);
    this.#frames.push(frame);
    // The marks of a bookmark count also where the text between them was deleted.
    if (name === "w:bookmarkStart" || name === "w:bookmarkEnd") this.#mark(name, tag);
    else if (!frame.unseen) this.#openSeen(name, tag, parent.name);
  }

  #frameOf(name: string, tag: OpenTag, parent: Frame): Frame {
    const alternative = parent.name === "mc:AlternateContent" && name !== "other";
    const copy = parent.copy || (alternative && parent.chosen);
    if (alternative) parent.chosen = true;
    const space = tag.attribute("space");
    return {
      name,
      unseen: copy || parent.unseen || unseen.has(name),
      preserve: space === null ? parent.preserve : space === "preserve",
      copy,
      chosen: false,
    };
  }

  #openSeen(name: string, tag: OpenTag, parent: string): void {
    if (name === "w:p") this.#openParagraph();
    else if (name === "w:r") this.#hiddenRun = false;
    else if (name === "w:t" || name === "m:t") this.#openText(tag);
    else if (name === "w:fldChar") this.#field(tag.attribute("fldCharType"));
    else if (parent === "w:r") this.#sign(name);
    else if (parent === "w:rPr" && name === "w:vanish") this.#vanish(tag);
    else if (parent === "w:pPr") this.#property(name, tag);
    else this.#openTablePart(name, tag);
  }

  #openText(tag: OpenTag): void {
    this.#textElement = { tag, preserve: this.#frames.at(-1)?.preserve === true, text: "" };
  }

  #sign(name: string): void {
    const sign = signs[name];
    if (sign !== undefined && this.#isText()) this.#open.at(-1)?.append(sign);
  }

  /** Hidden text; a paragraph mark's own hiding (rPr in pPr) hides no text. */
  #vanish(tag: OpenTag): void {
    const around = this.#frames.at(-3)?.name;
    if (around === "w:r") this.#hiddenRun = isOn(tag.attribute("val"));
  }

  #property(name: string, tag: OpenTag): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    const value = tag.attribute("val");
    if (name === "w:pStyle") paragraph.level = this.#levels.get(value ?? "") ?? paragraph.level;
    if (name === "w:outlineLvl") paragraph.level = headingLevel(value);
  }

  #openTablePart(name: string, tag: OpenTag): void {
    const table = this.#tables.at(-1);
    if (name === "w:tbl") {
      this.#tables.push({ index: this.#tableCount, row: -1, column: 0, span: 1 });
      this.#tableCount += 1;
    } else if (table === undefined) {
      return;
    } else if (name === "w:tr") {
      table.row += 1;
      table.column = 0;
    } else if (name === "w:tc") {
      table.span = 1;
    } else if (name === "w:gridSpan") {
      table.span = count(tag.attribute("val"));
    } else if (name === "w:gridBefore") {
      table.column = count(tag.attribute("val"));
    }
  }

  #openParagraph(): void {
    const table = this.#tables.at(-1);
    const cell =
      table === undefined ? null : { table: table.index, row: table.row, column: table.column };
    const paragraph = new ParagraphDraft(cell);
    const host = this.#open.at(-1);
    if (host === undefined) this.paragraphs.push(paragraph);
    else host.appendBox(paragraph);
    this.#open.push(paragraph);
    for (const { id, name, at } of this.#waiting) this.#startBookmark(id, name, at);
    this.#waiting = [];
  }

  #field(type: string | null): void {
    if (type === "begin") this.#fields.push("code");
    else if (type === "separate" && this.#fields.length > 0) {
      this.#fields[this.#fields.length - 1] = "result";
    } else if (type === "end") this.#fields.pop();
  }

  #isText(): boolean {
    return !this.#hiddenRun && !this.#fields.includes("code");
  }

  #mark(name: string, tag: OpenTag): void {
    if (this.#frames.at(-1)?.copy === true) return;
    const id = tag.attribute("id") ?? "";
    if (name === "w:bookmarkStart") {
      const bookmark = { id, name: tag.attribute("name") ?? "", at: tag.at };
      if (this.#open.length === 0) this.#waiting.push(bookmark);
      else this.#startBookmark(id, bookmark.name, tag.at);
      return;
    }
    const started = this.#bookmarks.get(id);
    if (started !== undefined) this.#open.at(-1)?.endBookmark(started, tag.at);
    this.#bookmarks.delete(id);
    this.#waiting = this.#waiting.filter((waiting) => waiting.id !== id);
  }

  #startBookmark(id: string, name: string, at: number): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    this.#bookmarks.set(id, paragraph.startBookmark(name, at));
  }

  text(piece: string): void {
    if (this.#textElement !== null) this.#textElement.text += piece;
  }

  close(at: number, xml: string): void {
    const frame = this.#frames.pop();
    if (frame === undefined || frame.unseen) return;
    if (frame.name === "w:t" || frame.name === "m:t") this.#closeText(at, xml);
    else if (frame.name === "w:p") this.#closeParagraph();
    else if (frame.name === "w:tbl") this.#tables.pop();
    else if (frame.name === "w:tc") this.#closeCell();
    else if (frame.name === "w:r") this.#hiddenRun = false;
  }

  #closeParagraph(): void {
    this.#open.pop();
    // A field whose result never comes must not swallow the rest of the report.
    if (this.#open.length === 0) this.#fields.fill("result");
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (table !== undefined) table.column += table.span;
  }

  #closeText(at: number, xml: string): void {
    const element = this.#textElement;
    this.#textElement = null;
    if (element === null || !this.#isText()) return;
    const { tag, preserve, text } = element;
    const source = tag.selfClosing
      ? { from: xml.lastIndexOf("<", tag.at - 1), to: at, emptyTag: tag.name }
      : { from: tag.at, to: xml.lastIndexOf("<", at - 1), emptyTag: null };
    // Without xml:space="preserve" Word drops the space around.
    const shown = preserve ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
    this.#open.at(-1)?.append(shown, source);
  }
}

function count(value: string | null): number {
  return value !== null && /^\d{1,4}$/.test(value)
    ? [...value].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - 48, 0)
    : 1;
}

/**
 * The paragraphs of a body as a reader of the page sees them: insertions counted, deletions and
 * field codes not, tables' paragraphs in their place, a text box's text after its paragraph's own.
 */
export function readBody(
  xml: string,
  part: string,
  levels: ReadonlyMap<string, number>,
): readonly PlacedParagraph[] {
  const reader = new BodyReader(levels);
  readXml(xml, part, {
    open: (tag) => reader.open(tag),
    text: (piece) => reader.text(piece),
    close: (at) => reader.close(at, xml),
  });
  return reader.paragraphs.map((draft, index) => draft.finished(index + 1));
}
