import { TextDecoder, TextEncoder } from "node:util";

// What every webview has and jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

if (!("matchMedia" in window))
  Object.assign(window, {
    matchMedia: (media: string) =>
      Object.assign(new EventTarget(), { media, matches: false, onchange: null }),
  });

if (!("arrayBuffer" in Blob.prototype))
  Object.assign(Blob.prototype, {
    async arrayBuffer(this: Blob): Promise<ArrayBuffer> {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as ArrayBuffer);
        reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
        reader.readAsArrayBuffer(this);
      });
    },
  });

// jsdom opens no dialogs of its own.
if (!("showModal" in HTMLDialogElement.prototype))
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });

if (!("reportError" in window))
  Object.assign(window, {
    reportError: (error: unknown) => window.dispatchEvent(new ErrorEvent("error", { error })),
  });
