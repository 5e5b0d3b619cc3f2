/**
 * Codes of Excel's error table, and those the client knows beside it (an open dialog, a session or a
 * context that is no longer valid), with what is said beside them; the code is never localised, the
 * message is. Source: Microsoft, “Error handling with the application-specific JavaScript APIs”.
 */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotAvailable: "The requested API is not available.",
  ApiNotFound: "The API you are trying to use could not be found.",
  BadPassword: "The password you supplied is incorrect.",
  Conflict: "Request could not be processed because of a conflict.",
  ConnectionFailure: "The connection was interrupted.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  FormulaLengthExceedsLimit:
    "The bytecode of the applied formula exceeds the maximum length limit.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook: "The operation failed because multiple workbooks are open.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "The operation isn't available while Excel is in Edit cell mode.",
  InvalidOrTimedOutSession:
    "Your Office session has expired or is invalid. To continue, refresh the page.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidRequestContext: "Cannot use the object across different request contexts.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MemoryLimitReached: "The memory limit has been reached.",
  MergedRangeConflict: "Cannot complete the operation: the range overlaps a merged range.",
  NonBlankCellOffSheet: "Cannot insert cells: it would push non-empty cells off the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: "The attempted operation affects more cells than the limit.",
  PivotTableRangeConflict: "The attempted operation causes a conflict with a PivotTable range.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  ServiceNotAvailable: "The service is unavailable.",
  Unauthenticated: "Required authentication information is either missing or invalid.",
  UndoNotSupported: "The requested operation cannot be undone.",
  UnsupportedOperation: "The operation being attempted is not supported.",
  UnsupportedSheet: "This sheet type does not support this operation.",
  WriteNotSupportedWhenModalDialogOpen:
    "Write operation is not supported for Office when a modal dialog is open.",
} as const;

export type ErrorCode = keyof typeof MESSAGES;

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  GeneralException: 500,
};

/** A refusal the client is to see: thrown by the book, told its place (`Class.member`) by the protocol. */
export class ExcelError extends Error {
  readonly code: ErrorCode;

  /** @param detail - what exactly is wrong; Excel's own sentence when left out */
  constructor(code: ErrorCode, detail?: string) {
    super(detail ?? MESSAGES[code]);
    this.name = "ExcelError";
    this.code = code;
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code] ?? 400;
  }
}

export const ERROR_CODES = Object.keys(MESSAGES) as readonly ErrorCode[];
