import type { Rect } from "./rect";

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/**
 * What happened to the book; `ours` tells the add-in's own requests from the user's hand, `remote` the
 * hand of somebody who works on the same file elsewhere.
 */
export type BookEvent = {
  readonly sheet: string;
  readonly ours: boolean;
  readonly remote?: true;
} & (
  | {
      readonly kind: "changed";
      readonly change: ChangeType;
      readonly rect: Rect;
      /** Only for one cell. */
      readonly details?: {
        readonly valueBefore: unknown;
        readonly valueAfter: unknown;
        readonly valueTypeBefore: string;
        readonly valueTypeAfter: string;
      };
    }
  | { readonly kind: "format-changed" | "selection-changed"; readonly rect: Rect }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted" }
  | { readonly kind: "name-changed"; readonly before: string; readonly after: string }
);

/** Whoever wants to know, in the order they asked. */
export class Listeners<T> {
  #listeners: ((value: T) => void)[] = [];

  /** @returns call it to stop listening */
  add(listener: (value: T) => void): () => void {
    this.#listeners.push(listener);
    return () => {
      this.#listeners = this.#listeners.filter((one) => one !== listener);
    };
  }

  tell(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
}
