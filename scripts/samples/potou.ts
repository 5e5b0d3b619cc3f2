import type { Edit } from "../../src/core/edits";
import type { Snapshot } from "../../src/core/grid";
import { type Entry, fillBelow, fillByRow, fillKeys, sheetOf } from "./fill";

type Row = readonly [string, ...Entry[]];

/** assets/samples/source/potou-2022.json: what is typed into the template, by its own heads and rows. */
export interface PotouSource {
  readonly scheme: string;
  readonly 单位信息: Readonly<Record<string, Entry>>;
  readonly 自评工作小组: readonly (readonly Entry[])[];
  readonly 基础数据表: {
    readonly heads: readonly string[];
    readonly rows: Readonly<Record<string, readonly Entry[]>>;
  };
  readonly 年度目标: { readonly 预期: string; readonly 实际完成情况: string };
  readonly 项目支出明细: readonly (readonly Entry[])[];
  readonly 指标评分表: { readonly heads: readonly string[]; readonly rows: readonly Row[] };
  readonly 报告文字: Readonly<Record<string, string>>;
}

const withNumbers = (rows: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] =>
  rows.map((row, index) => [index + 1, ...row]);

/** The edits that fill the blank workbook with a source. */
export function fillPotou(book: Snapshot, facts: PotouSource): readonly Edit[] {
  const on = (name: string) => sheetOf(book, name);
  const indicators = facts.指标评分表;
  return [
    ...fillKeys(on("单位信息"), facts.单位信息),
    ...fillBelow(on("单位信息"), "序号", withNumbers(facts.自评工作小组)),
    ...fillByRow(
      on("基础数据表"),
      "项目",
      facts.基础数据表.heads,
      Object.entries(facts.基础数据表.rows),
    ),
    ...fillByRow(
      on("年度目标"),
      "项目",
      ["预期", "实际完成情况"],
      [["年度总体目标", [facts.年度目标.预期, facts.年度目标.实际完成情况]]],
    ),
    ...fillBelow(on("项目支出明细"), "序号", withNumbers(facts.项目支出明细.map(projectRow))),
    ...fillByRow(
      on("指标评分表"),
      "三级指标",
      indicators.heads.slice(1),
      indicators.rows.map(([name, ...entries]) => [name, entries]),
    ),
    ...fillByRow(
      on("报告文字"),
      "章节",
      ["正文"],
      Object.entries(facts.报告文字).map(([title, text]) => [title, [text]]),
    ),
  ];
}

/** 执行率 is computed, so the source does not give it: the cell after 执行数 stays empty. */
const projectRow = (row: readonly Entry[]): readonly Entry[] => [
  ...row.slice(0, 5),
  null,
  ...row.slice(5),
];

/** Changes to a source by dotted path: “基础数据表.rows.人员经费.4”. */
export interface Slips {
  readonly replace: Readonly<Record<string, Entry>>;
  readonly remove: readonly string[];
}

type Tree = Record<string, unknown>;

/** The source with the slips planted; the source itself stays as it is. */
export function withSlips(facts: PotouSource, { replace, remove }: Slips): PotouSource {
  const copy = structuredClone(facts) as unknown as Tree;
  for (const [path, entry] of Object.entries(replace)) {
    const [parent, key] = placeOf(copy, path);
    if (!(key in parent)) throw new RangeError(`the source has no ${path}`);
    parent[key] = entry;
  }
  for (const path of remove) {
    const [parent, key] = placeOf(copy, path);
    if (!Array.isArray(parent)) throw new RangeError(`${path} is no row of a list`);
    parent.splice(parseInt(key, 10), 1);
  }
  return copy as unknown as PotouSource;
}

function placeOf(tree: Tree, path: string): readonly [Tree, string] {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  return [keys.reduce((at, key) => at[key] as Tree, tree), last];
}
