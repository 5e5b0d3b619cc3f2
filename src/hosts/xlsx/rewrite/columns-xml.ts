import { escapeAttribute } from "../xml/xml-text";
import type { XmlElement } from "../xml/xml-tree";
import type { LineChange } from "./changes";

/** A run of columns with the attributes they share, min and max left out. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What Excel takes at most, in characters; and what a column has of which nothing is said. */
const widest = 255;
const usual = "9.140625";

function runOf({ attributes }: XmlElement): Run {
  const others = [...attributes].filter(([name]) => name !== "min" && name !== "max");
  const bound = (name: string): number => Number(attributes.get(name) ?? "1") - 1;
  return { from: bound("min"), to: bound("max"), attributes: new Map(others) };
}

function changed(before: Run["attributes"], { size, hidden }: LineChange): Run["attributes"] {
  const attributes = new Map(before);
  if (size !== undefined && size !== null) {
    attributes.set("width", String(Math.min(size, widest)));
    attributes.set("customWidth", "1");
  }
  if (hidden === true) attributes.set("hidden", "1");
  if (hidden === false) attributes.delete("hidden");
  if (!attributes.has("width")) attributes.set("width", usual);
  return attributes;
}

/** Takes one column out of the run it is in. */
function split(runs: readonly Run[], column: number, change: LineChange): readonly Run[] {
  const own = runs.find(({ from, to }) => from <= column && column <= to);
  const alone = {
    from: column,
    to: column,
    attributes: changed(own?.attributes ?? new Map(), change),
  };
  if (!own) return [...runs, alone];
  const pieces = [{ ...own, to: column - 1 }, alone, { ...own, from: column + 1 }];
  return [...runs.filter((run) => run !== own), ...pieces.filter(({ from, to }) => from <= to)];
}

const written = ({ attributes }: Run): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");

/** Neighbours that say the same, as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  return sorted.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    if (last?.to === run.from - 1 && written(last) === written(run))
      done[done.length - 1] = { ...last, to: run.to };
    else done.push(run);
    return done;
  }, []);
}

/** `<cols>` with some columns changed. */
export function columnsXml(
  before: XmlElement | undefined,
  changes: ReadonlyMap<number, LineChange>,
  prefix: string,
): string {
  let runs: readonly Run[] = (before?.children ?? []).map(runOf);
  for (const [column, change] of changes) runs = split(runs, column, change);
  const cols = joined(runs).map((run) => {
    const bounds = ` min="${String(run.from + 1)}" max="${String(run.to + 1)}"`;
    return `<${prefix}col${bounds}${written(run)}/>`;
  });
  return cols.length === 0 ? "" : `<${prefix}cols>${cols.join("")}</${prefix}cols>`;
}
