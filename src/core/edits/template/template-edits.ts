import { plannedTable, type Scheme } from "../../score";
import type { Edit } from "../edit";
import { baseDataSheet } from "./base-data-sheet";
import { indicatorSheet, schemeNote } from "./indicator-sheet";
import { projectSheet } from "./project-sheet";
import { goalSheet, narrativeSheet } from "./text-sheets";
import { unitSheet } from "./unit-sheet";

/** 生成空白表: the sheets of docs/workbook.md §2 that people fill in, 指标评分表 with the scheme's rows. */
export function templateEdits(scheme: Scheme): readonly Edit[] {
  const table = plannedTable(scheme);
  return [
    unitSheet(),
    baseDataSheet(),
    goalSheet(),
    projectSheet(),
    indicatorSheet(table, { computed: new Map(), note: schemeNote(scheme) }),
    narrativeSheet(),
  ].map((sheet): Edit => ({ kind: "sheet", sheet }));
}
