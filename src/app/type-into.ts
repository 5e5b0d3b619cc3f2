import { decimal } from "../core/decimal";
import type { PlannedContent } from "../core/edits";
import type { CellRef } from "../core/grid";
import { afterWriting } from "./after-writing";
import type { Desk } from "./desk";
import type { Look } from "./look";
import { lookAround } from "./look-around";

/** What the user typed in the pane, into the sheet: a number where it is one, else text. */
export async function typeInto(desk: Desk, at: CellRef, typed: string): Promise<Look> {
  await desk.book.apply([{ kind: "cell", at, content: contentOf(typed) }], { restorable: true });
  return afterWriting(() => lookAround(desk));
}

function contentOf(typed: string): PlannedContent {
  const text = typed.trim();
  if (text === "") return { kind: "empty" };
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return { kind: "number", value: decimal(text) };
  return { kind: "text", text: typed };
}
