/**
 * `npm start`: the spreadsheet with the pane beside it, for a machine without Excel.
 * `npm start -- --check`: does the whole job in a browser by itself and leaves its files in `out/`.
 * `--port N` asks for another port than 3000.
 */
import { parseArgs } from "node:util";

import { bundleWorkbench } from "./workbench/bundle";
import { buildPane } from "./workbench/pane";
import { serveWorkbench } from "./workbench/serve";

const { values } = parseArgs({
  options: { check: { type: "boolean" }, port: { type: "string", default: "3000" } },
});

process.stdout.write("正在准备页面… / getting the page ready…\n");
await Promise.all([buildPane(), bundleWorkbench()]);
if (values.check === true) {
  const { checkInBrowser } = await import("./workbench/check-in-browser");
  process.exitCode = await checkInBrowser();
} else {
  const { address } = await serveWorkbench({ port: Number(values.port) });
  process.stdout.write(`请用浏览器打开 / open in a browser: ${address}\n`);
}
