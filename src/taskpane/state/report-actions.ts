import type { Delivery, NamedFile } from "../../app/ports";
import { type Tools, work } from "./tools";

/** A file the user picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

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
  readonly refreshReport: (file: PickedFile) => Promise<void>;
  readonly saveSubmission: () => Promise<void>;
}

/** The actions that hand out files or take them in. */
export function reportActions(tools: Tools): ReportActions {
  const { deps, get, set } = tools;

  /** What was handed out last, and the ways tried, for “没看到？”. */
  let last: { readonly file: NamedFile; readonly tried: readonly Delivery["way"][] } | null = null;

  const deliver = async (file: NamedFile, tried: readonly Delivery["way"][] = []) => {
    const delivery = await deps.files.deliver(file, tried);
    last = { file, tried: delivery ? [...tried, delivery.way] : tried };
    return delivery;
  };

  const exportReport = async (): Promise<void> => {
    const job = work(tools, "exporting", async (engine, desk, course) => {
      const { write } = await deps.reportFiles();
      return engine.exportReport(desk, { write, deliver }, course);
    });
    tools.again = exportReport;
    const exported = await job;
    if (!exported) return;
    if (exported.kind === "refresh") set({ tab: "report", notice: { kind: "pick-report" } });
    if (exported.kind !== "exported") return;
    set({ exported, look: exported.look, stale: null, notice: { kind: "exported", exported } });
  };

  const nextWay = async (): Promise<void> => {
    const { exported } = get();
    if (!last || !exported) return;
    const { file, tried } = last;
    const handed = await work(tools, "exporting", async () => ({
      delivery: await deliver(file, tried),
    }));
    if (!handed) return;
    const next = { ...exported, ...handed };
    set({ exported: next, notice: { kind: "exported", exported: next } });
  };

  return {
    exportReport,
    nextWay,
    reportToSheet: async () => {
      const sheet = await work(tools, "writing", (engine, desk) => engine.reportToSheet(desk));
      if (sheet !== null) set({ notice: { kind: "report-in-sheet", sheet }, unsaved: true });
    },
    copyReport: async () => {
      const { look } = get();
      if (!look) return false;
      const { reportAsText } = await deps.engine();
      const { text, html } = reportAsText(look);
      return deps.copy(text, html);
    },
    checkReport: async ({ bytes }) => {
      const verification = await work(tools, "checking", async (engine, desk, course) => {
        const { read } = await deps.reportFiles();
        return engine.checkFile(desk, read(bytes), course);
      });
      if (verification) set({ verification, look: verification.look, tab: "report" });
    },
    refreshReport: async ({ name, bytes }) => {
      const refreshed = await work(tools, "exporting", async (engine, desk, course) => {
        const { refresh } = await deps.reportFiles();
        return engine.refreshReport(desk, { file: { name, bytes }, refresh, deliver }, course);
      });
      if (refreshed) set({ notice: { kind: "refreshed", refreshed } });
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
