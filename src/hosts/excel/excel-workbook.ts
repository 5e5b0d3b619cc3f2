import {
  type ActiveCell,
  type Change,
  type Course,
  type HostFacts,
  HostProblem,
  type LeftCell,
  type LiveWorkbook,
  type Mismatch,
  type ReadCourse,
  type ReadingNeeds,
  type Restored,
  type WorkbookStatus,
  type WriteCourse,
} from "../../app/ports";
import type { Edit } from "../../core/edits";
import type { Area, CellRef, Snapshot } from "../../core/grid";
import { BookReader } from "./book-reader";
import { BookWriter } from "./book-writer";
import { asHostProblem } from "./excel-problem";
import { guardNames } from "./guards";
import { hostFacts } from "./host-facts";
import { type Journal, journalOf, restoreFrom } from "./journal";
import type { KnownBook } from "./known-book";
import { afterWrite } from "./known-after-write";
import { documentBytes, openWorkbook } from "./office-file";
import { logUnexpected } from "./microsoft-helpers";
import { realWaiting, Session, type Waiting } from "./session";
import { activeCell, selectArea } from "./selection";
import { Watcher } from "./watcher";

/**
 * What one message may bring or take. Excel on the web refuses more than 5 MB; the same size is kept
 * everywhere, since a longer message only holds the thread longer.
 */
const messageBytes = 4_400_000;
/** Excel refuses to read 5,000,000 cells at once; half of it leaves room. */
const messageCells = 2_500_000;

/** What was read stays good for writing this long when nobody tells of changes. */
const freshUnwatched = 5_000;

interface Options {
  readonly waiting?: Waiting;
  /** Told of errors nobody expected; else they go to the console. */
  readonly log?: (error: unknown) => void;
}

