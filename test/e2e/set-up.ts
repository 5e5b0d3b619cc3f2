import { bundleWorkbench } from "../../scripts/workbench/bundle";
import { buildPane } from "../../scripts/workbench/pane";

/** Once before the browser tests: workbench and pane are built of what is there now, the pane as it is shipped. */
export default async function setUp(): Promise<void> {
  await Promise.all([buildPane(), bundleWorkbench()]);
}
