import type { Browser, BrowserContext } from "playwright-core";

import type { PaneLanguage } from "./pane";

/** In which language and colours somebody has her page. */
export interface PageLook {
  readonly language: PaneLanguage;
  readonly dark: boolean;
}

/** The look as the page's address asks for it. */
export const searchOf = ({ language, dark }: PageLook): string =>
  `lang=${language === "zh" ? "zh-CN" : "en-US"}&theme=${dark ? "dark" : "light"}`;

/** A browser set to that look, as if nobody had used it before. */
export async function contextFor(browser: Browser, look: PageLook): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: look.dark ? "dark" : "light",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
}
