import {
  figureId,
  type FigureId,
  itemIds,
  items,
  type Measure,
  measures,
} from "../../../src/core/figures";
import { type CellContent, formatRef } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet, sheetOf } from "./sheet";

const columns = Object.keys(measures) as readonly Measure[];
const suffix = { money: "", people: "（人）", tasks: "（项）", percent: "（%）" } as const;

/** 基础数据表 with a different number in every cell that is asked for, and what each must become. */
function filled(): { readonly rows: CellContent[][]; readonly expected: Map<FigureId, string> } {
  const expected = new Map<FigureId, string>();
  const rows: CellContent[][] = [
    ["基础数据表"],
    ["照决算表、三公表填；灰格不用填。没有发生填 0，没有这个数就空着：空着算“缺数”，不当成 0。"],
    ["单位：万元"],
    ["序号", "项目", ...columns.map((measure) => measures[measure]), "备注"],
  ];
  itemIds.forEach((item, index) => {
    const { term, kind, measures: own } = items[item];
    const asked: readonly Measure[] = own;
    const cells = columns.map((measure, column) => {
      if (!asked.includes(measure)) return null;
      const number = 100 + index * 10 + column;
      expected.set(figureId(item, measure), String(kind === "money" ? number * 10_000 : number));
      return number;
    });
    rows.push([String(index + 1), `${term}${suffix[kind]}`, ...cells, "填 85 表示 85%"]);
  });
  return { rows, expected };
}

describe("the template's own 基础数据表", () => {
  const { rows, expected } = filled();
  const unit = sheet("单位信息", "单位全称\t某局\n评价年度\t2022\n单位口径\t本级");

  test("every cell that is asked for becomes its figure", () => {
    const read = recognise(book(sheetOf("基础数据表", rows), unit));
    expect(valuesOf(read)).toEqual(Object.fromEntries(expected));
    expect(graveIssues(read)).toEqual([]);
  });

  test("a number in a grey cell is not used, and that is said with its cell", () => {
    const row = rows.findIndex(([, term]) => term === items.closingCarryover.term);
    const typed = rows.map((cells, at) =>
      at === row ? cells.map((content, column) => (column === 4 ? 12.5 : content)) : cells,
    );
    const { issues, figures } = recognise(book(sheetOf("基础数据表", typed), unit));
    const said = issues.filter(({ code }) => code === "cell-not-asked");
    expect(said.map(({ severity, at }) => [severity, ...at.map(formatRef)])).toEqual([
      ["info", `基础数据表!E${String(row + 1)}`],
    ]);
    expect(said[0]?.message.zh).toContain("年末结转和结余没有“年初预算数”这一列");
    expect(figures.found.size).toBe(expected.size);
  });

  test("also renamed, last and further down", () => {
    const moved = [[], [], ...rows.map((row) => [null, ...row])];
    const read = recognise(book(unit, sheetOf("Sheet9", moved)));
    expect(valuesOf(read)).toEqual(Object.fromEntries(expected));
  });

  test("rows sorted or deleted are found again by their labels", () => {
    const [title, note, unitLine, head, ...body] = rows;
    const sorted = [title, note, unitLine, head, ...body.reverse().slice(3)] as CellContent[][];
    const read = valuesOf(recognise(book(unit, sheetOf("基础数据表", sorted))));
    const kept = Object.fromEntries([...expected].filter(([id]) => Object.keys(read).includes(id)));
    expect(read).toEqual(kept);
    expect(Object.keys(read).length).toBeGreaterThan(expected.size - 6);
  });

  test("our own sheets are no sources", () => {
    const own = ["取数表", "绩效自评汇总表", "绩效自评汇总表(2)", "佐证材料清单"].map((name) =>
      sheet(name, "2022年收支决算表\n单位：元\n项目\t决算数\n本年支出合计\t1"),
    );
    expect(valuesOf(recognise(book(unit, ...own)))).toEqual({});
  });

  test("percentages: 85, 85% and 0.85 shown as 85% are one; a bare 0.85 is asked", () => {
    const of = (value: CellContent, format?: string) =>
      recognise(
        book(
          unit,
          sheetOf("表", [["单位：万元"], ["项目", "决算数"], ["既定支付进度（%）", value]], {
            formats: format === undefined ? {} : { B3: format },
          }),
        ),
      );
    expect(valuesOf(of(85)).plannedPaymentProgress).toBe("85");
    expect(valuesOf(of("85%")).plannedPaymentProgress).toBe("85");
    expect(valuesOf(of(0.85, "0%")).plannedPaymentProgress).toBe("85");
    expect(valuesOf(of(0)).plannedPaymentProgress).toBe("0");
    expect(graveIssues(of(0.85))).toEqual(["percent-unclear 表!B3"]);
  });

  test("people are whole", () => {
    const read = recognise(
      book(unit, sheet("表", "2022年人员表\n项目\t人数\n在职人数\t8.5\n编制数\t9人")),
    );
    expect(valuesOf(read)).toEqual({ staffQuota: "9" });
    expect(graveIssues(read)).toEqual(["unreadable-cell 表!B3"]);
  });

  test("万元 written by the format, 元 shown as 万元, an odd sheet name", () => {
    const read = recognise(
      book(
        unit,
        sheetOf(
          "It's [1]!表",
          [
            ["2022年决算表"],
            ["单位：万元"],
            ["项目", "决算数", "年初预算数"],
            ["支出合计", 2296300, 229.63],
          ],
          { formats: { B4: '0!.0,"万元"', C4: '0.00"万元"' } },
        ),
      ),
    );
    expect(valuesOf(read)).toEqual({
      totalExpenditure: "2296300",
      totalExpenditureInitialBudget: "2296300",
    });
    expect(read.figures.found.get("totalExpenditure")?.from).toMatchObject({
      sources: [{ unit: "元", reading: "number" }],
    });
  });
});
