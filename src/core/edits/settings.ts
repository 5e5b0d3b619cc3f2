import { choiceRows, choicesSheet, type Choices } from "../recognise";
import { type PlannedSheet } from "./edit";
import { looks } from "./look";
import { across, SheetDraft, words } from "./sheet-draft";

/** The hidden sheet that remembers what the user decided (docs/workbook.md §4). */
export const settingsSheet = choicesSheet;

/** Keys this room keeps there; all others are the choices of core/recognise. */
export const settingKeys = {
  /** Name of our summary sheet. */
  summary: "汇总表",
  /** What its cells held when we left it. */
  record: "汇总表记录",
  /** Last row of all. */
  completion: "完成标记",
} as const;

const ownKeys: ReadonlySet<string> = new Set(Object.values(settingKeys));

/** Excel's longest text is 32 767; a longer value goes on in a further row of the same key. */
const longestValue = 30000;

/** A value of ours as read, its rows joined. */
export const settingText = (choices: Choices, key: string): string =>
  choices.rows
    .filter((row) => row.key === key)
    .map(({ value }) => value)
    .join("");

interface Setting {
  readonly key: string;
  readonly value: string;
}

/** Where the completion mark goes: the row after the last setting. */
export interface SettingsPlan {
  readonly sheet: PlannedSheet;
  readonly markRow: number;
}

/**
 * `_自评设置` whole: the user's choices, keys nobody here knows, then ours. Without the completion
 * mark, which is written last.
 */
export function settingsEdits(
  choices: Choices,
  ours: { readonly summary: string; readonly record: string },
): SettingsPlan {
  const rows: readonly Setting[] = [
    ...choiceRows(choices).filter(({ key }) => !ownKeys.has(key)),
    ...(ours.summary === "" ? [] : [{ key: settingKeys.summary, value: ours.summary }]),
    ...cut(ours.record).map((value) => ({ key: settingKeys.record, value })),
  ];
  const draft = new SheetDraft(settingsSheet, [30, 80]);
  rows.forEach(({ key, value }, row) => {
    draft.put(across(row, 0, 0), words(key), looks.aside);
    draft.put(across(row, 1, 1), words(value), looks.aside);
  });
  return {
    sheet: draft.plan({ visibility: "hidden", gridlines: true }),
    markRow: rows.length,
  };
}

function cut(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += longestValue)
    parts.push(text.slice(from, from + longestValue));
  return parts;
}
