import path from "node:path";

import type { BrowserContext } from "playwright-core";

/** Where Office's script believes to be inside Excel: an https page of one of its own domains. */
const excel = "https://excel.officeapps.live.com";

/** Any web server of the unit's: another origin than Excel's. */
const addin = "https://pane.test";

const dist = path.join(__dirname, "../../dist");

/** Where a pane of Excel on the web is found, and the origins it may talk to. */
export interface WebAddress {
  readonly address: string;
  readonly search: string;
  readonly origins: readonly string[];
}

/**
 * Excel on the web without a server or a certificate: the browser's requests to Excel's domain are
 * answered by the workbench that `served` names, those to the add-in's by the files of dist/.
 */
export async function answerAsExcelOnTheWeb(
  context: BrowserContext,
  served: string,
): Promise<WebAddress> {
  await context.route(`${excel}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${served}${pathname}` }) });
  });
  await context.route(`${addin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ path: path.join(dist, decodeURIComponent(pathname)) });
  });
  const pane = encodeURIComponent(`${addin}/taskpane.html`);
  return { address: `${excel}/`, search: `boot=web&pane=${pane}`, origins: [excel, addin] };
}
