import { HostProblem } from "../../app/ports";
import { cellsIn, columnsIn } from "./blocks";
import type { CellArrays } from "./cell-arrays";
import { queueDetails } from "./details";
import { failureOf, isTooMuch } from "./excel-problem";
import type { KnownSheet, Piece } from "./known-book";
import { type Budget, halves, packed, queuePiece, type Wanted } from "./pieces";
import type { Session } from "./session";
import type { SheetReading } from "./sheet-reading";

/** Cells copied before others get the thread: some milliseconds. */
const sliceCells = 6_000;
/** Bytes of an average cell of a column: its value alone, and with formula and format. */
interface Lengths {
  readonly value: number;
  readonly whole: number;
}
/** Before anything of the column was seen. */
const usual: Lengths = { value: 16, whole: 60 };
/** A head alone does not tell everything: cells further down may be longer. */
const headTells = 0.92;
/** The brackets of a row. */
const bytesPerRow = 2;
/** Rows of what came, evenly spread, by which the length of a column's cells is judged. */
const sampleRows = 60;

/** A piece of a sheet as it was read before. */
export interface KnownPiece {
  readonly sheet: KnownSheet;
  readonly piece: Piece;
}

/** Loads cells into readings, in as few requests as their size allows. */
export class CellLoader {
  readonly #session: Session;
  #budget: Budget;
  /** By sheet and column. */
  readonly #lengths = new Map<string, Lengths[]>();

  /** @param budget - what one request may bring */
  constructor(session: Session, budget: Budget) {
    this.#session = session;
    this.#budget = budget;
  }

  /** Excel refused a request for the size of its answer. */
  halveBudget(): void {
    const { bytes, cells } = this.#budget;
    this.#budget = { bytes: Math.max(20_000, bytes / 2), cells: Math.max(1_000, cells / 2) };
  }

  /** Pieces by the requests that can bring them. */
  requestsFor(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
    const { bytes, cells } = this.#budget;
    const cautious = { bytes: bytes * headTells, cells };
    return packed(wanted, cautious, (piece) => this.#estimate(piece.sheet.listed.id, piece));
  }

  /** Of pieces known from before, those that fit into the next request together beside the heads. */
  fitting(pieces: readonly KnownPiece[], heads: readonly KnownPiece[]): readonly KnownPiece[] {
    const bytesOf = ({ sheet, piece }: KnownPiece): number =>
      cellsIn(piece.block) * this.#estimate(sheet.id, piece);
    let room = this.#budget.bytes - heads.reduce((sum, head) => sum + bytesOf(head), 0);
    return pieces.filter((one) => {
      const bytes = bytesOf(one);
      if (bytes >= room) return false;
      room -= bytes;
      return true;
    });
  }

  /**
   * One request; refused for its size, or answered with null, it goes again in halves, down to single
   * cells.
   */
  async load(pieces: readonly Wanted[], details: readonly SheetReading[]): Promise<void> {
    const answer = await this.#ask(pieces, details);
    const [came, again] = answer === "too much" ? [[], details] : [answer, []];
    if (answer === "too much") this.halveBudget();
    for (const [index, piece] of pieces.entries()) {
      const arrays = came[index];
      if (arrays) await this.keep(piece.sheet, piece, arrays);
      else await this.#loadHalves(piece, again);
    }
  }

  async keep(reading: SheetReading, piece: Piece, arrays: CellArrays): Promise<void> {
    await this.place(reading, arrays);
    reading.loaded.push({ block: piece.block, whole: piece.whole });
  }

  /** Copies in slices: the thread is never held for long. */
  async place(reading: SheetReading, arrays: CellArrays): Promise<void> {
    const { values } = arrays;
    const width = Math.max(1, values[0]?.length ?? 1);
    const rows = Math.max(1, Math.floor(sliceCells / width));
    this.#learn(reading.listed.id, arrays);
    for (let from = 0; from < values.length; from += rows) {
      if (from > 0) await this.#session.breathe();
      reading.place(arrays, from, Math.min(from + rows, values.length) - 1);
    }
  }

  async #loadHalves(piece: Wanted, details: readonly SheetReading[]): Promise<void> {
    const parts = halves(piece);
    if (!parts) throw new HostProblem({ code: "too-much" });
    const [first, second] = parts;
    await this.load(
      [first],
      details.filter(({ detailed }) => !detailed),
    );
    await this.load([second], []);
  }

  async #ask(
    pieces: readonly Wanted[],
    details: readonly SheetReading[],
  ): Promise<readonly (CellArrays | null)[] | "too much"> {
    try {
      return await this.#session.read(async (context) => {
        const takes = pieces.map((piece) =>
          queuePiece(context.workbook.worksheets.getItem(piece.sheet.listed.id), piece),
        );
        const detailed = details.flatMap((reading) => {
          const { used, partlyHidden: hidden } = reading;
          const { id } = reading.listed;
          return used ? [{ reading, take: queueDetails(context, { id, used, hidden }) }] : [];
        });
        await context.sync();
        for (const { reading, take } of detailed) take(reading);
        return takes.map((take) => take());
      });
    } catch (error) {
      const code = failureOf(error)?.code ?? "";
      // Old builds of Excel on the web say only that something went wrong when it is too much.
      const maybe = isTooMuch(code) || (code === "GeneralException" && pieces.length > 0);
      if (maybe && pieces.some((piece) => halves(piece) !== null)) return "too much";
      throw error;
    }
  }

  /** How long a sheet's cells are, from what was seen of it. */
  #learn(id: string, { values, formulas, formats, block }: CellArrays): void {
    const known = this.#lengths.get(id) ?? [];
    this.#lengths.set(id, known);
    for (let offset = 0; offset < columnsIn(block); offset += 1) {
      const value = averageLength(values, offset);
      const more = [formulas, formats].map((array) => array && averageLength(array, offset));
      const [formula, format] = more;
      const whole = value + (formula ?? value) + (format ?? usual.whole - usual.value);
      known[block.left + offset] = { value, whole };
    }
  }

  /** Bytes of an average cell of the piece. */
  #estimate(id: string, { block, whole }: Piece): number {
    const known = this.#lengths.get(id);
    let bytes = bytesPerRow * (whole ? 3 : 1);
    for (let column = block.left; column <= block.right; column += 1)
      bytes += (known?.[column] ?? usual)[whole ? "whole" : "value"];
    return bytes / columnsIn(block);
  }
}

/** Bytes a cell of one column takes in JSON, comma included. */
function averageLength(rows: readonly (readonly unknown[])[], offset: number): number {
  const step = Math.ceil(rows.length / sampleRows);
  const sample = rows.filter((_, index) => index % step === 0).map((row) => row[offset]);
  return bytesIn(JSON.stringify(sample)) / Math.max(1, sample.length);
}

/** UTF-8 bytes of a JSON text, near enough: what is not ASCII takes three. */
const bytesIn = (text: string): number =>
  text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0);
