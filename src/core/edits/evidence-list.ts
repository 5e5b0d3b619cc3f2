import type { Evaluation } from "../evaluation";
import { findSheet, type Snapshot, textAt } from "../grid";
import type { Issue } from "../issues";
import { textOf } from "../recognise";
import type { PlannedSheet } from "./edit";
import { issue } from "./issues";
import { looks } from "./look";
import { portrait } from "./page-setup";
import { across, SheetDraft, words, ordinal } from "./sheet-draft";

const sheetName = "佐证材料清单";
const heads = ["序号", "三级指标", "佐证材料", "备注"] as const;

/** Row 2 of the sheet; by it we know our own. */
const note = "由自评助手按指标评分表“佐证材料”列生成，按指标顺序排列。";

/** 佐证材料清单, made when any evidence is named (experience.md §0.1). */
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
  const draft = new SheetDraft(sheetName, [6, 26, 46, 14]);
  draft.put(across(0, 0, 3), words(titleOf(recognition.unit)), looks.title);
  draft.setHeight(0, 28.5);
  draft.put(across(1, 0, 3), words(note), looks.note);
  draft.row(2, heads.map(words), looks.columnHead);
  draft.setHeight(2, 20.25);
  named.forEach(([indicator, name], index) => {
    const row = 3 + index;
    draft.row(row, [ordinal(index + 1), words(indicator), words(name), words("")], looks.text);
    draft.fitHeight(row, 20.25);
  });
  draft.frame({ top: 2, left: 0, bottom: 2 + named.length, right: 3 });
  return {
    sheet: draft.plan({ frozenRows: 3, page: portrait({ from: 2, to: 2 }) }),
    issues: [],
  };
}

const titleOf = (unit: Evaluation["recognition"]["unit"]): string =>
  `${textOf(unit, "shortName") || textOf(unit, "fullName")}${
    unit.year === null ? "" : `${String(unit.year)}年度`
  }${sheetName}`;
