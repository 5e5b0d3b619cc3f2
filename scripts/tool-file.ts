import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../node_modules/", import.meta.url));

/** Packages whose tool has another name than they. */
const packages: Readonly<Record<string, string>> = {
  tsc: "typescript",
  depcruise: "dependency-cruiser",
};

/**
 * The script behind a tool's name, for Node to run: what npm puts into `.bin` is a shell script on Windows.
 * @throws RangeError where the package has no such tool
 */
export function toolFile(tool: string): string {
  const folder = path.join(modules, packages[tool] ?? tool);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    readonly bin?: string | Readonly<Record<string, string>>;
  };
  const file = typeof bin === "string" ? bin : bin?.[tool];
  if (file === undefined) throw new RangeError(`no package has a tool called ${tool}`);
  return path.join(folder, file);
}
