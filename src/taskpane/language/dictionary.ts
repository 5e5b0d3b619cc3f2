/** The languages of the pane: Chinese first, English second. */
export type Language = "zh" | "en";

type Text = string | ((...facts: never[]) => string);
export type Texts = Readonly<Record<string, Text>>;

/** What the other language must say: the same keys, sentences with the same facts. */
export type Translated<Z extends Texts> = {
  readonly [Key in keyof Z]: Z[Key] extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : string;
};

export interface Dictionary<Z extends Texts> {
  readonly zh: Translated<Z>;
  readonly en: Translated<Z>;
}

/** The texts of one screen, beside the code that shows them. A key missing in English does not compile. */
export const dictionary = <Z extends Texts>(zh: Z, en: Translated<Z>): Dictionary<Z> => ({
  zh: zh as unknown as Translated<Z>,
  en,
});
