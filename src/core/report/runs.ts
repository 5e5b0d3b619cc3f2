import type { Run } from "./report-document";

export const words = (text: string): Run => ({ kind: "text", text });
export const figureRun = (id: string, text: string): Run => ({ kind: "figure", id, text });

/** Units that stand right after a number in a template; a slot takes the place of both. */
const unitAfter = /^(万元|个百分点|名|人|项|个|分)/;

/** Joins neighbouring texts, and takes the unit away that would follow a slot. */
export function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const next =
      run.kind === "text" && last?.kind === "slot"
        ? { ...run, text: run.text.replace(unitAfter, "") }
        : run;
    if (next.text === "") continue;
    if (next.kind === "text" && last?.kind === "text" && next.bold === last.bold)
      out[out.length - 1] = { ...last, text: last.text + next.text };
    else out.push(next);
  }
  return out;
}

export type Parts = Readonly<Record<string, Run | readonly Run[] | string>>;

const asRuns = (part: Run | readonly Run[] | string): readonly Run[] => {
  if (typeof part === "string") return [words(part)];
  return "kind" in part ? [part] : part;
};

/**
 * A sentence with its `{places}` filled: “实际支出{a}万元”. Where a slot stands for a missing amount,
 * the unit behind it goes too: “实际支出〔缺数：…〕”.
 * @throws when a place has no part: the sentence and its code do not fit together.
 */
export function fill(template: string, parts: Parts): Run[] {
  const runs = template.split(/\{([^}]+)\}/).flatMap((piece, index) => {
    if (index % 2 === 0) return [words(piece)];
    const part = parts[piece];
    if (part === undefined) throw new RangeError(`nothing to put at {${piece}} of “${template}”`);
    return asRuns(part);
  });
  return joined(runs);
}
