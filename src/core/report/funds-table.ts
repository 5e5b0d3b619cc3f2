import { figureFacts, figureId, type FigureId, type Item, items, type Measure } from "../figures";
import { executionShown } from "./funds";
import type { Block, TableCell } from "./report-document";
import { column, shownCell, table, textCell, wanCell } from "./table-cells";
import type { Writing } from "./writing";

/** The items in the order of 收支 and 基本与项目, with their depth of 其中. */
const rows: readonly (readonly [Item, string, 0 | 1 | 2])[] = [
  ["totalIncome", "收入合计", 0],
  ["fiscalIncome", "财政拨款收入", 1],
  ["otherIncome", "其他收入", 1],
  ["totalExpenditure", "支出合计", 0],
  ["basicExpenditure", "基本支出", 1],
  ["personnelExpenditure", "人员经费", 2],
  ["publicExpenditure", "公用经费", 2],
  ["projectExpenditure", "项目支出", 1],
  ["threePublic", "“三公”经费", 0],
  ["overseasTrips", "因公出国（境）费", 1],
  ["officialReception", "公务接待费", 1],
  ["officialVehicles", "公务用车购置及运行维护费", 1],
  ["procurement", "政府采购", 0],
  ["openingCarryover", "年初结转和结余", 0],
  ["closingCarryover", "年末结转和结余", 0],
];

/** 其中： before the first part that is shown, the same width of space before the others. */
function labelled(name: string, depth: 0 | 1 | 2, first: boolean): string {
  const below = ["", first ? "　其中：" : "　　　　", "　　　　　"] as const;
  return `${below[depth]}${name}`;
}

const columns = [
  column("项目", 34, "left"),
  column("年初预算数", 17, "right"),
  column("全年预算数", 17, "right"),
  column("决算数", 17, "right"),
  column("执行率", 15, "right"),
];

/** 收支情况表: what was found, in 万元; 执行率 against the year's budget, where both are there. */
export function fundsTable(w: Writing): Extract<Block, { kind: "table" }> {
  const found = rows.filter(([item]) => measuresOf(item).some((id) => w.valueOf(id) !== null));
  return table(
    { caption: "部门收支情况表", unitNote: "单位：万元" },
    columns,
    found.map(([item, name, depth], index) =>
      row(w, item, labelled(name, depth, found[index - 1]?.[2] === 0)),
    ),
  );
}

const measuresOf = (item: Item): readonly FigureId[] =>
  (["initialBudget", "adjustedBudget", "final"] as const)
    .filter((measure) => has(item, measure))
    .map((measure) => figureId(item, measure));

const has = (item: Item, measure: Measure): boolean => items[item].measures.includes(measure);

function row(w: Writing, item: Item, name: string): readonly TableCell[] {
  const amountOf = (measure: Measure): TableCell => {
    const id = figureId(item, measure);
    return wanCell(id, has(item, measure) ? w.valueOf(id) : null);
  };
  return [
    textCell(name),
    amountOf("initialBudget"),
    amountOf("adjustedBudget"),
    amountOf("final"),
    executionCell(w, item),
  ];
}

/** Income is not executed against a budget here, and what is left over is no spending. */
const spending = (item: Item): boolean =>
  figureFacts(item).kind === "money" && /支出|经费|费$|采购/.test(items[item].term);

function executionCell(w: Writing, item: Item): TableCell {
  if (!has(item, "adjustedBudget") || !spending(item)) return textCell("—");
  const [budget, spent] = [w.valueOf(figureId(item, "adjustedBudget")), w.valueOf(item)];
  const rate = budget && spent ? executionShown(spent, budget) : null;
  return shownCell(`${item}_execution`, rate);
}
