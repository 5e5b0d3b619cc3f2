import { type ReportDocument, reportFileName } from "../core/report";
import { type Calculated, calculate } from "./calculate";
import type { Desk } from "./desk";
import { disagrees } from "./disagrees";
import { reportOf } from "./report-of";
import { type Course, type Delivery, HostProblem, type NamedFile, type NotSaved } from "./ports";
import { readBook } from "./read-book";
import { settingsEdit, settingsIn, settingsWith } from "./settings-sheet";

/** Hands over a file; null where no way is left. */
export type Deliver = (file: NamedFile) => Promise<Delivery | NotSaved | null>;

export interface Exported {
  readonly name: string;
  readonly delivery: Delivery | null;
  /** 必须改 still open: the name says （草稿）. */
  readonly open: number;
}

/** How 导出 Word ended. */
export type ExportEnd =
  | { readonly kind: "exported"; readonly calculated: Results; readonly exported: Exported }
  /** They closed the window that asked where to save it. */
  | { readonly kind: "not-saved"; readonly calculated: Results; readonly name: string }
  /** Nothing was handed out: 计算 was broken off, or cells do not show what was computed. */
  | { readonly kind: "held-back"; readonly calculated: Calculated }
  /** They chose to bring the numbers of their old file up to date, or closed that question. */
  | { readonly kind: "refresh" | "cancelled" };

/** A 计算 that brought results. */
export type Results = Exclude<Calculated, { kind: "cancelled" }>;

/** `_自评设置`: how many reports were exported and what the last one was called. */
const exportsKey = "导出次数";
const lastExportKey = "上次导出";

/**
 * 导出 Word: calculates first (nothing is written when nothing changed), asks when a report was made
 * before (M9), and hands over a file with a name no earlier one has. After 先只看结果 the file is handed
 * over and nothing is kept in the workbook.
 */
export async function exportReport(
  desk: Desk,
  tools: {
    readonly write: (report: ReportDocument) => Promise<Uint8Array>;
    readonly deliver: Deliver;
  },
  course: Course = {},
): Promise<ExportEnd> {
  const before = settingsIn(await readBook(desk.book, course));
  const valueOf = (key: string): string =>
    before.find((setting) => setting.key === key)?.value ?? "";
  const last = valueOf(lastExportKey);
  if (last !== "") {
    const answer = await desk.inquire("export-again", { last });
    if (answer === null) return { kind: "cancelled" };
    if (answer === "refresh") return { kind: "refresh" };
  }
  const calculated = await calculate(desk, course);
  if (calculated.kind === "cancelled" || disagrees(calculated))
    return { kind: "held-back", calculated };
  const { evaluation } = calculated.look;
  const report = reportOf(evaluation);
  const bytes = await tools.write(report);
  const count = countOf(valueOf(exportsKey)) + 1;
  const name = numbered(reportFileName({ ...evaluation, draft: report.draft }), count);
  const delivery = await tools.deliver({ name, bytes, type: "docx" });
  if (delivery === "not-saved") return { kind: "not-saved", calculated, name };
  if (delivery && calculated.kind === "written") await remember(desk, name, count);
  const open = evaluation.issues.filter(({ severity }) => severity === "error").length;
  return { kind: "exported", calculated, exported: { name, delivery, open } };
}

async function remember(desk: Desk, name: string, count: number): Promise<void> {
  try {
    const rows = settingsWith(settingsIn(await readBook(desk.book)), [
      { key: exportsKey, value: String(count) },
      { key: lastExportKey, value: name },
    ]);
    await desk.book.apply([settingsEdit(rows)]);
  } catch (error) {
    // The file is handed over: that counts. All that is lost is being asked before the next export.
    if (!(error instanceof HostProblem)) throw error;
  }
}

const countOf = (text: string): number => (/^\d{1,4}$/.test(text) ? parseInt(text, 10) : 0);

/** “政数局_2022_自评报告(2).docx” from the second one on. */
const numbered = (name: string, count: number): string =>
  count === 1 ? name : name.replace(/\.docx$/, `(${String(count)}).docx`);
