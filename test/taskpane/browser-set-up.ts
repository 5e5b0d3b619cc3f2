import { TextDecoder, TextEncoder } from "node:util";

// What every webview has and jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

if (!("matchMedia" in window))
  Object.assign(window, {
    matchMedia: (media: string) =>
      Object.assign(new EventTarget(), { media, matches: false, onchange: null }),
  });
