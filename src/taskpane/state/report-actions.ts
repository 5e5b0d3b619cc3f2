import type { PickedFile } from "../../app/check-file";
import { disagrees } from "../../app/disagrees";
import type { ExportEnd } from "../../app/export-report";
import type { Delivery, NamedFile, NotSaved } from "../../app/ports";
import type { SubmissionEnd } from "../../app/save-submission";
import type { ReportDocument } from "../../core/report";
import { noticeAfter, sayStopped, showResults } from "./results";
import { type Acts, runWork } from "./run-work";
import type { Watching } from "./watch-workbook";

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
export function reportActions(acts: Acts, watching: Watching): ReportActions {
  const handing = new Handing(acts);
  return {
    ...exportActions(acts, watching, handing),
    ...textActions(acts),
    ...fileActions(acts, watching, handing),
  };
}

/** Hands out files and remembers the ways tried with the last one, for “没看到？”. */
class Handing {
  private readonly acts: Acts;
  private last: { readonly file: NamedFile; readonly tried: readonly Delivery["way"][] } | null =
    null;

  constructor(acts: Acts) {
    this.acts = acts;
  }

  readonly deliver = async (file: NamedFile): Promise<Delivery | NotSaved | null> =>
    this.by(file, []);

  /** The way after those tried; null where none is left or nothing was handed out. */
  readonly again = async (): Promise<Delivery | NotSaved | null> =>
    this.last && this.by(this.last.file, this.last.tried);

  private async by(
    file: NamedFile,
    tried: readonly Delivery["way"][],
  ): Promise<Delivery | NotSaved | null> {
    const delivery = await this.acts.deps.files.deliver(file, tried);
    const way = delivery === "not-saved" ? undefined : delivery?.way;
    this.last = { file, tried: way ? [...tried, way] : tried };
    return delivery;
  }
}

type ExportActions = Pick<ReportActions, "exportReport" | "saveSubmission" | "nextWay">;

function exportActions(acts: Acts, watching: Watching, handing: Handing): ExportActions {
  const { deps, set } = acts;
  const { deliver } = handing;
  return {
    exportReport: async () => {
      await runWork(acts, {
        kind: "exporting",
        job: async (engine, desk, course) => {
          const files = await deps.reportFiles();
          const write = async (report: ReportDocument) => files.write(report);
          return engine.exportReport(desk, { write, deliver }, course);
        },
        settle: async (end) => {
          await showCalculated(acts, watching, end);
          if (end.kind === "refresh") set({ tab: "report", notice: { kind: "pick-report" } });
          if (end.kind !== "exported") return;
          const { exported } = end;
          set({ exported, verification: null, notice: { kind: "exported", exported } });
        },
      });
    },
    saveSubmission: async () => {
      await runWork(acts, {
        kind: "exporting",
        job: async (engine, desk, course) => {
          const copy = await deps.submission();
          return engine.saveSubmission(desk, { copy, deliver }, course);
        },
        settle: async (end) => {
          await showCalculated(acts, watching, end);
          if (end.kind === "saved") set({ notice: { kind: "submission", saved: end.saved } });
        },
      });
    },
    nextWay: nextWayAction(acts, handing),
  };
}

/** The 计算 before a file, as pressed by itself; and why there is no file. */
async function showCalculated(
  acts: Acts,
  watching: Watching,
  end: ExportEnd | SubmissionEnd,
): Promise<void> {
  if (!("calculated" in end)) return;
  const { calculated } = end;
  if (calculated.kind === "cancelled") {
    await sayStopped(acts, calculated.written);
    return;
  }
  await showResults(acts, watching, calculated);
  if (end.kind === "not-saved") acts.set({ notice: { kind: "not-saved", name: end.name } });
  if (end.kind !== "held-back") return;
  const differs = disagrees(calculated);
  acts.set({ notice: differs ? noticeAfter(calculated) : { kind: "not-submitted" } });
}

const nextWayAction =
  (acts: Acts, { again }: Handing) =>
  async (): Promise<void> => {
    const { get, set } = acts;
    const { notice } = get();
    await runWork(acts, {
      kind: "exporting",
      job: again,
      settle: (delivery) => {
        if (delivery === "not-saved") set({ notice });
        else if (notice?.kind === "exported") {
          const exported = { ...notice.exported, delivery };
          set({ exported, notice: { kind: "exported", exported } });
        } else if (notice?.kind === "submission")
          set({ notice: { kind: "submission", saved: { ...notice.saved, delivery } } });
      },
    });
  };

/** The report as text, where no file can be handed over. */
function textActions(acts: Acts): Pick<ReportActions, "reportToSheet" | "copyReport"> {
  const { deps, get, set } = acts;
  return {
    reportToSheet: async () => {
      await runWork(acts, {
        kind: "writing",
        job: (engine, desk) => engine.reportToSheet(desk),
        settle: (sheet) => set({ notice: { kind: "report-in-sheet", sheet }, unsaved: true }),
      });
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

type FileActions = Pick<ReportActions, "checkReport" | "printCheck" | "refreshReport">;

function fileActions(acts: Acts, watching: Watching, { deliver }: Handing): FileActions {
  const { deps, get, set } = acts;
  return {
    checkReport: async (file) => {
      await runWork(acts, {
        kind: "checking",
        job: async (engine, desk, course) => {
          const files = await deps.reportFiles();
          return engine.checkFile(desk, { file, report: files.read(file.bytes) }, course);
        },
        settle: async (checked) => {
          set({ ...checked, tab: "report" });
          await watching.judgeBy(checked.look);
        },
      });
    },
    printCheck: async () => {
      const { verification } = get();
      if (!verification) return;
      await runWork(acts, {
        kind: "writing",
        job: (engine, desk) => engine.printCheck(desk, verification),
        settle: (sheet) => set({ notice: { kind: "check-in-sheet", sheet }, unsaved: true }),
      });
    },
    refreshReport: async (file) => {
      await runWork(acts, {
        kind: "exporting",
        job: async (engine, desk, course) => {
          const files = await deps.reportFiles();
          return engine.refreshReport(desk, { file, files, deliver }, course);
        },
        settle: async (refreshed) => {
          if (refreshed.kind === "not-saved") {
            set({ notice: refreshed });
            return;
          }
          const { look, numbers, verification } = refreshed;
          set({ notice: { kind: "refreshed", refreshed } });
          if (numbers === 0) return;
          set({ look, verification });
          await watching.judgeBy(look);
        },
      });
    },
  };
}
