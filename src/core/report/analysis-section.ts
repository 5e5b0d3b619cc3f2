import { narrative } from "./narrative-runs";
import type { Outline } from "./outline";
import { mentioned } from "./rate-groups";
import { rateSentence } from "./rate-sentence";
import { ratesTable } from "./rates-table";
import type { RateResult } from "../rates";
import { words } from "./runs";
import type { Writing } from "./writing";

const roundingNote = "注：比率、差额按元计算，因四舍五入存在尾差。";

/** 三（二）部门整体支出绩效指标分析: the unit's words with every rate where the outline has it. */
export function analysisSection(w: Writing, out: Outline): void {
  out.heading(2, "部门整体支出绩效指标分析");
  out.paragraph([words("主要比率计算见下表。")]);
  const groups = (["spending", "assets", "budgeting", "benefit"] as const).map((group) =>
    mentioned(w, group),
  );
  out.table(ratesTable(groups.flat()));
  const off = [...planning(w, out), ...execution(w, out), ...supervision(w, out)];
  // Once, at the end: a note between two numbered items reads as if it were one of them.
  if (off.some(Boolean)) out.note([words(roundingNote)]);
}

function planning(w: Writing, out: Outline): readonly boolean[] {
  out.heading(3, "预算编制情况");
  out.paragraphs(narrative(w, "budgeting"));
  return rateItems(w, out, mentioned(w, "budgeting"), 4);
}

function supervision(w: Writing, out: Outline): readonly boolean[] {
  out.heading(3, "预算监督情况");
  out.paragraphs(narrative(w, "supervision"));
  out.heading(3, "预算使用效益");
  out.paragraphs(narrative(w, "benefit"));
  return rateItems(w, out, mentioned(w, "benefit"), 4);
}

function execution(w: Writing, out: Outline): readonly boolean[] {
  out.heading(3, "预算执行情况");
  out.heading(4, "支出管理");
  const spending = rateItems(w, out, mentioned(w, "spending"), 5);
  out.item(5, "财务合规性", narrative(w, "compliance"));
  out.heading(4, "项目管理");
  out.item(5, "项目实施程序", narrative(w, "projectProcedure"));
  out.item(5, "项目监管", narrative(w, "projectControl"));
  out.heading(4, "资产管理");
  out.paragraphs(narrative(w, "assets"));
  return [...spending, ...rateItems(w, out, mentioned(w, "assets"), null)];
}

/**
 * One run-in paragraph a rate.
 * @returns of each whether its printed amounts give another second decimal than the unrounded ones
 */
function rateItems(
  w: Writing,
  out: Outline,
  rates: readonly RateResult[],
  level: 4 | 5 | null,
): readonly boolean[] {
  return rates.map((rate) => {
    const { runs, offByRounding } = rateSentence(w, rate);
    if (level === null) out.paragraph(runs);
    else out.item(level, rate.definition.term, [runs]);
    return offByRounding;
  });
}