/** The workbook open in Excel beside the pane. */
export class ExcelWorkbook implements LiveWorkbook {
  readonly facts: HostFacts;
  readonly #session: Session;
  readonly #reader: BookReader;
  readonly #writer: BookWriter;
  readonly #watcher: Watcher;
  readonly #log: (error: unknown) => void;
  #known: KnownBook | null = null;
  /** Ids of the sheets the caller knows of: there when it last read, or added since by it. */
  #seen: ReadonlySet<string> | null = null;
  /** When `#known` was read; null once something may have changed since. */
  #readAt: number | null = null;
  /** Changes told so far: one that comes while reading may be in what is read, or not. */
  #changes = 0;
  #locked = false;
  #journal: Journal | null = null;
  /** Settles when the calls before are done. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: Options = {}) {
    this.facts = hostFacts();
    this.#log = options.log ?? toConsole;
    this.#session = new Session(options.waiting ?? realWaiting);
    this.#reader = new BookReader(this.#session, { bytes: messageBytes, cells: messageCells });
    this.#writer = new BookWriter(this.#session, this.#reader, messageBytes);
    this.#watcher = new Watcher(this.#session, () => {
      this.#changes += 1;
      this.#readAt = null;
    });
  }

  status(): WorkbookStatus {
    return this.#known?.status ?? nothingKnown;
  }

  async read(course: ReadCourse = {}): Promise<Snapshot> {
    return this.#inTurn(async () => {
      const known = await this.#readKnown({ ...course, needs: course.needs ?? null });
      this.#seen = idsIn(known);
      return known;
    });
  }

  async apply(edits: readonly Edit[], course: WriteCourse = {}): Promise<readonly Mismatch[]> {
    return this.#inTurn(async () => {
      if (this.#locked) throw new HostProblem({ code: "no-answer" });
      const before = await this.#current(course);
      if (course.signal?.aborted === true) throw new HostProblem({ code: "stopped" });
      if (this.#seen) guardNames(edits, before, this.#seen);
      this.#readAt = null;
      const written = await this.#watcher.during(() => this.#writer.write(edits, before));
      if (course.restorable === true) this.#journal = journalOf(written, this.#journal);
      this.#known = afterWrite(written);
      const added = [...idsIn(this.#known)].filter((id) => !idsIn(before).has(id));
      this.#seen = this.#seen && new Set([...this.#seen, ...added]);
      this.#watcher.learn(this.#known);
      return written.mismatches;
    });
  }

  canRestore(): boolean {
    return this.#journal !== null;
  }

  async restore(): Promise<Restored> {
    return this.#inTurn(async () => {
      if (this.#locked) throw new HostProblem({ code: "no-answer" });
      const journal = this.#journal;
      if (!journal) return { cells: 0, left: [], kept: [] };
      const now = await this.#readKnown({});
      this.#readAt = null;
      const restoring = restoreFrom(journal, now);
      const { steps, cells, left, kept } = restoring;
      const failure = await this.#watcher.during(() => this.#writer.attempt(steps));
      const after = await this.#readKnown({});
      const failed = restoring.check(after);
      // Half put back: it can be asked for once more.
      if (failure && failed.length > 0) throw notRestored(failed, failure);
      if (failure && !restoring.isCleared(after)) throw failure;
      this.#journal = null;
      return { cells: cells - failed.length, left: [...left, ...failed], kept };
    });
  }

  select(at: CellRef | Area): Promise<void> {
    return this.#spoken(() => selectArea(this.#session, at));
  }

  activeCell(): Promise<ActiveCell | null> {
    return this.#spoken(() => activeCell(this.#session));
  }

  watch(listener: (change: Change) => void): Promise<() => void> {
    return this.#spoken(() => this.#watcher.add(listener));
  }

  lookAgain(): Promise<void> {
    return this.#inTurn(() => this.#watcher.lookAgain());
  }

  async saved(): Promise<boolean> {
    return this.#spoken(() =>
      this.#session.read(async ({ workbook }) => {
        workbook.load("isDirty");
        await workbook.context.sync();
        return !workbook.isDirty;
      }),
    );
  }

  bytes(): Promise<Uint8Array | null> {
    return this.#spoken(() => documentBytes(this.#session));
  }

  openNew(bytes: Uint8Array): Promise<void> {
    return this.#spoken(() => openWorkbook(bytes));
  }

  /** Without `needs` as last time. */
  async #readKnown(course: Course & { readonly needs?: ReadingNeeds | null }): Promise<KnownBook> {
    const changes = this.#changes;
    const known = await this.#reader.read(this.#known, course);
    this.#known = known;
    this.#readAt = changes === this.#changes ? performance.now() : null;
    this.#locked = false;
    this.#watcher.learn(known);
    return known;
  }

  /** The workbook as it is: what was just read, or read again where it may have changed since. */
  async #current(course: Course): Promise<KnownBook> {
    const age = this.#readAt === null ? Infinity : performance.now() - this.#readAt;
    const fresh = this.#watcher.isWatching ? this.#readAt !== null : age < freshUnwatched;
    return this.#known && fresh ? this.#known : this.#readKnown(course);
  }

  /**
   * Reading and writing go whole, one after another: a read that began before a write would count as
   * what is there after it.
   */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#spoken(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Whatever fails speaks the port's language; without an answer nothing is written until the next read. */
  async #spoken<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const said = asHostProblem(error);
      if (!(said instanceof HostProblem) || said.problem.code === "unexpected") this.#log(error);
      if (said instanceof HostProblem && said.problem.code === "no-answer") {
        this.#locked = true;
        this.#readAt = null;
      }
      throw said;
    }
  }
}

const notRestored = (cells: readonly LeftCell[], { problem, detail }: HostProblem): HostProblem =>
  new HostProblem(
    { code: "not-restored", cells, sheets: [], reason: detail || problem.code },
    detail,
  );

const idsIn = ({ sheets }: KnownBook): ReadonlySet<string> => new Set(sheets.map(({ id }) => id));

/** A console that cannot be written to must not cover the error itself. */
const toConsole = (error: unknown): void => void logUnexpected(error).catch(() => undefined);

const nothingKnown: WorkbookStatus = {
  name: "",
  readOnly: false,
  structureProtected: false,
  manualCalculation: false,
};
