import { HostProblem } from "./ports";

/** What a use case had written when it ended before its end. */
export interface WrittenSoFar {
  /** Cells of sheets that are not ours. */
  readonly cells: number;
  /** Sheets that were added. */
  readonly sheets: readonly string[];
}

export const nothingWritten: WrittenSoFar = { cells: 0, sheets: [] };

/** A question was closed without an answer, or 停 pressed after something was written. */
export interface Cancelled {
  readonly kind: "cancelled";
  readonly written: WrittenSoFar;
}

export const cancelled = (written: WrittenSoFar = nothingWritten): Cancelled => ({
  kind: "cancelled",
  written,
});

/**
 * The rest of a use case that has written something: 停 does not end it as if nothing were written.
 * @throws HostProblem `stopped` where nothing was, and whatever else the rest throws
 */
export async function orStopped<T>(
  written: WrittenSoFar,
  rest: () => Promise<T>,
): Promise<T | Cancelled> {
  try {
    return await rest();
  } catch (error) {
    const isStop = error instanceof HostProblem && error.problem.code === "stopped";
    if (!isStop || (written.cells === 0 && written.sheets.length === 0)) throw error;
    return cancelled(written);
  }
}
