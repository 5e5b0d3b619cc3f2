import { type ReportDocument, reportFileName } from "../core/report";
import { calculate } from "./calculate";
import type { Desk } from "./desk";
import { reportOf } from "./report-of";
import type { Look } from "./look";
import type { Course, Delivery, NamedFile } from "./ports";
import { readBook } from "./read-book";
import { settingsEdit, settingsIn, settingsWith } from "./settings-sheet";

/** Hands over a file; null where no way is left. */
export type Deliver = (file: NamedFile) => Promise<Delivery | null>;

export interface Exported {
  readonly kind: "exported";
  readonly look: Look;
  readonly name: string;
  readonly delivery: Delivery | null;
  /** 必须改 still open: the name says （草稿）. */
  readonly open: number;
}

/** How 导出 Word ended. `refresh`: they chose to bring the numbers of their old file up to date. */
export type ExportEnd = Exported | { readonly kind: "refresh" | "cancelled" };

/** `_自评设置`: how many reports were exported and what the last one was called. */
const exportsKey = "导出次数";
const lastExportKey = "上次导出";

/**
 * 导出 Word: calculates first (nothing is written when nothing changed), asks when a report was made
 * before (M9), and hands over a file with a name no earlier one has.
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
  if (calculated.kind === "cancelled") return { kind: "cancelled" };
  const { look } = calculated;
  const report = reportOf(look.evaluation);
  const bytes = await tools.write(report);
  const count = countOf(valueOf(exportsKey)) + 1;
  const name = numbered(reportFileName({ ...look.evaluation, draft: report.draft }), count);
  const delivery = await tools.deliver({ name, bytes, type: "docx" });
  if (!desk.book.status().readOnly) await remember(desk, name, count);
  const open = look.evaluation.issues.filter(({ severity }) => severity === "error").length;
  return { kind: "exported", look, name, delivery, open };
}

async function remember(desk: Desk, name: string, count: number): Promise<void> {
  const rows = settingsWith(settingsIn(await readBook(desk.book)), [
    { key: exportsKey, value: String(count) },
    { key: lastExportKey, value: name },
  ]);
  await desk.book.apply([settingsEdit(rows)]);
}

const countOf = (text: string): number => (/^\d{1,4}$/.test(text) ? parseInt(text, 10) : 0);

/** “政数局_2022_自评报告(2).docx” from the second one on. */
const numbered = (name: string, count: number): string =>
  count === 1 ? name : name.replace(/\.docx$/, `(${String(count)}).docx`);
