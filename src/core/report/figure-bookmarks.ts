import { type Block, type ReportDocument, type Run } from "./report-document";

/** A computed number of the report and the bookmark that holds it in the Word file. */
interface FigureBookmark {
  readonly bookmark: string;
  readonly id: string;
  readonly text: string;
}

/** Word cuts a bookmark's name after 40 characters. */
const longest = 40;
const prefix = "zp_";
/** Room for “_” and an occurrence of up to five digits, so that no later occurrence grows too long. */
const longestStem = longest - prefix.length - 6;

/** FNV-1a, 32 bits: tells apart two ids that were cut to the same beginning. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, "0");
}

/** The id itself if Word takes it as it is, else its readable beginning and a fingerprint of the whole. */
function stem(id: string): string {
  const fits = id.length <= longestStem && /^[A-Za-z0-9_\u4e00-\u9fa5]+$/u.test(id);
  if (fits) return id;
  const readable = id.replaceAll(/[^A-Za-z0-9_\u4e00-\u9fa5]/gu, "_");
  return `${readable.slice(0, longestStem - 8)}_${fingerprint(id)}`;
}

/**
 * Names bookmarks in the order the figures stand in the document: `zp_` + id + occurrence from 1,
 * at most 40 characters, unique as Word compares them (without regard to case).
 */
export function bookmarkNamer(): (id: string) => string {
  const owners = new Map<string, string>();
  const stems = new Map<string, string>();
  const counts = new Map<string, number>();

  const stemOf = (id: string): string => {
    const known = stems.get(id);
    if (known !== undefined) return known;
    let candidate = stem(id);
    for (let salt = 1; owners.has(candidate.toLowerCase()); salt += 1)
      candidate = stem(`${id} ${salt}`);
    owners.set(candidate.toLowerCase(), id);
    stems.set(id, candidate);
    return candidate;
  };

  return (id) => {
    const occurrence = (counts.get(id) ?? 0) + 1;
    counts.set(id, occurrence);
    return `${prefix}${stemOf(id)}_${occurrence}`;
  };
}

function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case "table":
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => cell.runs));
    case "attachments":
    case "signature":
      return [];
    default:
      return block.runs;
  }
}

/** Every figure of the report in the order it is printed, with the name its bookmark has in the Word file. */
export function figuresOf(document: ReportDocument): readonly FigureBookmark[] {
  const name = bookmarkNamer();
  return [...document.cover.flat(), ...document.blocks.flatMap(runsOf)].flatMap((run) =>
    run.kind === "figure" ? [{ bookmark: name(run.id), id: run.id, text: run.text }] : [],
  );
}
