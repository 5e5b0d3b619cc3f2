import { doubleOf } from "../../core/decimal";
import type { PlannedContent } from "../../core/edits";
import { type CellContent, isCellError } from "../../core/grid";
import { isErrorText } from "./cell-arrays";

/** What is assigned to a cell of `Range.formulas`, and the format it must have before that. */
export interface Input {
  readonly text: string | number | boolean;
  /** null: the format stays. */
  readonly format: string | null;
}

/** Texts that Excel takes as they are: they begin like Chinese prose, so they are no number or formula. */
const beginsLikeProse = /^[\p{Script=Han}（《“【]/u;

/** A text so that it can never become a formula, number or date; “@” cells keep every text anyway. */
const quoted = (text: string, format: string): string =>
  text === "" || format === "@" || beginsLikeProse.test(text) ? text : `'${text}`;

/**
 * What to assign so that a cell holds the planned content.
 * @param wanted - the format the plan names; undefined leaves the one it has
 * @param present - the format the cell has now
 */
export function plannedInput(
  content: PlannedContent,
  wanted: string | undefined,
  present: string,
): Input {
  const format = wanted ?? neededFormat(content, present);
  const effective = format ?? present;
  switch (content.kind) {
    case "text":
      return { text: quoted(content.text, effective), format };
    case "number":
      return { text: doubleOf(content.value), format };
    case "formula":
      return { text: `=${content.formula}`, format };
    case "empty":
      return { text: "", format };
  }
}

/** A text cell takes no formula or number; a text like “#N/A” is one only in a text cell. */
function neededFormat(content: PlannedContent, present: string): string | null {
  if (content.kind === "text") return isErrorText(content.text) && present !== "@" ? "@" : null;
  return content.kind !== "empty" && present === "@" ? "General" : null;
}

/** What to assign so that a cell holds again what was read from it. */
export function formerInput(
  content: CellContent,
  formula: string | null,
  format: string,
): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (content === null) return "";
  if (isCellError(content)) return content.error;
  return typeof content === "string" ? quoted(content, format) : content;
}

/** The content is what stands in a cell now; a formula's result is not looked at. */
export function holdsPlanned(
  content: PlannedContent,
  now: CellContent,
  formula: string | null,
): boolean {
  if (content.kind === "formula") return formula === content.formula;
  if (formula !== null) return false;
  if (content.kind === "text") return (now ?? "") === content.text;
  if (content.kind === "number") return now === doubleOf(content.value);
  return now === null;
}
