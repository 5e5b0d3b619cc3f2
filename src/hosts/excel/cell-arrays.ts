import type { CellContent } from "../../core/grid";
import type { Block } from "./blocks";

/** What Excel gives for a block; a property not asked for is null, and so is one it could not give. */
export interface CellArrays {
  readonly block: Block;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly formats: readonly (readonly unknown[])[] | null;
}

const errorTexts: ReadonlySet<string> = new Set([
  ...["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"],
  ...["#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!"],
  ...["#FIELD!", "#EXTERNAL!"],
]);

/** A text that Excel shows for an error: alone in a cell that is not text, it is one. */
export const isErrorText = (text: string): boolean => errorTexts.has(text.toUpperCase());

/**
 * The formula of a cell without “=”; null where it has none. A text that only begins with “=” reads
 * the same as value and as formula.
 */
export const formulaIn = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula.slice(1)
    : null;

/** A cell's content as the core has it. An empty cell and a formula that gives "" differ. */
export function contentOf(value: unknown, formula: string | null, format: unknown): CellContent {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  if (value === "") return formula === null ? null : "";
  return isErrorText(value) && (formula !== null || format !== "@") ? { error: value } : value;
}
