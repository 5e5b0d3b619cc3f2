import { figuresOf } from "../core/report";
import type { Desk } from "./desk";
import { reportOf } from "./report-of";
import type { Deliver } from "./export-report";
import { lookAround } from "./look-around";
import type { Course, Delivery, ReportFiles } from "./ports";

export interface Refreshed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Numbers that were brought up to date. */
  readonly numbers: number;
  /** Numbers of ours that are no longer in the file: deleted by whoever edited it. */
  readonly lost: number;
  readonly delivery: Delivery | null;
}

/** 刷新 Word 里的数: new numbers between the marks, every other word stays as people wrote it. */
export async function refreshReport(
  desk: Desk,
  tools: {
    readonly file: { readonly name: string; readonly bytes: Uint8Array };
    readonly refresh: ReportFiles["refresh"];
    readonly deliver: Deliver;
  },
  course: Course = {},
): Promise<Refreshed> {
  const { evaluation } = await lookAround(desk, course);
  const texts = figuresOf(reportOf(evaluation)).map(({ bookmark, text }) => [bookmark, text]);
  const { file, refresh, deliver } = tools;
  const { bytes, changed, lost } = refresh(file.bytes, new Map(texts as [string, string][]));
  const name = file.name.replace(/(\.docx)?$/i, "（数已更新）.docx");
  const delivery = changed.length === 0 ? null : await deliver({ name, bytes, type: "docx" });
  return { name, bytes, numbers: changed.length, lost: lost.length, delivery };
}
