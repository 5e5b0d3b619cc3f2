import { type NarrativeKey, narrativeSections } from "../recognise";
import type { Run } from "./report-document";
import { words } from "./runs";
import type { Writing } from "./writing";

/** What a template leaves behind: ××, XX, 20xx, “（100字以内）”, and its own yellow slots. */
const leftover = /×{2,}|[XxＸ]{2,}|20[xX×Ｘ]{2}|[（(]\d+字以内[）)]|\d+字以内|〔请[^〕]*〕/u;

/** A typed paragraph; what the template left in it is marked as open, word for word. */
export function typedRuns(w: Writing, text: string): Run[] {
  const runs: Run[] = [];
  let rest = text;
  for (let found = leftover.exec(rest); found; found = leftover.exec(rest)) {
    runs.push(words(rest.slice(0, found.index)), w.open(found[0], null));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...runs, words(rest)].filter((run) => run.text !== "");
}

/** A section of 报告文字, or 〔请填写：…〕 where a report cannot do without it. */
export function narrative(w: Writing, key: NarrativeKey): readonly (readonly Run[])[] {
  const typed = w.narrative.section(key);
  if (typed.length > 0) return typed.map((text) => typedRuns(w, text));
  const { title, required } = narrativeSections[key];
  return required ? [[w.unwrittenSection(title)]] : [];
}
