import { type MoneyUnit, toYuan } from "../decimal";
import { contentAt, formatRef, formulaAt, refIn } from "../grid";
import type { Issue } from "../issues";
import { findHead, type HeadWords } from "./columns-by-head";
import { issue } from "./issues";
import { moneyUnitsIn, statesUnit } from "./money-unit";
import { comparable, plainText } from "./normalise-label";
import { type Page, textsIn } from "./page";
import { type AmountColumn, type AmountColumns, amountColumnsOf } from "./project-columns";
import type { Project, ProjectTable, WrittenNumber } from "./recognition";
import { cellText, writtenAt, writtenNumber } from "./written";

type ProjectColumn =
  | "number"
  | "name"
  | "fundSource"
  | "initialBudget"
  | "adjustedBudget"
  | "executed"
  | "rate"
  | "points"
  | "grade"
  | "goal"
  | "outcome"
  | "deviation";

const heads: HeadWords<ProjectColumn> = {
  number: /^(?:序号|编号)$/,
  name: /^(?:支出)?项目(?:支出)?名称$/,
  fundSource: /^资金(?:来源|性质)$/,
  initialBudget: /^(?:\d{4}年度?)?年初预算(?:安排)?数?(?:万元|元)?$/,
  adjustedBudget:
    /^(?:\d{4}年度?)?(?:全年|调整后的?|年度)?(?:调整)?预算(?:安排)?数?(?:调整后)?(?:万元|元)?$/,
  executed:
    /^(?:\d{4}年度?)?(?:(?:全年|实际|年度|预算)?(?:执行|支出|决算)(?:数|金额|额)|(?:全年|实际|累计)(?:支出|执行|支付)(?:数|金额|额)?)(?:万元|元)?$/,
  rate: /^(?:预算)?执行率(?:%)?$/,
  points: /^(?:自评)?得分(?:分)?$|^自评分$/,
  grade: /^(?:自评|评价)?等[级次]$/,
  goal: /^(?:年度|绩效|项目|预期)?(?:总体)?目标$/,
  outcome: /^(?:目标|绩效|实际)?(?:完成|实现)情况$/,
  deviation: /^(?:偏差|未完成)(?:原因)?.*$|^原因分析$/,
};

const enough = (columns: ReadonlySet<ProjectColumn>): boolean => {
  const amounts = (["initialBudget", "adjustedBudget", "executed", "rate"] as const).filter((one) =>
    columns.has(one),
  );
  return columns.has("name") && amounts.length >= 2;
};

/** 项目支出明细 and the rows of the sheet it takes. */
export interface ProjectsRead {
  readonly table: ProjectTable;
  readonly extent: { readonly top: number; readonly bottom: number };
  readonly issues: readonly Issue[];
}

/** Reads 项目支出明细 wherever it stands; amounts in 元. A table of figures headed 项目名称 is none. */
export function readProjects(
  page: Page,
  { units, marked, year }: ProjectFrame,
): ProjectsRead | null {
  const head = findHead(page, heads, enough);
  if (!head) return null;
  const amounts = amountColumnsOf(page, head, year);
  const columns = new Map<ProjectColumn, number>(
    [...head.columns].filter(([name]) => !isAmountColumn(name)),
  );
  for (const [name, column] of amounts.at) columns.set(name, column);
  const unit = statedAbove(page, head.bottom) ?? units.get(page.sheet.name) ?? null;
  const { rows, end } = projectRows(page, head.bottom, columns);
  const named = rows.filter((row) => page.meaning(cellText(page, row, columns.get("name"))).named);
  if (named.length * 2 >= rows.length && named.length > 1) return null;
  const projects = rows.map((row) =>
    project({ page, row, columns, unit, units: amounts.units, marked }),
  );
  return {
    table: { sheet: page.sheet.name, unit, projects },
    extent: { top: head.top, bottom: end },
    issues: [...amounts.issues, ...unitMissing(page, rows, { unit, ...amounts })],
  };
}

/** What the workbook says besides the table: 评价年度, the user's units, our completion mark. */
export interface ProjectFrame {
  readonly units: ReadonlyMap<string, MoneyUnit>;
  readonly marked: boolean;
  readonly year: number | null;
}

const isAmountColumn = (name: ProjectColumn): boolean =>
  name === "initialBudget" || name === "adjustedBudget" || name === "executed";

