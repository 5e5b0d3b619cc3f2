import { act, screen } from "@testing-library/react";
import { axe, toHaveNoViolations } from "jest-axe";

import { states } from "./gallery/states";
import { openPane, sampleBytes, showPane } from "./pane-under-test";

expect.extend(toHaveNoViolations);

/** Text a user must never see, in any state. */
const never = /undefined|NaN|\[object|null|#DIV|#REF|HostProblem|GeneralException/;

async function bringTo(name: string, language: "zh" | "en"): Promise<string> {
  const { file, bring, unopened } = states[name]!;
  const bytes = sampleBytes(file);
  const pane = unopened === true ? await showPane(bytes) : await openPane(bytes);
  await act(async () => {
    pane.store.setState({ language });
    await bring?.(pane);
  });
  // Lazy parts of the screen arrive.
  await act(async () => new Promise((arrived) => setTimeout(arrived, 30)));
  return document.body.textContent;
}

const slow = 30_000;

describe("every state in Chinese is readable and has no axe violation", () => {
  test.each(Object.keys(states))(
    "%s",
    async (name) => {
      const text = await bringTo(name, "zh");
      expect(text).not.toMatch(never);
      expect(text.length).toBeGreaterThan(20);
      // Colours are the browser's: the page of the gallery is checked there.
      const results = await axe(document.body, { rules: { "color-contrast": { enabled: false } } });
      expect(results).toHaveNoViolations();
    },
    slow,
  );
});

describe("every state speaks English", () => {
  test.each(Object.keys(states))(
    "%s",
    async (name) => {
      const text = await bringTo(name, "en");
      expect(text).not.toMatch(never);
      expect(screen.getByRole("tab", { name: "Results", hidden: true })).toBeTruthy();
    },
    slow,
  );
});
