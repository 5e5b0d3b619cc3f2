import type { BrowserContext, Page } from "playwright-core";

/** Requests that stay inside the browser. */
const local = ["data:", "blob:"];

/**
 * Notes what must not happen in any page of a context: errors, what its CSP refuses (the browser logs
 * that as an error), and requests beyond the page's own origins.
 * @returns a list that goes on growing; a test ends with it being empty
 */
export function watchTroubles(context: BrowserContext, origins: readonly string[]): string[] {
  const troubles: string[] = [];
  const watch = (page: Page): void => {
    page.on("pageerror", ({ message }) => troubles.push(`error: ${message}`));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(`console: ${message.text()}`);
    });
  };
  context.on("page", watch);
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!local.includes(protocol) && !origins.includes(origin))
      troubles.push(`request: ${request.url()}`);
  });
  return troubles;
}
