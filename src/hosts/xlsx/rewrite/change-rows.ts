import { withAttribute } from "../patch/patch-workbook";
import { dataPlace, type SheetSource } from "../patch/sheet-extent";
import { walkSheet } from "../read/walk-sheet";
import { Splices } from "../xml/splices";
import { decodeRaw } from "../xml/xml-text";
import type { LineChange } from "./changes";

/** What Excel takes at most, in points. */
const tallest = 409.5;

/** A row's start tag with its height or hiding changed. */
function changedTag(tag: string, { size, hidden }: LineChange): string {
  let changed = tag;
  if (size === null) {
    changed = withAttribute(changed, "ht", null);
    changed = withAttribute(changed, "customHeight", null);
  } else if (size !== undefined) {
    changed = withAttribute(changed, "ht", String(Math.min(size, tallest)));
    changed = withAttribute(changed, "customHeight", "1");
  }
  if (hidden !== undefined) changed = withAttribute(changed, "hidden", hidden ? "1" : null);
  return changed;
}

/** A sheet's XML with heights and hiding of rows changed; rows that are not there are made. */
export function changeRows(
  { part, bytes }: SheetSource,
  changes: ReadonlyMap<number, LineChange>,
): Uint8Array {
  if (changes.size === 0) return bytes;
  const splices = new Splices();
  const waiting = [...changes].sort(([a], [b]) => a - b);
  let prefix = "";
  const made = (before: number): string => {
    let rows = "";
    while (waiting[0] !== undefined && waiting[0][0] < before) {
      const [row, change] = waiting.shift() as [number, LineChange];
      rows += changedTag(`<${prefix}row r="${String(row + 1)}"/>`, change);
    }
    return rows;
  };
  const outline = walkSheet(bytes, part, {
    begin: (own) => {
      prefix = own;
    },
    row: ({ row, start, openEnd }) => {
      splices.insert(start, made(row));
      if (waiting[0]?.[0] !== row) return;
      const [, change] = waiting.shift() as [number, LineChange];
      const tag = decodeRaw(bytes, start, openEnd, part);
      splices.replace(start, openEnd, changedTag(tag, change));
    },
  });
  const { data } = outline;
  const rest = made(Infinity);
  if (data && !data.selfClosing) splices.insert(data.closeStart, rest);
  else {
    const at = data?.start ?? dataPlace(outline);
    splices.replace(at, data?.end ?? at, `<${prefix}sheetData>${rest}</${prefix}sheetData>`);
  }
  return splices.apply(bytes);
}
