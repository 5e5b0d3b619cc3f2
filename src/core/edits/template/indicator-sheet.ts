import { type Decimal, sumOf } from "../../decimal";
import { a1 } from "../../grid";
import type { IndicatorColumn, IndicatorRow, IndicatorTable } from "../../recognise";
import { indicatorHeads, indicatorLayout, type Scheme } from "../../score";
import type { CellStyle, PlannedContent, PlannedSheet } from "../edit";
import { looks, styled } from "../look";
import { landscape } from "../page-setup";
import { across, amount, calculated, empty, SheetDraft, words, ordinal } from "../sheet-draft";

/** File widths of the fourteen columns. */
const widths = [6, 13, 13, 20, 8, 9, 12, 9, 26, 38, 12, 10, 30, 20] as const;

/** Contents by row and column that are not simply what the table says: computed, or live links. */
export type Computed = ReadonlyMap<string, PlannedContent>;

/** The key of such a cell. */
export const computedKey = (row: number, column: IndicatorColumn): string =>
  `${String(row)},${column}`;

/** What stands in the sheet beside the rows of its table. */
interface Filling {
  readonly computed: Computed;
  readonly note: string;
  /** Number formats of single cells, by the same key: 98% must not become 0.98. */
  readonly formats?: ReadonlyMap<string, string>;
}

/** 指标评分表 in the template's look, its rows where `indicatorLayout` has them, 合计 as sums. */
export function indicatorSheet(
  table: IndicatorTable,
  { computed, note, formats }: Filling,
): PlannedSheet {
  const { titleRow, noteRow, headRow, firstRow } = indicatorLayout;
  const { sheet } = table;
  const draft = new SheetDraft(sheet, widths);
  const last = indicatorHeads.length - 1;
  draft.put(across(titleRow, 0, last), words(sheet), looks.title);
  draft.setHeight(titleRow, 28.5);
  draft.put(across(noteRow, 0, last), words(note), looks.note);
  draft.fitHeight(noteRow, 18);
  draft.row(
    headRow,
    indicatorHeads.map(({ head }) => words(head)),
    looks.columnHead,
  );
  draft.setHeight(headRow, 24);
  table.rows.forEach((row, index) => {
    indicatorHeads.forEach(({ column }, at) => {
      const key = computedKey(row.row, column);
      const content = computed.get(key) ?? typedContent(row, column, index + 1);
      const numberFormat = formats?.get(key);
      const style = numberFormat === undefined ? {} : { numberFormat };
      draft.put(across(row.row, at, at), content, styled(styleOf(column), style));
    });
    draft.fitHeight(row.row, 22.5);
  });
  putTotal(draft, table, computed);
  draft.frame({
    top: headRow,
    left: 0,
    bottom: firstRow + table.rows.length,
    right: last,
  });
  return draft.plan({
    frozenRows: firstRow,
    page: landscape({ from: headRow, to: headRow }),
    lists: [natureChoices(table)],
  });
}

const natureChoices = ({ sheet, rows }: IndicatorTable): PlannedSheet["lists"][number] => ({
  area: {
    sheet,
    top: indicatorLayout.firstRow,
    left: 5,
    bottom: indicatorLayout.firstRow + rows.length - 1,
    right: 5,
  },
  of: ["≥", "≤", "=", "定性"],
});

/** What tells a sheet of ours from the bureau's. */
export const schemeNoteStart = ({ name }: Scheme): string => `指标体系：${name}，`;

/** The line under the title of a scheme's own table. */
export const schemeNote = (scheme: Scheme): string =>
  `${schemeNoteStart(scheme)}${scheme.verified}。分值照财政局通知的附件填；完成值、自评得分由自评助手算，定性指标自己打分；扣了分要写扣分原因。`;

function typedContent(
  row: IndicatorRow,
  column: IndicatorColumn,
  position: number,
): PlannedContent {
  switch (column) {
    case "number":
      return ordinal(position);
    case "weight":
      return row.weight ? amount(row.weight.value) : empty;
    case "target":
      return row.targetNumber ? amount(row.targetNumber.value) : textOrEmpty(row.target);
    case "nature":
      return textOrEmpty(row.nature ?? "");
    case "formula":
      return textOrEmpty(row.formulaText);
    case "rule":
      return textOrEmpty(row.ruleText);
    case "actual":
    case "points":
      return empty;
    default:
      return textOrEmpty(row[column]);
  }
}

const textOrEmpty = (text: string): PlannedContent => (text === "" ? empty : words(text));

const centred: ReadonlySet<IndicatorColumn> = new Set([
  "number",
  "level1",
  "level2",
  "nature",
  "target",
  "measureUnit",
]);

function styleOf(column: IndicatorColumn): CellStyle {
  if (column === "weight" || column === "points") return looks.points;
  if (column === "actual") return styled(looks.rate, { wrap: true });
  return centred.has(column) ? looks.centred : looks.text;
}

/** 合计: `SUM` of 分值 and 自评得分, blank while there is nothing to add. */
function putTotal(draft: SheetDraft, table: IndicatorTable, computed: Computed): void {
  const { firstRow } = indicatorLayout;
  const row = firstRow + table.rows.length;
  const bold = (style: CellStyle): CellStyle => styled(style, { font: { bold: true } });
  const sum = (column: IndicatorColumn, shown: readonly Decimal[]): PlannedContent => {
    const at = indicatorHeads.findIndex((head) => head.column === column);
    const range = `${a1({ row: firstRow, column: at })}:${a1({ row: row - 1, column: at })}`;
    const total = shown.length === 0 ? "" : sumOf(shown);
    return calculated(`IF(COUNT(${range})=0,"",SUM(${range}))`, total);
  };
  const weights = table.rows.flatMap(({ weight }) => weight?.value ?? []);
  const points = table.rows.flatMap((of) => numbers(computed.get(computedKey(of.row, "points"))));
  const contents: Readonly<Partial<Record<IndicatorColumn, PlannedContent>>> = {
    number: words("合计"),
    weight: sum("weight", weights),
    points: sum("points", points),
  };
  indicatorHeads.forEach(({ column }, at) => {
    draft.put(across(row, at, at), contents[column] ?? empty, bold(styleOf(column)));
  });
  draft.setHeight(row, 22.5);
}

function numbers(content: PlannedContent | undefined): readonly Decimal[] {
  if (content?.kind === "number") return [content.value];
  return content?.kind === "formula" && typeof content.shows !== "string" ? [content.shows] : [];
}
