import { type Decimal, type MoneyUnit, toYuan } from "../decimal";
import {
  figureFacts,
  type FigureId,
  type Figures,
  type Found,
  type Source,
  type Unfound,
} from "../figures";
import {
  type CellRef,
  contentAt,
  findSheet,
  formatAt,
  formatRef,
  sameCell,
  type Snapshot,
} from "../grid";
import type { Issue } from "../issues";
import { type Candidate, statedUnit, unitOf } from "./candidates";
import type { Choices } from "./choices";
import type { FigureSources } from "./figure-sources";
import type { FiguresRead } from "./read-figures";
import { issue } from "./issues";
import { type NumberReading, readNumber } from "./read-number";

/** Figures with the user's own answers in place: 就用这格, 没有这项. */
export interface Answered {
  readonly figures: Figures;
  readonly issues: readonly Issue[];
}

/** Puts the user's choices over what was found; a picked cell that holds no number any more is said. */
export function withChoices(read: FiguresRead, sources: FigureSources, book: Snapshot): Answered {
  const { choices } = sources;
  const found = new Map(read.figures.found);
  const unfound = new Map(read.figures.unfound);
  const issues: Issue[] = [];
  for (const [id, cell] of choices.picked) {
    const picked = pickedFound(id, cell, { read, sources, book });
    unfound.delete(id);
    found.delete(id);
    if (picked.kind === "found") found.set(id, picked.found);
    else {
      unfound.set(id, picked.because);
      issues.push(lost(id, cell));
    }
  }
  for (const id of choices.absent) {
    found.delete(id);
    unfound.set(id, { kind: "absent", id });
  }
  return { figures: { found, unfound }, issues: [...stillOpen(read.issues, choices), ...issues] };
}

/** What the user has answered is not asked again. */
function stillOpen(issues: readonly Issue[], { picked, absent }: Choices): readonly Issue[] {
  const answered = new Set([...picked.keys(), ...absent].map((id) => `“${figureFacts(id).term}”`));
  return issues.filter(
    ({ code, message }) =>
      !(code === "figure-ambiguous" && [...answered].some((term) => message.zh.startsWith(term))),
  );
}

const lost = (id: FigureId, cell: CellRef): Issue =>
  issue("picked-lost", { term: figureFacts(id).term, cell: formatRef(cell) }, [cell]);

interface Context {
  readonly read: FiguresRead;
  readonly sources: FigureSources;
  readonly book: Snapshot;
}

type Picked =
  | { readonly kind: "found"; readonly found: Found }
  | { readonly kind: "not"; readonly because: Unfound };

function pickedFound(id: FigureId, cell: CellRef, context: Context): Picked {
  const known = context.read.gathered.candidates.find(
    (one) => one.id === id && one.sources.length === 1 && isAt(one, cell),
  );
  if (known) return { kind: "found", found: foundAt(known) };
  return readPicked(id, cell, context);
}

const isAt = ({ sources: [source] }: Candidate, cell: CellRef): boolean =>
  source !== undefined && sameCell(source.cell, cell);

const foundAt = ({ id, value, sources, why }: Candidate): Found => ({
  id,
  value,
  from: { kind: "cells", sources },
  why: `您指定的格：${why}`,
  confidence: "picked",
});

/** The unit of a picked cell: of its row and column like any amount's, else of the table it stands in. */
function unitAt(cell: CellRef, { read, sources }: Context): MoneyUnit | null {
  const amount = read.gathered.amounts.find((one) => sameCell(one.cell, cell));
  if (amount) {
    const answer = unitOf(amount, sources.frame);
    return answer === "none" || answer === "mixed" ? null : answer;
  }
  const table = sources.tables.find(
    ({ at, bottom }) => at.sheet === cell.sheet && at.row <= cell.row && cell.row <= bottom,
  );
  return table ? statedUnit(table, sources.frame) : (sources.frame.units.get(cell.sheet) ?? null);
}

function readPicked(id: FigureId, cell: CellRef, context: Context): Picked {
  const sheet = findSheet(context.book, cell.sheet);
  const content = sheet ? contentAt(sheet, cell.row, cell.column) : null;
  const format = sheet ? formatAt(sheet, cell.row, cell.column) : "General";
  const reading = readNumber(content, format);
  if (reading.kind !== "number") {
    const as = reading.kind === "unreadable" ? reading.as : "";
    return { kind: "not", because: { kind: "unreadable", id, at: cell, as } };
  }
  if (figureFacts(id).kind !== "money")
    return { kind: "found", found: pickedFrom(id, cell, reading, null) };
  const unit = reading.unit ?? unitAt(cell, context);
  return unit === null
    ? { kind: "not", because: { kind: "no-unit", id, at: cell, as: reading.as } }
    : { kind: "found", found: pickedFrom(id, cell, reading, unit) };
}

type NumberRead = Extract<NumberReading, { kind: "number" }>;

function pickedFrom(
  id: FigureId,
  cell: CellRef,
  reading: NumberRead,
  unit: MoneyUnit | null,
): Found {
  const value: Decimal = unit === null ? reading.value : toYuan(reading.value, unit);
  const plain = reading.numeric && reading.shownDividedBy === 0;
  const source: Source = {
    cell,
    unit,
    as: unit === null ? reading.as : `${reading.as} ${unit}`,
    value,
    reading: plain ? "number" : "text",
    sign: 1,
  };
  return {
    id,
    value,
    from: { kind: "cells", sources: [source] },
    why: "您指定的格",
    confidence: "picked",
  };
}
