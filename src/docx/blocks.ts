import { type FileChild, Paragraph } from "docx";

import { type Block, type ReportDocument, type Run } from "../core/report";
import { attachments, signature } from "./closing";
import { legalLines } from "./legal-text";
import { belowTable, landscapeTextWidth, line, textWidth, character } from "./measures";
import { type RunWriter, textRuns } from "./runs";
import { type Stretch } from "./sections";
import { style } from "./styles";
import { isWide, tableParts } from "./table";
import { titleLines } from "./title-lines";

function title(text: string): Paragraph {
  const lines = legalLines(text).flatMap(titleLines);
  return new Paragraph({
    style: style.title,
    spacing: { after: line },
    children: textRuns(lines.join("\n")),
  });
}

/** “评价单位：…”: two characters in, a second line under the first sign after the colon. */
function coverLine(runs: readonly Run[], writer: RunWriter, last: boolean): Paragraph {
  const label =
    runs
      .map(({ text }) => text)
      .join("")
      .indexOf("：") + 1;
  const hanging = label > 0 && label <= 8 ? label * character : 0;
  return new Paragraph({
    style: style.cover,
    indent: { left: 2 * character + hanging, hanging },
    spacing: last ? { after: line } : {},
    children: writer.write(runs),
  });
}

interface Place {
  readonly writer: RunWriter;
  readonly wide: boolean;
  /** Held on the page of what follows. */
  readonly keepNext: boolean;
  /** Right below a table: a little room, so that the text does not stick to its last line. */
  readonly belowTable: boolean;
}

function textBlock(styleId: string, runs: readonly Run[], place: Place): readonly FileChild[] {
  return [
    new Paragraph({
      style: styleId,
      ...(place.keepNext ? { keepNext: true } : {}),
      ...(place.belowTable ? { spacing: { before: belowTable } } : {}),
      children: place.writer.write(runs),
    }),
  ];
}

function blockParts(block: Block, place: Place): readonly FileChild[] {
  switch (block.kind) {
    case "heading":
      return textBlock(style.heading[block.level - 1] ?? style.body, block.runs, place);
    case "paragraph":
      return textBlock(style.body, block.runs, place);
    case "note":
      return textBlock(style.note, block.runs, { ...place, belowTable: false });
    case "table":
      return tableParts(block, {
        ...place,
        width: place.wide ? landscapeTextWidth : textWidth,
      });
    case "attachments":
      return attachments(block.entries);
    case "signature":
      return signature(block.unit, block.date);
  }
}

/** Whether a block belongs to the wide table next to it: the headings right before it, the notes right after. */
function onTurnedPage(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  if (block.kind === "heading") return onTurnedPage(blocks, index + 1);
  if (block.kind === "note") return noteOfWide(blocks, index);
  return isWide(block);
}

function noteOfWide(blocks: readonly Block[], index: number): boolean {
  const before = blocks[index - 1];
  if (before === undefined) return false;
  return before.kind === "note" ? noteOfWide(blocks, index - 1) : isWide(before);
}

/** From the last text paragraph to the 落款 everything stays together: no signature on a page of its own. */
function isHeld(blocks: readonly Block[]): (index: number) => boolean {
  const lastOf = (kinds: readonly Block["kind"][], before: number): number => {
    const indices = blocks.flatMap(({ kind }, at) =>
      kinds.includes(kind) && at < before ? [at] : [],
    );
    return indices.at(-1) ?? -1;
  };
  const end = lastOf(["signature", "attachments"], blocks.length);
  const text = lastOf(["paragraph", "table"], end);
  return (index) => text >= 0 && index >= text && index < end;
}

/** A table cannot be the last thing of a section, nor touch another table: a line of no height stands between. */
const sliver = () => new Paragraph({ style: style.note, spacing: { line: 20, before: 0 } });

function needsSliver(block: Block, next: Block | undefined): boolean {
  if (block.kind !== "table") return false;
  if (next === undefined) return true;
  return next.kind === "table" && next.caption === "" && next.unitNote === "";
}

/** The body of the file: title, cover lines and blocks, cut where pages turn. */
export function stretches(document: ReportDocument, writer: RunWriter): readonly Stretch[] {
  const { blocks, cover } = document;
  const held = isHeld(blocks);
  const found: { wide: boolean; children: FileChild[] }[] = [
    {
      wide: false,
      children: [
        title(document.title),
        ...cover.map((runs, index) => coverLine(runs, writer, index === cover.length - 1)),
      ],
    },
  ];
  blocks.forEach((block, index) => {
    const wide = onTurnedPage(blocks, index);
    const nextWide = onTurnedPage(blocks, index + 1);
    const children = blockParts(block, {
      writer,
      wide,
      keepNext: held(index),
      belowTable: blocks[index - 1]?.kind === "table" && onTurnedPage(blocks, index - 1) === wide,
    });
    const current = found.at(-1);
    const tail = needsSliver(block, nextWide === wide ? blocks[index + 1] : undefined)
      ? [sliver()]
      : [];
    if (current?.wide === wide) current.children.push(...children, ...tail);
    else found.push({ wide, children: [...children, ...tail] });
  });
  return found;
}
