/** Copies text (with the same as HTML, for Word) by whatever the host allows; false where it allows nothing. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  return (await byClipboard(text, html)) || byCommand(text, html);
}

async function byClipboard(text: string, html: string | undefined): Promise<boolean> {
  if (!("clipboard" in navigator)) return false;
  try {
    if (html === undefined || typeof ClipboardItem === "undefined")
      await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/plain": new Blob([text], { type: "text/plain" }),
          "text/html": new Blob([html], { type: "text/html" }),
        }),
      ]);
    return true;
  } catch (error) {
    // Frames of a web host may be forbidden the clipboard: the older way may still be allowed.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** The older way: a copy event filled by hand. Webviews of the desktop allow it without asking. */
function byCommand(text: string, html: string | undefined): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    filled = true;
  };
  document.addEventListener("copy", fill);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way left here
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return done && filled;
}