function projectRows(
  page: Page,
  bottom: number,
  columns: ReadonlyMap<ProjectColumn, number>,
): { readonly rows: readonly number[]; readonly end: number } {
  const rows: number[] = [];
  let end = bottom;
  for (let row = bottom + 1; row < page.height; row += 1) {
    if (page.filled(row).length === 0) continue;
    if (endsTable(page, row)) break;
    end = row;
    if (writtenAt(page, row, columns.get("name")) && !isTotal(page, row, columns)) rows.push(row);
  }
  return { rows, end };
}

/** The first amount nobody knows the unit of. */
function unitMissing(
  page: Page,
  rows: readonly number[],
  { unit, at, units }: AmountColumns & { readonly unit: MoneyUnit | null },
): readonly Issue[] {
  if (unit !== null) return [];
  const cells = rows.flatMap((row) =>
    [...at].flatMap(([name, column]) =>
      !units.has(name) && writtenNumber(page, row, column) ? [refIn(page.sheet, row, column)] : [],
    ),
  );
  const [cell] = cells;
  if (!cell) return [];
  return [issue("no-unit", { sheet: page.sheet.name, cell: formatRef(cell) }, [cell])];
}

/** The unit above the head or in it; null where none or two are stated. */
function statedAbove(page: Page, bottom: number): MoneyUnit | null {
  const units = new Set<MoneyUnit>();
  for (let row = 0; row <= bottom; row += 1)
    for (const { text } of textsIn(page, row))
      for (const unit of moneyUnitsIn(text)) units.add(unit);
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : null;
}

/** 合计 in the columns of number or name; 合计 as 资金来源 is a project's. */
const isTotal = (page: Page, row: number, columns: ReadonlyMap<ProjectColumn, number>): boolean =>
  (["number", "name"] as const).some((name) =>
    /^(?:(?:全部|各)?项目(?:支出)?)?(?:合计|总计|小计)$/.test(
      comparable(cellText(page, row, columns.get(name))),
    ),
  ) || /^(?:合计|总计|小计)$/.test(comparable(textsIn(page, row)[0]?.text ?? ""));

/** A note, or the title or unit line of the next table. */
const endsTable = (page: Page, row: number): boolean => {
  const texts = textsIn(page, row);
  const [first] = texts;
  if (!first) return false;
  if (/^(?:注|备注|说明)[:：\d]|^填报人/.test(plainText(first.text))) return true;
  const alone = texts.length === page.filled(row).length && texts.length <= 2;
  return (
    alone && (texts.some(({ text }) => statesUnit(text)) || plainText(first.text).endsWith("表"))
  );
};

interface RowAt {
  readonly page: Page;
  readonly row: number;
  readonly columns: ReadonlyMap<ProjectColumn, number>;
  readonly unit: MoneyUnit | null;
  readonly units: ReadonlyMap<AmountColumn, MoneyUnit>;
  readonly marked: boolean;
}

function project(at: RowAt): Project {
  const { page, row, columns } = at;
  const text = (column: ProjectColumn): string => cellText(page, row, columns.get(column));
  const nameColumn = columns.get("name") ?? 0;
  return {
    name: { text: text("name"), at: refIn(page.sheet, row, nameColumn) },
    fundSource: text("fundSource"),
    initialBudget: amount(at, "initialBudget"),
    adjustedBudget: amount(at, "adjustedBudget"),
    executed: amount(at, "executed"),
    points: writtenNumber(page, row, columns.get("points")),
    grade: text("grade"),
    goal: text("goal"),
    outcome: text("outcome"),
    deviation: text("deviation"),
    executionRate: rateOf(at),
  };
}

/** In 元; null without a unit: 59.84 of nobody knows what is no amount. */
function amount(
  { page, row, columns, unit, units }: RowAt,
  column: AmountColumn,
): WrittenNumber | null {
  const written = writtenNumber(page, row, columns.get(column));
  if (!written) return null;
  const own = /(?:百万|千|万|亿)?元/.exec(written.as)?.[0];
  const stated = own === undefined ? (units.get(column) ?? unit) : (own as MoneyUnit);
  return stated === null ? null : { ...written, value: toYuan(written.value, stated) };
}

function rateOf({ page, row, columns, marked }: RowAt): Project["executionRate"] {
  const column = columns.get("rate");
  if (column === undefined) return null;
  const formula = formulaAt(page.sheet, row, column) ?? "";
  const ours = marked && /^=?IF\([^,]+=0,"—",/.test(formula);
  const empty = contentAt(page.sheet, row, column) === null;
  return {
    at: refIn(page.sheet, row, column),
    typed: ours || empty ? null : cellText(page, row, column),
  };
}
