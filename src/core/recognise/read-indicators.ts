import { type CellRef, formulaAt, refIn } from "../grid";
import { findHead, type HeadWords } from "./columns-by-head";
import { type IndicatorColumns, indicatorColumnsOf } from "./indicator-columns";
import type { IndicatorColumn, IndicatorRow, IndicatorTable, Nature } from "./indicator-table";
import { comparable, plainText } from "./normalise-label";
import { type Page, shownText } from "./page";
import { cellText, isOurFormula, writtenNumber } from "./written";

const heads: HeadWords<IndicatorColumn> = {
  number: /^(?:序号|编号|行次)$/,
  level1: /^一级(?:指标)?(?:名称)?$/,
  level2: /^二级(?:指标)?(?:名称)?$/,
  level3:
    /^(?:三级(?:指标)?|指标名称|指标内容|(?:评价|考核|绩效|具体|自评|评分)(?:指标|内容|项目)|指标)(?:名称)?$/,
  weight: /^(?:指标|标准)?(?:分值|权重|满分|标准分|配分|权数)(?:值|权重|分|\/权重)*(?:分|%)?$/,
  nature: /^(?:指标)?(?:性质|方向|类型)$/,
  target: /^(?:年度|年初|预期|绩效)*(?:指标值|目标值|计划值|标准值|预期值)$/,
  measureUnit: /^(?:计量|度量)?单位$/,
  formula: /^(?:计算公式|计算方法|公式|指标说明|指标解释|指标解释及计算公式|计算说明|指标释义)$/,
  rule: /^(?:评分|评价|计分|考核|扣分|得分)(?:标准|细则|办法|规则|方法|依据|要点|说明)(?:及.{1,6})?$/,
  actual:
    /^(?:年度|全年|指标)?(?:实际)?(?:完成值|完成情况|实际值|完成指标值|指标完成值)$|^实际完成$|^(?:全年)?实际值$/,
  points:
    /^(?:自评|评价|实际|单位自评|评定)?(?:得分|评分|分数|自评分)(?:情况)?(?:分)?$|^自评分值?$/,
  reason:
    /^(?:扣分|失分|偏差|未完成)(?:原因|理由|说明).*$|^(?:偏差大或)?(?:目标)?未完成.*原因.*$|^原因分析.*$|^偏差原因.*$/,
  evidence: /^(?:佐证|证明|支撑|依据)(?:材料|资料)(?:名称|清单|目录)?.*$/,
};

const enough = (columns: ReadonlySet<IndicatorColumn>): boolean => {
  const leaf = columns.has("level3") || columns.has("level2");
  const scored = columns.has("weight") || columns.has("points");
  return leaf && scored && columns.size >= 3;
};

const totalLabel = /^(?:合计|总计|总分|总得分|得分合计|分值合计|自评总分|综合得分|总分值)/;
/** “小计”, “效果小计”, “产出小计（30分）”. */
const subtotalLabel = /小计(?:\d+(?:\.\d+)?分?)?$/;
/** “产出指标合计” sums up a level, unless it has a rule or a formula of its own. */
const levelTotalLabel = /(?:合计|总计)(?:\d+(?:\.\d+)?分?)?$/;

/** An indicator table and the rows of the sheet it takes. */
export interface IndicatorsRead {
  readonly table: IndicatorTable;
  readonly at: CellRef;
  readonly extent: { readonly top: number; readonly bottom: number };
}

/** Reads 指标评分表 wherever it stands; null where the sheet has none. */
export function readIndicators(page: Page, marked: boolean): IndicatorsRead | null {
  const found = findHead(page, heads, enough);
  if (!found) return null;
  const columns = indicatorColumnsOf(page, found);
  const { rows, totalRow, end } = readRows(page, found.bottom, columns, marked);
  if (rows.length === 0) return null;
  return {
    table: {
      sheet: page.sheet.name,
      planned: false,
      headRow: found.bottom,
      lastRow: rows.at(-1)?.row ?? found.bottom,
      columns,
      rows,
      totalRow,
    },
    at: refIn(page.sheet, found.top, Math.min(...columns.values())),
    extent: { top: found.top, bottom: end },
  };
}

/** The body, with 一级 and 二级 carried down over blank and merged cells. */
function readRows(page: Page, headRow: number, columns: IndicatorColumns, marked: boolean) {
  const rows: IndicatorRow[] = [];
  let totalRow: number | null = null;
  let levels = { level1: "", level2: "" };
  let end = headRow;
  for (let row = headRow + 1; row < page.height; row += 1) {
    if (page.shown(row).length === 0) continue;
    const kind = rowKind(page, row, columns);
    if (kind === "end") break;
    end = row;
    if (kind === "total") totalRow ??= row;
    if (kind !== "indicator") continue;
    levels = levelsAt(page, row, columns, levels);
    const read = indicatorRow({ page, row, columns, marked }, levels);
    if (read.level3 !== "") rows.push(read);
  }
  return { rows, totalRow, end };
}

interface Levels {
  readonly level1: string;
  readonly level2: string;
}

