import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Desk } from "../../src/app/desk";
import type { NamedFile } from "../../src/app/ports";
import type { Question } from "../../src/app/questions";
import { formatAt, type Sheet, type Snapshot } from "../../src/core/grid";
import { FileWorkbook } from "../taskpane/file-workbook";
import { fixedClock } from "./fixed-clock";

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", name)));

/** Answers by kind; what is not listed gets the answer that goes on. */
type Answers = Partial<Record<Question["kind"], unknown>>;

const usual: Answers = {
  "no-score-sheet": { kind: "build", scheme: "potou-2022" },
  "first-write": "write",
  "typed-differs": new Map(),
  "not-applicable": "full",
  "two-tables": { kind: "add-up" },
  "hand-edits": "overwrite",
  "name-taken": "other-name",
  "export-again": "new",
  "sheet-protected": "beside",
};

/** A desk over a sample, its file changed first where `prepare` says how. */
export async function deskOn(
  file: string,
  answers: Answers = {},
  prepare: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
) {
  const book = await FileWorkbook.open(prepare(sample(file)));
  const asked: string[] = [];
  const desk: Desk = {
    book,
    clock: fixedClock,
    inquire: async (kind) => {
      asked.push(kind);
      const all: Answers = { ...usual, ...answers };
      return (kind in all ? all[kind] : null) as never;
    },
  };
  return { book, desk, asked };
}

export function deliverTo(files: NamedFile[]) {
  return async (file: NamedFile) => {
    files.push(file);
    return { way: "download" as const, proven: false, name: file.name };
  };
}

/** Every cell of the sheets we did not make, formulas included, as one text. */
export const foreign = (book: Snapshot, ours: readonly string[]): string =>
  JSON.stringify(
    book.sheets
      .filter(({ name }) => !ours.includes(name))
      .map((sheet) => [sheet.name, sheet.rows, [...sheet.formulas], formatsOf(sheet)]),
  );

/** The format of every cell as far as the sheet is filled, blank ones included. */
function formatsOf(sheet: Sheet): readonly (readonly string[])[] {
  const width = Math.max(0, ...sheet.rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return sheet.rows.map((_, row) => columns.map((column) => formatAt(sheet, row, column)));
}

export const ours = ["取数表", "绩效自评汇总表", "_自评设置", "佐证材料清单"];
