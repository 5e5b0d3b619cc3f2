import { existsSync } from "node:fs";
import path from "node:path";

import { bundleWorkbench } from "../../scripts/workbench/bundle";

/** Once before the browser tests: the workbench is bundled; the pane is the built one, as it is shipped. */
export default async function setUp(): Promise<void> {
  if (!existsSync(path.join(__dirname, "../../dist/taskpane.html")))
    throw new Error("There is no dist/: run `npm run build` before the browser tests.");
  await bundleWorkbench();
}
