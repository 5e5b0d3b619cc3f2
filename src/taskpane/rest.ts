/** Milliseconds of work after which others get the thread: less than a frame on the screen. */
const longest = 12;

let rested = 0;

/**
 * Lets others have the thread, if it was held for a while: going through many small steps costs nothing.
 * By a message and not by a timer, which browsers slow down to one a second while the pane is closed.
 */
export async function rest(): Promise<void> {
  if (performance.now() - rested < longest) return;
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  rested = performance.now();
}
