import { ExcelError, type ErrorCode } from "../book/excel-error";

/**
 * What goes wrong with one request: the nth, counted from 1 without clean-up requests, or the next that
 * writes anything, once.
 */
export type Fault = { readonly request: number | "next-write" } & (
  | {
      /** Refused before action `beforeAction` (0-based); the number of actions = after the last. */
      readonly kind: "refused";
      readonly beforeAction: number;
      readonly code: ErrorCode;
    }
  /** Everything is done, but the client hears only of a broken connection. */
  | { readonly kind: "answer-lost"; readonly code: ErrorCode }
  /** The client never hears again; `done` tells whether the work was carried out. */
  | { readonly kind: "silent"; readonly done: boolean }
);

/** The faults waiting to happen; tests and the page's switch set them. */
export class Faults {
  #planned: readonly Fault[] = [];

  plan(...faults: readonly Fault[]): void {
    this.#planned = faults;
  }

  /** @param writes - whether the request sets anything */
  of(request: number, writes: boolean): Fault | undefined {
    const fault = this.#planned.find(({ request: planned }) =>
      planned === "next-write" ? writes : planned === request,
    );
    if (fault?.request === "next-write")
      this.#planned = this.#planned.filter((planned) => planned !== fault);
    return fault;
  }
}

/** The gate of a “refused” fault: throws when its action comes up. */
export const gateOf =
  (fault: Fault | undefined) =>
  (actionIndex: number): void => {
    if (fault?.kind === "refused" && fault.beforeAction === actionIndex)
      throw new ExcelError(fault.code);
  };
