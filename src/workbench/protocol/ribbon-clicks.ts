/** Numbers of the wire: the event that says a button was pressed, and the call that says it is done. */
export const APP_COMMAND = { invokedEvent: 39, completedMethod: 94 } as const;

/**
 * A pressed button as the event carries it: the number of the click, the function's name from the
 * manifest, and JSON of what the function gets. Excel on Windows sends it as a SafeArray of the three.
 */
export type Click = readonly [id: string, functionName: string, event: string];

/** Status of a click whose function nobody associated (`ooeInvalidCallback`). */
const NO_SUCH_FUNCTION = 11101;

interface Waiting {
  readonly functionName: string;
  readonly buttonId: string;
  readonly done: () => void;
  readonly failed: (why: Error) => void;
}

/**
 * The ribbon's buttons that run a function. As in Excel, one runs at a time: a click while a function
 * has not called `event.completed()` waits for it.
 */
export class RibbonClicks {
  readonly #send: (click: Click) => void;
  readonly #queue: Waiting[] = [];
  #running: { readonly id: string; readonly click: Waiting } | null = null;
  #count = 0;

  /** @param send - hands event 39 to the client; called only once the client has registered for it */
  constructor(send: (click: Click) => void) {
    this.#send = send;
  }

  /**
   * Presses a button.
   * @returns when the function has said that it is done
   */
  invoke(functionName: string, buttonId: string): Promise<void> {
    return new Promise((done, failed) => {
      this.#queue.push({ functionName, buttonId, done, failed });
      this.#next();
    });
  }

  /** Call 94 of the client: a function is done, or there is none of that name. */
  completed([id, status]: readonly [id: string, status: number, data?: string]): void {
    const { id: runningId, click } = this.#running ?? {};
    if (!click || id !== runningId)
      throw new RangeError(`click ${id} is completed, but not the one running`);
    this.#running = null;
    if (status === 0) click.done();
    else if (status === NO_SUCH_FUNCTION)
      click.failed(new RangeError(`no function is associated with “${click.functionName}”`));
    else click.failed(new Error(`“${click.functionName}” ended with status ${String(status)}`));
    this.#next();
  }

  #next(): void {
    if (this.#running) return;
    const click = this.#queue.shift();
    if (!click) return;
    this.#count += 1;
    const id = `click-${String(this.#count)}`;
    this.#running = { id, click };
    this.#send([id, click.functionName, JSON.stringify({ source: { id: click.buttonId } })]);
  }
}
