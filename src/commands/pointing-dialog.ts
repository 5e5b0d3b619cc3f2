/** Pages of ours with one sentence each: something is to be decided, or to be read, in the pane. */
const pages = { asks: "dialog/question.html", tells: "dialog/result.html" } as const;

/**
 * Points to the pane where it cannot be opened by us. Percent of the screen; Excel has its own least.
 * @returns when the dialog stands, or Excel has refused it: nothing is left to be done then
 */
export async function openDialog(page: keyof typeof pages): Promise<void> {
  const url = new URL(pages[page], location.href);
  const options = { width: 30, height: 28, displayInIframe: true };
  await new Promise((stands) => {
    Office.context.ui.displayDialogAsync(url.href, options, stands);
  });
}
