import { HostProblem } from "../../app/ports";
import { detailOf, failureOf, isNoAnswer, isPassing, NoAnswer } from "./excel-problem";
import { supports } from "./requirement-sets";

/** Time, for the host: replaced in tests, which do not wait. */
export interface Waiting {
  /**
   * After this many milliseconds without an answer nobody knows what happened; the time a user takes to
   * finish typing into a cell is not counted.
   */
  readonly patience: number;
  pause(milliseconds: number): Promise<void>;
}

export const realWaiting: Waiting = {
  patience: 30_000,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** How every batch that writes is sent. */
const waits = { delayForCellEdit: true };

/** Pauses before reading again; a little chance keeps many panes apart. */
const pauses = [500, 1000, 2000] as const;

/** A bad line may be better in a moment; an inner error of Excel's is asked about once more. */
const isWorthAsking = (code: string, failed: readonly string[]): boolean =>
  isPassing(code) || (code === "GeneralException" && !failed.includes(code));

/** A cell being edited has two codes, and a read cannot be invalid in any other way. */
const isEditing = (code: string): boolean =>
  code === "InvalidOperation" || code === "InvalidOperationInCellEditMode";

/** Sends batches to Excel, as they are asked for, and never waits for ever. */
export class Session {
  readonly #waiting: Waiting;
  /** Excel cannot merge undo steps here, or failed to once. */
  #mergesUndo: boolean;

  constructor(waiting: Waiting) {
    this.#waiting = waiting;
    this.#mergesUndo = supports("1.20");
  }

  /**
   * A batch that only reads: asked again when the line is bad. It does not wait for a cell being
   * edited, so that the user is told at once to press Enter.
   */
  async read<T>(batch: Batch<T>): Promise<T> {
    const failed: string[] = [];
    for (;;) {
      try {
        return await this.#within(Excel.run(batch), false);
      } catch (error) {
        const failure = failureOf(error);
        const code = failure?.code ?? "";
        if (failure && isEditing(code))
          throw new HostProblem({ code: "cell-being-edited" }, detailOf(failure));
        const pause = pauses[failed.length];
        if (pause === undefined || !isWorthAsking(code, failed)) throw error;
        failed.push(code);
        await this.#waiting.pause(pause * (1 + Math.random() / 4));
      }
    }
  }

  /** Whether Excel can make one undo step of a batch, as far as is known. */
  get mergesUndo(): boolean {
    return this.#mergesUndo;
  }

  /**
   * A batch that writes: never sent twice, waits while the user finishes typing into a cell. Excel makes
   * one undo step of it where it can.
   * @param messages - how many the batch sends; each may take its time
   */
  async write<T>(batch: Batch<T>, messages = 1): Promise<T> {
    const options = this.#mergesUndo ? { ...waits, mergeUndoGroup: true } : waits;
    return this.#patiently(Excel.run(options, batch), messages);
  }

  /** The same for what Excel cannot undo: asked to make one undo step of it, it would refuse. */
  async writeUngrouped<T>(batch: Batch<T>): Promise<T> {
    return this.#patiently(Excel.run(waits, batch));
  }

  /** Excel refused to make one undo step of it: later writes do not ask for it. */
  giveUpMergingUndo(): boolean {
    const asked = this.#mergesUndo;
    this.#mergesUndo = false;
    return asked;
  }

  /** An answer of Office's that is no batch, for as long as one waits for a batch. */
  answered<T>(work: Promise<T>): Promise<T> {
    return this.#within(work, false);
  }

  /** Lets others have the thread: a long copy is cut into slices. */
  breathe(): Promise<void> {
    return this.#waiting.pause(0);
  }

  async #patiently<T>(work: Promise<T>, messages = 1): Promise<T> {
    for (;;) {
      try {
        return await this.#within(work, true, messages);
      } catch (error) {
        if (!isNoAnswer(error)) throw error;
        if (await this.#isCellBeingEdited()) continue;
        // It may have been answered while that was asked.
        return await soon(work, 0, true);
      }
    }
  }

  #within<T>(work: Promise<T>, writes: boolean, messages = 1): Promise<T> {
    return soon(work, this.#waiting.patience * messages, writes);
  }

  /** A write then waits for her, however long she types; a read is refused at once. */
  async #isCellBeingEdited(): Promise<boolean> {
    try {
      await this.#within(
        Excel.run(async ({ workbook }) => {
          workbook.load("name");
          await workbook.context.sync();
        }),
        false,
      );
      return false;
    } catch (error) {
      return isEditing(failureOf(error)?.code ?? "");
    }
  }
}

/**
 * What comes within so many milliseconds.
 * @throws NoAnswer when nothing did
 */
async function soon<T>(work: Promise<T>, milliseconds: number, writes: boolean): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(writes)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
