/** A workbook held ready for the tab it was opened for. */
interface Handed {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly tab: Window;
}

/** Workbooks opened in tabs of their own: Excel would open another window. */
export class NewTabs {
  #handed: readonly Handed[] = [];
  #count = 0;

  /**
   * @param base64 - the workbook's file; null is a blank one
   * @returns false when the browser does not allow a new tab now
   */
  open(base64: string | null): boolean {
    if (base64 === null) return window.open("?file=blank") !== null;
    this.#count += 1;
    const key = String(this.#count);
    const tab = window.open(`?handed=${key}`);
    if (!tab) return false;
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    // A tab may be loaded anew; a file whose tab is closed is let go.
    this.#handed = [...this.#handed.filter((it) => !it.tab.closed), { key, bytes, tab }];
    return true;
  }

  /** The workbook the tab that opened this one holds ready for it. */
  handedOver(key: string | null): Uint8Array | null {
    if (key === null) return null;
    const { workbench } = (window.opener ?? {}) as { readonly workbench?: HasTabs };
    return workbench?.tabs.bytesFor(key) ?? null;
  }

  bytesFor(key: string): Uint8Array | undefined {
    return this.#handed.find((it) => it.key === key)?.bytes;
  }
}

interface HasTabs {
  readonly tabs: NewTabs;
}
