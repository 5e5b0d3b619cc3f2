import { ExcelError, type ErrorCode } from "../book/excel-error";

/** What goes wrong with one request; requests count from 1, clean-up requests are not counted. */
export type Fault = { readonly request: number } & (
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

  of(request: number): Fault | undefined {
    return this.#planned.find((fault) => fault.request === request);
  }
}

/** The gate of a “refused” fault: throws when its action comes up. */
export const gateOf =
  (fault: Fault | undefined) =>
  (actionIndex: number): void => {
    if (fault?.kind === "refused" && fault.beforeAction === actionIndex)
      throw new ExcelError(fault.code);
  };
