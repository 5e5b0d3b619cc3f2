import { figuresOf } from "../core/report";
import { checkAgainst, type Verification } from "./check-file";
import type { Desk } from "./desk";
import { reportOf } from "./report-of";
import type { Deliver } from "./export-report";
import type { Look } from "./look";
import { lookAround } from "./look-around";
import type { Course, Delivery, ReportFiles } from "./ports";

export interface Refreshed {
  readonly kind: "refreshed";
  readonly name: string;
  /** Numbers that were brought up to date. */
  readonly numbers: number;
  /** Numbers of ours that are no longer in the file: deleted by whoever edited it. */
  readonly lost: number;
  readonly delivery: Delivery | null;
  /** The workbook the numbers are from, and the new file checked against it. */
  readonly look: Look;
  readonly verification: Verification;
}

/** `not-saved`: they closed the window that asked where to save the new file. */
export type RefreshEnd = Refreshed | { readonly kind: "not-saved"; readonly name: string };

/** 刷新 Word 里的数: new numbers between the marks, every other word stays as people wrote it. */
export async function refreshReport(
  desk: Desk,
  tools: {
    readonly file: { readonly name: string; readonly bytes: Uint8Array };
    readonly files: Pick<ReportFiles, "refresh" | "read">;
    readonly deliver: Deliver;
  },
  course: Course = {},
): Promise<RefreshEnd> {
  const look = await lookAround(desk, course);
  const texts = figuresOf(reportOf(look.evaluation)).map(
    ({ bookmark, text }): readonly [string, string] => [bookmark, text],
  );
  const { file, files, deliver } = tools;
  const { bytes, changed, lost } = files.refresh(file.bytes, new Map(texts));
  const name = file.name.replace(/(\.docx)?$/i, "（数已更新）.docx");
  const delivery = changed.length === 0 ? null : await deliver({ name, bytes, type: "docx" });
  if (delivery === "not-saved") return { kind: "not-saved", name };
  const made = { file: { name, bytes }, report: files.read(bytes) };
  const verification = checkAgainst(look, made);
  const counts = { numbers: changed.length, lost: lost.length };
  return { kind: "refreshed", name, ...counts, delivery, look, verification };
}