/** A new 一级 begins without a 二级. */
function levelsAt(page: Page, row: number, columns: IndicatorColumns, before: Levels): Levels {
  const own1 = levelText(page, row, columns.get("level1"));
  const own2 = levelText(page, row, columns.get("level2"));
  const level1 = own1 === "" ? before.level1 : own1;
  const carried = level1 === before.level1 ? before.level2 : "";
  return { level1, level2: own2 === "" ? carried : own2 };
}

type RowKind = "indicator" | "total" | "skip" | "end";

function rowKind(page: Page, row: number, columns: IndicatorColumns): RowKind {
  const labels = (["number", "level1", "level2", "level3"] as const).flatMap((column) => {
    const at = columns.get(column);
    const text = at === undefined ? null : shownText(page, row, at);
    return text === null ? [] : [comparable(text)];
  });
  if (labels.some((label) => totalLabel.test(label))) return "total";
  if (labels.some((label) => subtotalLabel.test(label))) return "skip";
  const isRuled = (["rule", "formula", "target"] as const).some(
    (column) => cellText(page, row, columns.get(column)) !== "",
  );
  if (!isRuled && labels.some((label) => levelTotalLabel.test(label))) return "skip";
  const [first] = page.filled(row);
  const text = first === undefined ? null : shownText(page, row, first);
  if (
    text !== null &&
    /^(?:注|备注|说明|填表说明)[:：\d]|^(?:填报人|填表人|单位负责人)/.test(plainText(text))
  )
    return "end";
  return labels.length > 0 ? "indicator" : "skip";
}

/** A level as it reads through merged cells, without line breaks. */
const levelText = (page: Page, row: number, column: number | undefined): string =>
  column === undefined ? "" : (shownText(page, row, column) ?? "").replace(/\s+/g, "");

interface RowAt {
  readonly page: Page;
  readonly row: number;
  readonly columns: IndicatorColumns;
  readonly marked: boolean;
}

function indicatorRow(at: RowAt, levels: Levels): IndicatorRow {
  const { page, row, columns } = at;
  const text = (column: IndicatorColumn): string => cellText(page, row, columns.get(column));
  const ours = oursIn(at);
  const target = text("target");
  return {
    row,
    ...levels,
    level3: levelText(page, row, columns.get("level3")),
    weight: writtenNumber(page, row, columns.get("weight")),
    nature: natureOf(text("nature"), target),
    target,
    targetNumber: writtenNumber(page, row, columns.get("target")),
    measureUnit: text("measureUnit"),
    formulaText: text("formula"),
    ruleText: text("rule"),
    actual: ours.has("actual") ? null : typedActual(at),
    points: ours.has("points") ? null : writtenNumber(page, row, columns.get("points")),
    held: heldIn(at, ours),
    reason: text("reason"),
    evidence: text("evidence"),
    cells: new Map(
      [...columns].map(([column, place]) => [column, refIn(page.sheet, row, place)] as const),
    ),
    ours,
  };
}

function typedActual({ page, row, columns }: RowAt): IndicatorRow["actual"] {
  const column = columns.get("actual");
  const text = cellText(page, row, column);
  return text === "" ? null : { text, number: writtenNumber(page, row, column) };
}

/** Words for points, and formulas of the bureau's that show nothing: not ours to write over. */
function heldIn(
  { page, row, columns }: RowAt,
  ours: ReadonlySet<IndicatorColumn>,
): IndicatorRow["held"] {
  const held = (["actual", "points"] as const).flatMap(
    (column): ["actual" | "points", string][] => {
      const place = columns.get(column);
      if (place === undefined || ours.has(column)) return [];
      const text = cellText(page, row, place);
      const own = formulaAt(page.sheet, row, place);
      const shows = text === "" && own !== null ? `=${own}` : text;
      const isRead = column === "actual" ? text !== "" : writtenNumber(page, row, place) !== null;
      return shows === "" || isRead ? [] : [[column, shows]];
    },
  );
  return new Map(held);
}

function oursIn({ page, row, columns, marked }: RowAt): ReadonlySet<IndicatorColumn> {
  const computed = (["actual", "points", "reason"] as const).filter((column) => {
    const place = columns.get(column);
    if (place === undefined || formulaAt(page.sheet, row, place) === null) return false;
    return isOurFormula(page, { row, column: place }, marked);
  });
  return new Set(computed);
}

const natures: readonly (readonly [RegExp, Nature])[] = [
  [/^(?:≥|>=|大于等于|不低于|不少于|正向|>)/, "≥"],
  [/^(?:≤|<=|小于等于|不高于|不超过|不多于|反向|<)/, "≤"],
  [/^(?:=|等于|定值)/, "="],
  [/^定性/, "定性"],
];

/** 指标性质 as its column says, else as the target begins (“≥95%”). */
function natureOf(text: string, target: string): Nature | null {
  for (const words of [text, target]) {
    const plain = plainText(words);
    const found = natures.find(([form]) => form.test(plain));
    if (found) return found[1];
  }
  return null;
}
