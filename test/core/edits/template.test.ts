import { templateEdits } from "../../../src/core/edits";
import { itemIds, items, type Measure, measures } from "../../../src/core/figures";
import { unitKeys } from "../../../src/core/recognise";
import { schemes } from "../../../src/schemes";
import { planned, shownAt } from "./applied";

const edits = templateEdits(schemes[0]!);

test("the sheets of docs/workbook.md §2 that people fill in, in its order", () => {
  expect(edits.map((edit) => edit.kind === "sheet" && edit.sheet.name)).toEqual([
    "单位信息",
    "基础数据表",
    "年度目标",
    "项目支出明细",
    "指标评分表",
    "报告文字",
  ]);
});

test("单位信息 has every key, lists where there is a choice, and the table of the group", () => {
  const sheet = planned(edits, "单位信息");
  const keys = sheet.cells
    .filter(({ column }) => column === 0)
    .map(({ content }) => (content.kind === "text" ? content.text : ""));
  expect(keys).toEqual(expect.arrayContaining([...Object.values(unitKeys), "自评工作小组"]));
  expect(sheet.lists.map(({ of }) => of[0])).toEqual([
    "我局",
    "本级",
    "财政拨款",
    "一般公共预算财政拨款",
  ]);
});

test("基础数据表: 单位 right above the head, every item, grey where it is not asked for", () => {
  const sheet = planned(edits, "基础数据表");
  expect(shownAt(edits, "基础数据表", "A3")).toBe("单位：万元");
  const head = Object.values(measures);
  expect(["C4", "D4", "E4", "F4", "G4"].map((at) => shownAt(edits, "基础数据表", at))).toEqual(
    head,
  );
  itemIds.forEach((item, index) => {
    const asked: readonly Measure[] = items[item].measures;
    (Object.keys(measures) as Measure[]).forEach((measure, at) => {
      const cell = sheet.cells.find(({ row, column }) => row === 4 + index && column === 2 + at);
      expect([item, measure, cell?.style?.fill === "D9D9D9"]).toEqual([
        item,
        measure,
        !asked.includes(measure),
      ]);
    });
  });
});

test.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
  "指标评分表 of %s: its rows, source and 已核 or 待核 said, 合计 as sums",
  (_, scheme) => {
    const table = templateEdits(scheme);
    const sheet = planned(table, "指标评分表");
    expect(shownAt(table, "指标评分表", "A2")).toContain(`，${scheme.verified}。`);
    const last = String(4 + scheme.indicators.length);
    expect(shownAt(table, "指标评分表", `A${last}`)).toBe("合计");
    expect(shownAt(table, "指标评分表", "D4")).toBe(scheme.indicators[0]?.level3);
    expect(sheet.page?.orientation).toBe("landscape");
  },
);

test("wide sheets print landscape on one page's width, heads frozen", () => {
  const sheets = edits.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : []));
  const wide = sheets.filter(
    ({ columnWidths }) => [...columnWidths.values()].reduce((a, b) => a + b, 0) > 130,
  );
  expect(sheets.filter(({ page }) => page?.orientation === "landscape")).toEqual(wide);
  expect(sheets.every(({ page, frozenRows }) => page?.fitToWidth && frozenRows >= 3)).toBe(true);
});
