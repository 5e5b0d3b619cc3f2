const WRITABLE = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
] as const;

export type PropertyName = (typeof WRITABLE)[number];
export const PROPERTY_NAMES: readonly PropertyName[] = WRITABLE;

/** Document properties; `lastAuthor` and `creationDate` cannot be written. */
export class Properties {
  readonly lastAuthor = "";
  /** ISO text, as Excel sends dates. */
  readonly creationDate = "2024-01-01T00:00:00Z";
  readonly #values = new Map<PropertyName, string>();

  get(name: PropertyName): string {
    return this.#values.get(name) ?? "";
  }

  set(name: PropertyName, value: unknown): void {
    this.#values.set(name, String(value));
  }
}
