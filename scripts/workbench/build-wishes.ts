import { readFileSync } from "node:fs";
import path from "node:path";

/** What webpack.config.js may be told, by the names of the variables. */
const wishes = ["ADDIN_BASE_URL", "OFFICE_JS_BASE"] as const;

type Wishes = Readonly<Partial<Record<string, string>>>;

/**
 * Whether a built pane is what a build would be asked for now: the same address, the same office.js. One
 * that does not say what it was asked for is not.
 */
export function builtAsWished(folder: string, now: Wishes = process.env): boolean {
  const then = wishesOf(folder);
  return then !== null && wishes.every((wish) => then[wish] === now[wish]);
}

/** webpack.config.js writes them beside what it built. */
function wishesOf(folder: string): Wishes | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, "build.json"), "utf8")) as Wishes;
  } catch {
    return null;
  }
}
