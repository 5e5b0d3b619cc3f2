import type { PickedFile } from "../../app/check-file";
import type { Delivery, NamedFile } from "../../app/ports";
import type { ReportDocument } from "../../core/report";
import type { CalculatedState } from "./pane-state";
import { type Tools, work } from "./tools";

/** Files out and in: 导出 Word, 核对, 刷新, 报送版. */
export interface ReportActions {
  readonly exportReport: () => Promise<void>;
  /** 换个办法保存: the way after those tried. */
  readonly nextWay: () => Promise<void>;
  /** 写到‘自评报告（文字）’表 */
  readonly reportToSheet: () => Promise<void>;
  /** 复制全文 */
  readonly copyReport: () => Promise<boolean>;
  readonly checkReport: (file: PickedFile) => Promise<void>;
  /** 打印核对单: a sheet of what was compared last. */
  readonly printCheck: () => Promise<void>;
  /** 改成表里的数: a new file with the numbers of now, checked at once in place of the old one. */
  readonly refreshReport: (file: PickedFile) => Promise<void>;
  readonly saveSubmission: () => Promise<void>;
}

/** The actions that hand out files or take them in. */
export function reportActions(tools: Tools): ReportActions {
  const handing = new Handing(tools);
  return { ...exportActions(tools, handing), ...fileActions(tools, handing) };
}

/** Hands out files and remembers the ways tried with the last one, for “没看到？”. */
class Handing {
  private readonly tools: Tools;
  private last: { readonly file: NamedFile; readonly tried: readonly Delivery["way"][] } | null =
    null;

  constructor(tools: Tools) {
    this.tools = tools;
  }

  readonly deliver = async (file: NamedFile): Promise<Delivery | null> => this.by(file, []);

  /** The way after those tried; null where none is left or nothing was handed out. */
  readonly again = async (): Promise<Delivery | null> =>
    this.last && this.by(this.last.file, this.last.tried);

  private async by(file: NamedFile, tried: readonly Delivery["way"][]): Promise<Delivery | null> {
    const delivery = await this.tools.deps.files.deliver(file, tried);
    this.last = { file, tried: delivery ? [...tried, delivery.way] : tried };
    return delivery;
  }
}

type ExportActions = Pick<
  ReportActions,
  "exportReport" | "nextWay" | "reportToSheet" | "copyReport"
>;

function exportActions(tools: Tools, { again, deliver }: Handing): ExportActions {
  const { deps, get, set } = tools;
  /** 导出 Word calculated first: its results are on screen even where nobody had pressed 计算. */
  const asNow = (): CalculatedState => ({
    kind: deps.workbook.status().readOnly ? "looked-only" : "written",
    places: [],
    cells: 0,
    at: deps.clock.now(),
  });
  const exportReport = async (): Promise<void> => {
    const job = work(tools, "exporting", async (engine, desk, course) => {
      const files = await deps.reportFiles();
      const write = async (report: ReportDocument) => files.write(report);
      return engine.exportReport(desk, { write, deliver }, course);
    });
    tools.again = exportReport;
    const end = await job;
    if (!end) return;
    if (end.kind === "refresh") set({ tab: "report", notice: { kind: "pick-report" } });
    if (end.kind !== "exported") return;
    set({ exported: end, look: end.look, stale: null, calculated: get().calculated ?? asNow() });
    set({ notice: { kind: "exported", exported: end }, unsaved: true });
  };
  return {
    exportReport,
    nextWay: async () => {
      const { exported } = get();
      const next = await work(tools, "exporting", async () => ({ delivery: await again() }));
      if (!next || !exported) return;
      const handed = { ...exported, ...next };
      set({ exported: handed, notice: { kind: "exported", exported: handed } });
    },
    reportToSheet: async () => {
      const sheet = await work(tools, "writing", (engine, desk) => engine.reportToSheet(desk));
      if (sheet !== null) set({ notice: { kind: "report-in-sheet", sheet }, unsaved: true });
    },
    copyReport: async () => {
      const { look } = get();
      if (!look) return false;
      const { reportAsText } = await deps.engine();
      const { text, html } = await reportAsText(look);
      return deps.copy(text, html);
    },
  };
}

type FileActions = Pick<
  ReportActions,
  "checkReport" | "printCheck" | "refreshReport" | "saveSubmission"
>;

function fileActions(tools: Tools, { deliver }: Handing): FileActions {
  const { deps, get, set } = tools;
  return {
    checkReport: async (file) => {
      const checked = await work(tools, "checking", async (engine, desk, course) => {
        const files = await deps.reportFiles();
        return engine.checkFile(desk, { file, report: files.read(file.bytes) }, course);
      });
      if (checked) set({ ...checked, tab: "report" });
    },
    printCheck: async () => {
      const { verification } = get();
      const sheet = await work(tools, "writing", async (engine, desk) =>
        verification ? engine.printCheck(desk, verification) : null,
      );
      if (sheet !== null) set({ notice: { kind: "check-in-sheet", sheet }, unsaved: true });
    },
    refreshReport: async (file) => {
      const refreshed = await work(tools, "exporting", async (engine, desk, course) => {
        const files = await deps.reportFiles();
        return engine.refreshReport(desk, { file, files, deliver }, course);
      });
      if (!refreshed) return;
      const { verification, look, numbers } = refreshed;
      set({ ...(numbers > 0 ? { verification, look } : {}) });
      set({ notice: { kind: "refreshed", refreshed } });
    },
    saveSubmission: async () => {
      const saved = await work(tools, "exporting", async (engine, desk, course) => {
        const copy = await deps.submission();
        return engine.saveSubmission(desk, { copy, deliver }, course);
      });
      if (saved) set({ notice: { kind: "submission", saved } });
    },
  };
}
