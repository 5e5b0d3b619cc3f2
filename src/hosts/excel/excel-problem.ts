import { HostProblem, type Problem } from "../../app/ports";

/** Where a failing call was at work: what a code means depends on it. */
export interface Scene {
  /** The sheet being written, for sentences that name one. */
  readonly sheet?: string;
}

/** Excel's own error, as the client throws it: the code is never localised, the message is. */
export interface ExcelFailure {
  readonly code: string;
  readonly message: string;
  readonly place: string;
}

/** Thrown when Excel does not answer in time: of a write nobody knows whether it was done. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly wrote: boolean;

  constructor(wrote: boolean) {
    super(wrote ? "no answer to a write" : "no answer to a read");
    this.wrote = wrote;
  }
}

export const isNoAnswer = (error: unknown): boolean => error instanceof NoAnswer;

interface ClientError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string } | null;
}

const isClientError = (error: unknown): error is ClientError =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";

/** What Excel said; null where the error is not Excel's. */
export function failureOf(error: unknown): ExcelFailure | null {
  if (!isClientError(error)) return null;
  return {
    code: error.code,
    message: error.message,
    place: error.debugInfo?.errorLocation ?? "",
  };
}

/** The line for 复制详情: code, message, place. */
export const detailOf = ({ code, message, place }: ExcelFailure): string =>
  [code, message, place].filter((part) => part !== "").join(" · ");

/** Codes that say how much Excel takes at once; read or written in smaller pieces it may go. */
const sizeCodes: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
  "MemoryLimitReached",
]);

export const isTooMuch = (code: string): boolean => sizeCodes.has(code);

/** Codes of a line that may work again in a moment. */
const passingCodes: ReadonlySet<string> = new Set([
  "ServiceNotAvailable",
  "ConnectionFailure",
  "RequestAborted",
  "ActivityLimitReached",
  // Every question is asked in a context of its own: asked again, it gets a new one.
  "InvalidRequestContext",
  "InvalidOrTimedOutSession",
]);

/** Codes of a sheet that went away between two questions. */
export const isGone = (code: string): boolean =>
  code === "ItemNotFound" || code === "InvalidReference";

export const isPassing = (code: string): boolean => passingCodes.has(code);

const unsupportedCodes: ReadonlySet<string> = new Set([
  "UnsupportedSheet",
  "UnsupportedOperation",
  "NotImplemented",
  "ApiNotFound",
  "ApiNotAvailable",
]);

const obstacles: Readonly<Record<string, "merged" | "filtered" | "pivot" | "array">> = {
  MergedRangeConflict: "merged",
  FilteredRangeConflict: "filtered",
  PivotTableRangeConflict: "pivot",
  InsertDeleteConflict: "merged",
};

const plain: Readonly<Record<string, Problem>> = {
  InvalidOperationInCellEditMode: { code: "cell-being-edited" },
  InactiveWorkbook: { code: "other-workbook" },
  InvalidSelection: { code: "other-workbook" },
  WriteNotSupportedWhenModalDialogOpen: { code: "dialog-open" },
};

/** What a code of Excel's means for the user; those that say nothing to a person are `unexpected`. */
function problemOf(failure: ExcelFailure, scene: Scene = {}): Problem {
  const { code } = failure;
  const known = plain[code];
  if (known) return known;
  if (isTooMuch(code)) return { code: "too-much" };
  if (isPassing(code)) return { code: "unreachable" };
  if (unsupportedCodes.has(code)) return { code: "unsupported", member: failure.place || code };
  const placed = scene.sheet === undefined ? null : problemAt(code, scene.sheet);
  const { message, place } = failure;
  const reason = message === "" ? code : `${message} ${place}`.trim();
  return placed ?? { code: "unexpected", reason };
}

/** Codes whose sentence names the sheet at work, or a place on it. */
function problemAt(code: string, sheet: string): Problem | null {
  if (code === "AccessDenied") return { code: "protected", sheet };
  if (isGone(code)) return { code: "not-found", sheet };
  if (code === "ItemAlreadyExists") return { code: "name-taken", sheet, free: "" };
  const what = obstacles[code];
  if (!what) return null;
  return { code: "in-the-way", what, at: { sheet, top: 0, left: 0, bottom: 0, right: 0 } };
}

/** Any error as the problem the pane shows; errors of our own code stay what they are. */
export function asHostProblem(error: unknown, scene: Scene = {}): unknown {
  if (error instanceof HostProblem) return error;
  if (error instanceof NoAnswer)
    return new HostProblem({ code: error.wrote ? "no-answer" : "unreachable" }, error.message);
  const failure = failureOf(error);
  return failure ? new HostProblem(problemOf(failure, scene), detailOf(failure)) : error;
}
