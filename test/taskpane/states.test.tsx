import { act } from "@testing-library/react";

import type { Language } from "../../src/taskpane/language/dictionary";
import { states } from "./gallery/states";
import { openPane, type PaneUnderTest, sampleBytes, showPane } from "./pane-under-test";

/** Text a user must never see, in any state. */
const never = /undefined|NaN|\[object|null|#DIV|#REF|HostProblem|GeneralException/;

async function bringTo(name: string): Promise<PaneUnderTest> {
  const { file, bring, unopened } = states[name]!;
  const bytes = sampleBytes(file);
  const pane = unopened === true ? await showPane(bytes) : await openPane(bytes);
  await act(async () => bring?.(pane));
  return pane;
}

async function spoken({ store }: PaneUnderTest, language: Language): Promise<string> {
  await act(async () => store.setState({ language }));
  // Lazy parts of the screen arrive.
  await act(async () => new Promise((arrived) => setTimeout(arrived, 20)));
  return document.body.textContent;
}

/** What a screen reader would find without a name. Queries by role take minutes over all states. */
const nameless = (): readonly string[] =>
  // eslint-disable-next-line testing-library/no-node-access -- see above
  [...document.querySelectorAll("button, a, input, textarea, [role=tab]")]
    .filter((element) => nameOf(element).trim() === "" && !isLabelled(element))
    .map(({ outerHTML }) => outerHTML.slice(0, 120));

const nameOf = (element: Element): string =>
  element.getAttribute("aria-label") ?? element.textContent;

const isLabelled = (element: Element): boolean =>
  element.hasAttribute("aria-labelledby") ||
  (element instanceof HTMLInputElement && (element.labels?.length ?? 0) > 0) ||
  (element instanceof HTMLTextAreaElement && element.labels.length > 0) ||
  element.hasAttribute("data-tabster-dummy");

// Colours, sizes and axe are the browser's: test/e2e/pane-states.test.ts walks the same states there.
test.each(Object.keys(states))(
  "%s: says something in Chinese and in English, and nothing is without a name",
  async (name) => {
    const pane = await bringTo(name);
    for (const language of ["zh", "en"] as const) {
      const text = await spoken(pane, language);
      expect(text).not.toMatch(never);
      expect(text.length).toBeGreaterThan(20);
      expect(nameless()).toEqual([]);
    }
    expect(document.documentElement.lang).toBe("en-US");
  },
  30_000,
);
