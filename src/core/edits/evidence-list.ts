import type { Evaluation } from "../evaluation";
import { findSheet, type Snapshot, textAt } from "../grid";
import type { Issue } from "../issues";
import { textOf } from "../recognise";
import type { PlannedSheet } from "./edit";
import { issue } from "./issues";
import { printedList } from "./printed-list";

const sheetName = "佐证材料清单";
const columns = [
  { head: "三级指标", width: 26 },
  { head: "佐证材料", width: 46 },
  { head: "备注", width: 14 },
] as const;

/** Row 2 of the sheet; by it we know our own. */
const note = "由自评助手按指标评分表“佐证材料”列生成，按指标顺序排列。";

/** 佐证材料清单, made when any evidence is named (docs/workbook.md §1). */
export interface EvidencePlan {
  readonly sheet: PlannedSheet | null;
  readonly issues: readonly Issue[];
}

/** One row a named piece of evidence, in the order of the indicators. */
export function evidenceEdits({ card, recognition }: Evaluation, book: Snapshot): EvidencePlan {
  const named = card.indicators.flatMap(({ row }) =>
    row.evidence
      .split(/[\n；;]/)
      .map((name) => name.trim())
      .filter((name) => name !== "" && !/^[—\-/无]$/.test(name))
      .map((name) => [row.level3, name] as const),
  );
  if (named.length === 0) return { sheet: null, issues: [] };
  const there = findSheet(book, sheetName);
  if (there && textAt(there, 1, 0) !== note)
    return {
      sheet: null,
      issues: [
        issue("sheet-kept", { sheet: sheetName }, [{ sheet: there.name, row: 0, column: 0 }]),
      ],
    };
  return {
    sheet: printedList({
      name: sheetName,
      title: titleOf(recognition.unit),
      note,
      columns,
      rows: named.map(([indicator, name]) => [{ text: indicator }, { text: name }, { text: "" }]),
    }),
    issues: [],
  };
}

const titleOf = (unit: Evaluation["recognition"]["unit"]): string =>
  `${textOf(unit, "shortName") || textOf(unit, "fullName")}${
    unit.year === null ? "" : `${String(unit.year)}年度`
  }${sheetName}`;
