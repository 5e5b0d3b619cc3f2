import { ordinal } from "./numbering";
import type { Block, Run } from "./report-document";
import { joined, words } from "./runs";

/** Collects blocks and numbers them as they come, so that no number is ever skipped or repeated. */
export class Outline {
  readonly blocks: Block[] = [];
  private readonly counts = [0, 0, 0, 0, 0];

  /** A numbered heading; the levels below start again at 1. */
  heading(level: 1 | 2 | 3 | 4, title: string): void {
    this.blocks.push({ kind: "heading", level, runs: [words(this.next(level) + title)] });
  }

  /** A run-in paragraph, （1） or ①: “①整体支出完成率：…”. */
  item(level: 4 | 5, title: string, paragraphs: readonly (readonly Run[])[]): void {
    const [first = [], ...rest] = paragraphs;
    this.paragraph([words(`${this.next(level)}${title}：`), ...first]);
    this.paragraphs(rest);
  }

  paragraph(runs: readonly Run[]): void {
    if (runs.length > 0) this.blocks.push({ kind: "paragraph", runs: joined(runs) });
  }

  paragraphs(list: readonly (readonly Run[])[]): void {
    list.forEach((runs) => this.paragraph(runs));
  }

  note(runs: readonly Run[]): void {
    if (runs.length > 0) this.blocks.push({ kind: "note", runs: joined(runs) });
  }

  notes(list: readonly string[]): void {
    list.forEach((text) => this.note([words(text)]));
  }

  table(table: Extract<Block, { kind: "table" }> | null): void {
    if (table && table.rows.length > 0) this.blocks.push(table);
  }

  private next(level: 1 | 2 | 3 | 4 | 5): string {
    this.counts.fill(0, level);
    const count = (this.counts[level - 1] ?? 0) + 1;
    this.counts[level - 1] = count;
    return ordinal[level](count);
  }
}
