import { type Change, HostProblem } from "../../app/ports";
import { type CellContent, parseA1 } from "../../core/grid";
import type { Block } from "./blocks";
import { contentOf } from "./cell-arrays";
import { asHostProblem } from "./excel-problem";
import type { KnownBook } from "./known-book";
import { supports, supportsSet } from "./requirement-sets";
import type { Session } from "./session";

type Listener = (change: Change) => void;

/** Below ExcelApi 1.14 nothing tells whose write an event is about: this long after ours it is ours. */
const ownEchoes = 2_000;

/** Sheets by id, as named when last seen. */
type Names = ReadonlyMap<string, string>;

/** Excel's events as changes of the port; our own writes raise none. */
export class Watcher {
  readonly #session: Session;
  readonly #touched: () => void;
  readonly #listeners = new Set<Listener>();
  #names: Names = new Map();
  #registered = false;
  #writing = 0;
  /** Writes begun and ended so far: a list of sheets asked for before one and answered after it is old. */
  #turns = 0;
  #lastWrite = -Infinity;
  /** The sheets have to be looked at, which could not be done yet. */
  #owesLook = false;
  /** Events about sheets nobody has seen yet. */
  #kept: readonly Excel.WorksheetChangedEventArgs[] = [];

  /** @param touched - told of every change before the listeners, and of those nobody is told of */
  constructor(session: Session, touched: () => void) {
    this.#session = session;
    this.#touched = touched;
  }

  get isWatching(): boolean {
    return this.#registered;
  }

  /**
   * Sheets as just read or written: of these nobody has to be told. A new name of a known sheet stays to
   * be told by `lookAgain`.
   */
  learn({ sheets }: KnownBook): void {
    this.#names = new Map(sheets.map(({ id, name }) => [id, this.#names.get(id) ?? name]));
  }

  async add(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener);
    if (!this.#registered) await this.#register();
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Runs a write of ours. */
  async during<T>(write: () => Promise<T>): Promise<T> {
    this.#writing += 1;
    this.#turns += 1;
    try {
      return await write();
    } finally {
      this.#writing -= 1;
      this.#turns += 1;
      this.#lastWrite = performance.now();
    }
  }

  /**
   * Compares the sheets with those last seen: older Excel tells nobody of a renamed one. While a write of
   * ours goes on it is put off: half of what there is would be our own doing.
   */
  async lookAgain(): Promise<void> {
    const turns = this.#turns;
    this.#owesLook = true;
    if (this.#writing > 0) return;
    const now = await this.#session.read(async ({ workbook: { worksheets } }) => {
      worksheets.load("items/id,items/name");
      await worksheets.context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
    if (turns !== this.#turns) return;
    this.#owesLook = false;
    const before = this.#names;
    this.#names = now;
    if (before.size > 0) for (const change of differences(before, now)) this.#tell(change);
    const kept = this.#kept;
    this.#kept = [];
    for (const event of kept) this.#tellCells(event);
  }

  async #register(): Promise<void> {
    await this.#session.read(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((event) => this.#changed(event));
      worksheets.onAdded.add(({ worksheetId }) => this.#sheetChanged("added", worksheetId));
      worksheets.onDeleted.add(({ worksheetId }) => this.#sheetChanged("deleted", worksheetId));
      if (supports("1.17") || supportsSet("ExcelApiOnline", "1.1"))
        worksheets.onNameChanged.add(({ worksheetId }) =>
          this.#sheetChanged("renamed", worksheetId),
        );
      worksheets.load("items/id,items/name");
      await context.sync();
      if (this.#names.size === 0)
        this.#names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
    this.#registered = true;
  }

  /** Added, deleted or renamed: the list tells which. Sheets of our own doing are known already. */
  async #sheetChanged(kind: "added" | "deleted" | "renamed", id: string): Promise<void> {
    if (this.#writing > 0) return;
    if (kind !== "renamed" && this.#names.has(id) === (kind === "added")) return;
    this.#touched();
    await this.#lookWhenPossible();
  }

  async #changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const { triggerSource } = event as { readonly triggerSource?: string };
    if (triggerSource === "ThisLocalAddin") return;
    // Whether it is an echo or not, what was read may be old now.
    this.#touched();
    if (triggerSource === undefined && event.source !== "Remote" && this.#isEcho()) return;
    if (this.#names.has(event.worksheetId)) this.#tellCells(event);
    else this.#kept = [...this.#kept, event];
    if (this.#owesLook || this.#kept.length > 0) await this.#lookWhenPossible();
  }

  /** A cell being edited refuses the look, which is then owed: office.js would only log what is thrown. */
  async #lookWhenPossible(): Promise<void> {
    try {
      await this.lookAgain();
    } catch (error) {
      if (!(asHostProblem(error) instanceof HostProblem)) throw error;
    }
  }

  #tellCells(event: Excel.WorksheetChangedEventArgs): void {
    const sheet = this.#names.get(event.worksheetId);
    if (sheet === undefined) return;
    const by = event.source === "Remote" ? "elsewhere" : "here";
    if (event.changeType !== "RangeEdited") {
      this.#tell({ kind: "moved", sheet, by });
      return;
    }
    const now = valueNow(event.details);
    for (const block of blocksIn(event.address))
      this.#tell({ kind: "cells", area: { sheet, ...block }, by, ...now });
  }

  #isEcho(): boolean {
    return this.#writing > 0 || performance.now() - this.#lastWrite < ownEchoes;
  }

  #tell(change: Change): void {
    this.#touched();
    for (const listener of this.#listeners) listener(change);
  }
}

/** What happened to the sheets between two lists of them. */
function differences(before: Names, now: Names): readonly Change[] {
  const there = [...now].flatMap(([id, name]): readonly Change[] => {
    const was = before.get(id);
    if (was === undefined) return [{ kind: "added", sheet: name }];
    return was === name ? [] : [{ kind: "renamed", from: was, to: name }];
  });
  const gone = [...before].filter(([id]) => !now.has(id));
  return [...there, ...gone.map(([, sheet]) => ({ kind: "deleted", sheet }) as const)];
}

/** Only an event about a single cell has details, and only where the host sends them. */
function valueNow(
  details: Excel.ChangedEventDetail | null | undefined,
): { readonly now: CellContent } | Record<string, never> {
  if (!details) return {};
  const value = details.valueAfter as unknown;
  return { now: contentOf(value === "" ? null : value, null, "General") };
}

/** “B2:C9,E4”, “3:5” or “B:C” as blocks. */
function blocksIn(address: string): readonly Block[] {
  return address.split(",").flatMap((part) => {
    const [from = "", to = from] = part.replace(/^.*!/, "").replaceAll("$", "").split(":");
    const [first, last] = [cornerOf(from, "first"), cornerOf(to, "last")];
    return first && last
      ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }]
      : [];
  });
}

/** A corner; of whole rows or columns the grid's own. */
function cornerOf(text: string, which: "first" | "last") {
  if (/^\d+$/.test(text)) return parseA1(`${which === "first" ? "A" : "XFD"}${text}`);
  if (/^[A-Z]+$/i.test(text)) return parseA1(`${text}${which === "first" ? "1" : "1048576"}`);
  return parseA1(text);
}
