import type { FigureId } from "../../../src/core/figures";
import { formatRef, type Snapshot } from "../../../src/core/grid";
import { recognise, type Recognition } from "../../../src/core/recognise";

/** Figure → value in its base unit, all that were found. */
export const figuresOf = (book: Snapshot): Readonly<Partial<Record<FigureId, string>>> =>
  valuesOf(recognise(book));

/** The same of a recognition. */
export const valuesOf = ({ figures }: Recognition): Readonly<Partial<Record<FigureId, string>>> =>
  Object.fromEntries([...figures.found].map(([id, { value }]) => [id, value.toFixed()]));

/** Code and first cell of every issue but those that only inform. */
export const graveIssues = (recognition: Recognition): readonly string[] =>
  recognition.issues
    .filter(({ severity }) => severity !== "info")
    .map(({ code, at }) => [code, ...at.slice(0, 1).map(formatRef)].join(" "));
