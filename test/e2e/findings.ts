import { readFileSync } from "node:fs";
import path from "node:path";

import type { Frame, Page } from "playwright-core";

const axeFile = path.join(__dirname, "../../node_modules/axe-core/axe.min.js");

/** What sticks out of the page or is cut off inside a box. The unit's line alone may end in “…”. */
const overflowing = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const hidden = style.visibility === "hidden" || box.width <= 1 || box.height <= 1;
    if (hidden || style.textOverflow === "ellipsis") return [];
    const what = `${element.tagName} “${element.textContent.slice(0, 30)}”`;
    if (box.right > innerWidth + 0.5 || box.left < -0.5) return [`sticks out: ${what}`];
    const cuts = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    return cuts && !["INPUT", "TEXTAREA"].includes(element.tagName) ? [`cut: ${what}`] : [];
  });

/** What is used of axe, which the page gets as a script. */
interface Axe {
  run(
    context: { exclude: readonly (readonly string[])[] },
    options: { runOnly?: readonly string[]; resultTypes: readonly string[] },
  ): Promise<{
    violations: readonly { id: string; nodes: readonly { html: string }[] }[];
  }>;
}

/** axe's findings in a line each. Tabster's focus guards are known to it as hidden and focusable. */
const violations = async (rules: readonly string[]): Promise<readonly string[]> => {
  const { axe } = window as unknown as { axe: Axe };
  const found = await axe.run(
    { exclude: [["[data-tabster-dummy]"]] },
    { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) },
  );
  return found.violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`,
  );
};

/** Texts of a page that are cut off or stick out of it. */
export async function overflowOf(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(overflowing);
}

/** What axe finds on a page, by all of its rules or by those named. */
export async function axeFindings(
  page: Page | Frame,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  const loaded = await page.evaluate(() => "axe" in window);
  // Not as a script tag: the policy of our pages lets no other script in.
  if (!loaded) await page.evaluate(readFileSync(axeFile, "utf8"));
  return page.evaluate(violations, rules);
}
