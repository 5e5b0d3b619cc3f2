/** Workbooks opened in tabs of their own: Excel would open another window. */
export class NewTabs {
  readonly #handing = new Map<string, Uint8Array>();

  /**
   * @param base64 - the workbook's file; null is a blank one
   * @returns false when the browser does not allow a new tab now
   */
  open(base64: string | null): boolean {
    if (base64 === null) return window.open("?file=blank") !== null;
    const key = String(this.#handing.size + 1);
    this.#handing.set(
      key,
      Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
    );
    return window.open(`?handed=${key}`) !== null;
  }

  /** The workbook the tab that opened this one holds ready for it. */
  handedOver(key: string | null): Uint8Array | null {
    const { workbench } = (window.opener ?? {}) as { readonly workbench?: HasTabs };
    const bytes = key === null ? undefined : workbench?.tabs.take(key);
    return bytes ?? null;
  }

  take(key: string): Uint8Array | undefined {
    return this.#handing.get(key);
  }
}

interface HasTabs {
  readonly tabs: NewTabs;
}
