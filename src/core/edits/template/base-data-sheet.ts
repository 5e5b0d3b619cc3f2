import { baseUnit, type Item, itemIds, items, type Measure, measures } from "../../figures";
import type { CellStyle, PlannedSheet } from "../edit";
import { looks, styled } from "../look";
import { landscape } from "../page-setup";
import { across, empty, SheetDraft, words, ordinal } from "../sheet-draft";

const sheetName = "基础数据表";
const measureIds = Object.keys(measures) as readonly Measure[];
const headRow = 3;
const lastColumn = 2 + measureIds.length;

/** Items that are part of the one above, drawn under it. */
const parts: ReadonlySet<Item> = new Set<Item>([
  "basicExpenditure",
  "projectExpenditure",
  "overseasTrips",
  "officialReception",
  "officialVehicles",
  "fixedAssetsInUse",
]);
const partsOfParts: ReadonlySet<Item> = new Set<Item>([
  "personnelExpenditure",
  "publicExpenditure",
  "keyProjectExpenditure",
  "vehiclePurchase",
  "vehicleOperation",
]);

/** What a row wants that its name does not say. */
const hints: Readonly<Partial<Record<Item, string>>> = {
  budgetIncrease: "单独统计追加、追减的填；没有就空着",
  budgetDecrease: "填正数",
  threePublic: "上年预算数在这里填：变动率是预算比预算",
  publicExpenditure: "基本支出里的商品和服务支出、资本性支出",
  fixedAssetsInUse: "按资产卡片“使用状态”为在用的原值",
  plannedPaymentProgress: "填 85 表示 85%；截止日期写在报告文字里",
  actualPaymentProgress: "填 85 表示 85%",
};

/** 基础数据表: every item with the columns it has; a cell that is not asked for is grey. */
export function baseDataSheet(): PlannedSheet {
  const draft = new SheetDraft(sheetName, [6, 32, 15, 15, 15, 22, 15, 40]);
  draft.put(across(0, 0, lastColumn), words(sheetName), looks.title);
  draft.setHeight(0, 28.5);
  draft.put(
    across(1, 0, lastColumn),
    words(
      "照决算表、三公表填；灰格不用填。没有发生填 0，没有这个数就空着：空着算“缺数”，不当成 0。汇总时一个单位复制一张，工作表名写单位名称。",
    ),
    looks.note,
  );
  draft.put(
    across(2, 0, lastColumn),
    words("单位：万元"),
    styled(looks.plain, { horizontal: "right" }),
  );
  draft.setHeight(2, 18.75);
  const heads = ["序号", "项目", ...measureIds.map((measure) => measures[measure]), "备注"];
  draft.row(headRow, heads.map(words), looks.columnHead);
  draft.setHeight(headRow, 33.75);
  itemIds.forEach((item, index) => {
    putItem(draft, item, headRow + 1 + index, index + 1);
  });
  draft.frame({ top: headRow, left: 0, bottom: headRow + itemIds.length, right: lastColumn });
  return draft.plan({ frozenRows: headRow + 1, page: landscape({ from: headRow, to: headRow }) });
}

function putItem(draft: SheetDraft, item: Item, row: number, position: number): void {
  const { term, kind, measures: on } = items[item];
  const asked: readonly Measure[] = on;
  const unit = kind === "money" ? "" : `（${baseUnit(kind)}）`;
  const indent = partsOfParts.has(item) ? 2 : parts.has(item) ? 1 : 0;
  draft.put(across(row, 0, 0), ordinal(position), looks.centred);
  draft.put(across(row, 1, 1), words(`${term}${unit}`), styled(looks.text, { indent }));
  measureIds.forEach((measure, index) => {
    const style: CellStyle = asked.includes(measure)
      ? kind === "money" || kind === "percent"
        ? looks.amount
        : looks.count
      : looks.closed;
    draft.put(across(row, 2 + index, 2 + index), empty, style);
  });
  draft.put(across(row, lastColumn, lastColumn), words(hints[item] ?? ""), looks.text);
  draft.fitHeight(row, 18.75);
}
