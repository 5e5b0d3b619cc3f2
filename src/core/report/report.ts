import type { Evaluation } from "../evaluation";
import type { Issue } from "../issues";
import { type Day, textOf } from "../recognise";
import { analysisSection } from "./analysis-section";
import { otherChapter, outcomeSection, unitChapter, workChapter } from "./chapters";
import { narrative } from "./narrative-runs";
import { coverLines, openingParagraphs, reportTitle } from "./opening";
import { Outline } from "./outline";
import type { Block, ReportDocument, Run } from "./report-document";
import { dayStamp, dayText } from "./unit-words";
import { Writing } from "./writing";

interface ReportOptions {
  /**
   * Set only after 核对 found no difference: the declaration is printed with its count and the day,
   * which stays out where 填报日期 is blank.
   */
  readonly consistency: { readonly checked: number; readonly on: Day | null } | null;
}

/**
 * 自评报告 with the four chapters of the 坡头 outline. A missing amount, reason or section stands as a
 * slot and makes the report a 草稿; nothing missing ever becomes a sentence.
 */
export function buildReport(evaluation: Evaluation, options: ReportOptions): ReportDocument {
  return written(new Writing(evaluation), options);
}

/** What the report asks for beyond the evaluation's own issues: reasons marked ●, sections, figures. */
export function reportIssues(evaluation: Evaluation): readonly Issue[] {
  const w = new Writing(evaluation);
  written(w, { consistency: null });
  return w.found();
}

function written(w: Writing, { consistency }: ReportOptions): ReportDocument {
  const cover = coverLines(w);
  const out = new Outline();
  out.paragraphs(openingParagraphs(w));
  unitChapter(w, out);
  workChapter(w, out, consistency);
  out.heading(1, "绩效自评情况");
  outcomeSection(w, out);
  analysisSection(w, out);
  out.heading(2, "部门整体支出绩效管理存在问题");
  out.paragraphs(narrative(w, "problems"));
  out.heading(2, "改进措施");
  out.paragraphs(narrative(w, "measures"));
  otherChapter(w, out);
  out.blocks.push(...closing(w));
  const title = reportTitle(w);
  const { reportDate } = w.unit;
  return {
    title,
    cover,
    blocks: out.blocks,
    draft: w.evaluation.draft || hasSlot(cover, out.blocks),
    properties: {
      title,
      author: textOf(w.unit, "fullName"),
      created: reportDate && dayStamp(reportDate),
    },
  };
}

/** 附件说明 and 落款. */
function closing(w: Writing): readonly Block[] {
  const year = w.unit.year === null ? "" : `${String(w.unit.year)}年度`;
  const name = `${year}部门整体支出绩效自评`;
  const evidence = w.evaluation.card.indicators.some(({ row }) => row.evidence !== "");
  const { reportDate } = w.unit;
  return [
    {
      kind: "attachments",
      entries: [`${name}数据表`, `${name}评分表`, ...(evidence ? ["佐证材料清单"] : [])],
    },
    {
      kind: "signature",
      unit: textOf(w.unit, "fullName"),
      date: reportDate ? dayText(reportDate) : "",
    },
  ];
}

function hasSlot(cover: readonly (readonly Run[])[], blocks: readonly Block[]): boolean {
  const open = (runs: readonly Run[]): boolean => runs.some(({ kind }) => kind === "slot");
  return (
    cover.some(open) ||
    blocks.some((block) => {
      if (block.kind === "table") return block.rows.flat().some(({ runs }) => open(runs));
      return "runs" in block && open(block.runs);
    })
  );
}
