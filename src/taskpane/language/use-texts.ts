import { usePane } from "../state/pane-context";
import type { Dictionary, Texts, Translated } from "./dictionary";

/** The texts of a screen in the language chosen. */
export function useTexts<Z extends Texts>(texts: Dictionary<Z>): Translated<Z> {
  return texts[usePane((pane) => pane.language)];
}
