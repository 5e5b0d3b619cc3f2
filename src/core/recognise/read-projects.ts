import { type MoneyUnit, toYuan } from "../decimal";
import { contentAt, formulaAt, refIn } from "../grid";
import { findHead, type HeadWords } from "./columns-by-head";
import { moneyUnitsIn } from "./money-unit";
import { comparable, plainText } from "./normalise-label";
import { type Page, textsIn } from "./page";
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
  executed: /^(?:\d{4}年度?)?(?:全年|实际|年度|预算)?(?:执行|支出|决算)(?:数|金额|额)(?:万元|元)?$/,
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
}

/** Reads 项目支出明细 wherever it stands; amounts in 元. */
export function readProjects(
  page: Page,
  units: ReadonlyMap<string, MoneyUnit>,
  marked: boolean,
): ProjectsRead | null {
  const found = findHead(page, heads, enough);
  if (!found) return null;
  const unit = units.get(page.sheet.name) ?? statedAbove(page, found.bottom);
  const rows: Project[] = [];
  let end = found.bottom;
  for (let row = found.bottom + 1; row < page.height; row += 1) {
    if (page.filled(row).length === 0) continue;
    const name = writtenAt(page, row, found.columns.get("name"));
    if (endsTable(page, row)) break;
    end = row;
    if (!name || isTotal(page, row)) continue;
    rows.push(project({ page, row, columns: found.columns, unit, marked }));
  }
  return {
    table: { sheet: page.sheet.name, unit, projects: rows },
    extent: { top: found.top, bottom: end },
  };
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

const isTotal = (page: Page, row: number): boolean =>
  textsIn(page, row).some(({ text }) => /^(?:合计|总计|小计)$/.test(comparable(text)));

const endsTable = (page: Page, row: number): boolean => {
  const [first] = textsIn(page, row);
  return first !== undefined && /^(?:注|备注|说明)[:：\d]|^填报人/.test(plainText(first.text));
};

interface RowAt {
  readonly page: Page;
  readonly row: number;
  readonly columns: ReadonlyMap<ProjectColumn, number>;
  readonly unit: MoneyUnit | null;
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
function amount({ page, row, columns, unit }: RowAt, column: ProjectColumn): WrittenNumber | null {
  const written = writtenNumber(page, row, columns.get(column));
  if (!written) return null;
  const own = /(?:百万|千|万|亿)?元/.exec(written.as)?.[0];
  const stated = own === undefined ? unit : (own as MoneyUnit);
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
