import type { ErrorCode } from "./excel-error";

/** Where Excel is known to answer in two ways, or where nobody knows which: a switch each. */
export class Quirks {
  /** Documented: more than 5,000,000 cells are an error or, without one, null. */
  oversizedReadIsNull = false;
  /** Cells a range may have when it is read: the documented limit, or less to try what comes of it. */
  readLimit = 5_000_000;
  /** Both codes are in the error table, which one comes is unknown. */
  wrongPassword: ErrorCode & ("AccessDenied" | "BadPassword") = "AccessDenied";
}
