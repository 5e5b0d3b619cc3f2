import type {
  ActiveCell,
  Change,
  HostFacts,
  LiveWorkbook,
  Mismatch,
  ReadCourse,
  Restored,
  WorkbookStatus,
  WriteCourse,
} from "../app/ports";
import type { Edit } from "../core/edits";
import type { Area, CellRef, Snapshot } from "../core/grid";

const nothingRead: WorkbookStatus = {
  name: "",
  readOnly: false,
  structureProtected: false,
  manualCalculation: false,
};

/** A workbook whose host is loaded with the first call: the frame is on screen before it is there. */
export class LazyWorkbook implements LiveWorkbook {
  readonly facts: HostFacts;
  private readonly load: () => Promise<LiveWorkbook>;
  private loading: Promise<LiveWorkbook> | null = null;
  private host: LiveWorkbook | null = null;

  constructor(facts: HostFacts, load: () => Promise<LiveWorkbook>) {
    this.facts = facts;
    this.load = load;
  }

  private async loaded(): Promise<LiveWorkbook> {
    this.loading ??= this.load().catch((error: unknown) => {
      // A file that did not come now may come at the next click.
      this.loading = null;
      throw error;
    });
    this.host = await this.loading;
    return this.host;
  }

  status(): WorkbookStatus {
    return this.host?.status() ?? nothingRead;
  }

  canRestore(): boolean {
    return this.host?.canRestore() ?? false;
  }

  async read(course?: ReadCourse): Promise<Snapshot> {
    return (await this.loaded()).read(course);
  }

  async apply(edits: readonly Edit[], course?: WriteCourse): Promise<readonly Mismatch[]> {
    return (await this.loaded()).apply(edits, course);
  }

  async restore(): Promise<Restored> {
    return (await this.loaded()).restore();
  }

  async select(at: CellRef | Area): Promise<void> {
    return (await this.loaded()).select(at);
  }

  async activeCell(): Promise<ActiveCell | null> {
    return (await this.loaded()).activeCell();
  }

  async watch(listener: (change: Change) => void): Promise<() => void> {
    return (await this.loaded()).watch(listener);
  }

  async lookAgain(): Promise<void> {
    return (await this.loaded()).lookAgain();
  }

  async saved(): Promise<boolean | null> {
    return (await this.loaded()).saved();
  }

  async bytes(): Promise<Uint8Array | null> {
    return (await this.loaded()).bytes();
  }

  async openNew(bytes: Uint8Array): Promise<void> {
    return (await this.loaded()).openNew(bytes);
  }
}
