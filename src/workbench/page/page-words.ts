import { isSpoken } from "../../app/ports";
import type { Words } from "../../core/issues";
import type { Refusal } from "../book/refusal";
import { pageTexts, type PageTexts } from "./page-texts";

type Sentence = {
  [Key in keyof PageTexts]: PageTexts[Key] extends string ? Key : never;
}[keyof PageTexts];
type About = {
  [Key in keyof PageTexts]: PageTexts[Key] extends (fact: string) => string ? Key : never;
}[keyof PageTexts];

/** A text of the page in both languages, for a message that stays when the language changes. */
export function both(key: Sentence): Words;
export function both(key: About, fact: Words): Words;
export function both(key: Sentence | About, fact?: Words): Words {
  const of = (language: "zh" | "en"): string => {
    const text = pageTexts[language][key];
    return typeof text === "string" ? text : text(fact?.[language] ?? "");
  };
  return { zh: of("zh"), en: of("en") };
}

/** What an error says: its own words where it was made for the user to read, else after ours. */
export function aboutFailure(key: About, error: unknown): Words {
  if (isSpoken(error)) return error.words;
  const said = error instanceof Error ? error.message : String(error);
  return both(key, { zh: said, en: said });
}

/** Why something cannot be done by hand, and what to do instead. */
export function refusalWords(refusal: Refusal): Words {
  switch (refusal.because) {
    case "read-only":
      return both("readOnly");
    case "structure-protected":
      return both("protectedStructure");
    case "sheet-protected":
      return both("protectedSheet", { zh: refusal.sheet, en: refusal.sheet });
  }
}
