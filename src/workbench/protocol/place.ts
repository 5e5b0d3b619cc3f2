import { ExcelError } from "../book/excel-error";

/** A refusal with the member it happened at, as `debugInfo.errorLocation` shows it. */
export class PlacedError extends Error {
  override readonly cause: ExcelError;
  readonly location: string;

  constructor(cause: ExcelError, location: string) {
    super(cause.message);
    this.name = "PlacedError";
    this.cause = cause;
    this.location = location;
  }
}

/** Runs a member and puts its name on what it refuses. A failure of ours is no ExcelError: it goes up. */
export function placed<T>(className: string, member: string, run: () => T): T {
  const place = (error: unknown): unknown =>
    error instanceof ExcelError ? new PlacedError(error, `${className}.${member}`) : error;
  try {
    const value = run();
    if (!(value instanceof Promise)) return value;
    return value.catch((error: unknown) => {
      throw place(error);
    }) as T;
  } catch (error) {
    throw place(error);
  }
}

/** The stand-in's loudest answer: this member of Excel is not modelled. */
export function unknownMember(className: string, member: string): PlacedError {
  const location = `${className}.${member}`;
  return new PlacedError(
    new ExcelError("ApiNotFound", `The workbench does not know ${location}.`),
    location,
  );
}
