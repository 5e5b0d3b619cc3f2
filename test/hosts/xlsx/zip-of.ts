import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip of parts in the order given, as another program might have written it. */
export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = [
      typeof content === "string" ? strToU8(content) : content,
      { mtime: new Date(2023, 4, 3), level: 6 },
    ];
  return zipSync(files);
}

/** The parts of a zip by name. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> =>
  unzipSync(bytes);

/** One part of a zip as text; fails when it is not there. */
export function textOf(bytes: Uint8Array, part: string): string {
  const found = partsOf(bytes)[part];
  if (!found) throw new Error(`No part ${part} among ${Object.keys(partsOf(bytes)).join(", ")}`);
  return new TextDecoder().decode(found);
}

/** Names of the parts that one of two zips lacks or has otherwise, sorted. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = partsOf(before);
  const b = partsOf(after);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names]
    .filter((name) => {
      const [left, right] = [a[name], b[name]];
      return !left || !right || Buffer.compare(left, right) !== 0;
    })
    .sort();
}
