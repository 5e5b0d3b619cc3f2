import type { Evaluation } from "../evaluation";
import { textOf } from "../recognise";

/** Characters that Windows, macOS or a share refuse in a file name. */
const refused = /[\\/:*?"<>|\p{Cc}]/gu;

/** “政数局_2022_自评报告.docx”, “…（草稿）.docx” while something is open (docs/report.md §8). */
export function reportFileName({ recognition, draft }: Evaluation): string {
  const { unit } = recognition;
  const named = textOf(unit, "shortName") || textOf(unit, "fullName") || "单位";
  const name = named.replace(refused, "").trim().replace(/\.+$/, "");
  const year = unit.year === null ? "" : `_${String(unit.year)}`;
  return `${name}${year}_自评报告${draft ? "（草稿）" : ""}.docx`;
}
