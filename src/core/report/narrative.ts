import {
  bareTitle as bare,
  causeTitle,
  type NarrativeKey,
  narrativeSections,
  type Written,
} from "../recognise";

/** Lines of a typed text; the numbers that people put before them stay as they are. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\r\n\v\u2028\u2029]/)
    .map((line) => line.replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, ""))
    .filter((line) => line !== "");

/** 报告文字 by section, however its titles are written; remembers what was used. */
export class Narrative {
  private readonly byTitle = new Map<
    string,
    { readonly title: string; readonly written: Written }
  >();
  private readonly used = new Set<string>();

  constructor(narrative: ReadonlyMap<string, Written>) {
    for (const [title, written] of narrative)
      if (paragraphsOf(written.text).length > 0) this.byTitle.set(bare(title), { title, written });
  }

  /** The paragraphs of a section; empty where nothing is written. */
  section(key: NarrativeKey): readonly string[] {
    const { title, also } = narrativeSections[key];
    for (const name of [title, ...also]) {
      const found = this.take(name);
      if (found) return paragraphsOf(found.text);
    }
    return [];
  }

  /** “{率名}原因”, null where there is no such row. */
  cause(rateTerm: string): string | null {
    const found = this.take(causeTitle(rateTerm));
    return found ? paragraphsOf(found.text).join("") : null;
  }

  /** Texts under titles that are no section of the report, once all sections were asked for. */
  unplaced(): readonly { readonly title: string; readonly written: Written }[] {
    return [...this.byTitle].filter(([name]) => !this.used.has(name)).map(([, entry]) => entry);
  }

  private take(name: string): Written | null {
    const found = this.byTitle.get(bare(name));
    if (!found) return null;
    this.used.add(bare(name));
    return found.written;
  }
}
