import fc from "fast-check";

import {
  a1,
  absoluteRef,
  columnIndex,
  columnName,
  formatArea,
  formatRef,
  parseA1,
  parseRef,
  quoteSheet,
  sameCell,
} from "../../../src/core/grid";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
});

test.each(["XFE", "", "表", "A0", "XFE1", "A1048577"])("%s is no cell", (text) => {
  expect(parseA1(text)).toBeNull();
});

describe("a sheet's name is quoted as Excel quotes it", () => {
  test.each([
    ["基础数据表", "基础数据表"],
    ["2022年", "'2022年'"],
    ["It's 表", "'It''s 表'"],
    ["Sheet1", "Sheet1"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["表-1", "'表-1'"],
    ["绩效自评汇总表(2)", "'绩效自评汇总表(2)'"],
    ["_自评设置", "_自评设置"],
    [".表", "'.表'"],
  ])("%s → %s", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });
});

test("any reference printed is read back", () => {
  const name = fc
    .string({ minLength: 1, maxLength: 31, unit: "grapheme" })
    .filter(
      (text) =>
        !/[\\/?*:[\]!]/.test(text) &&
        text.trim() === text &&
        !text.startsWith("'") &&
        !text.endsWith("'"),
    );
  fc.assert(
    fc.property(name, fc.nat(1048575), fc.nat(16383), (sheet, row, column) => {
      const cell = { sheet, row, column };
      for (const text of [formatRef(cell), absoluteRef(cell)]) {
        const back = parseRef(text);
        expect(back !== null && sameCell(back, cell)).toBe(true);
      }
      expect(parseA1(a1(cell))).toEqual({ row, column });
    }),
  );
});

test("an area of one cell prints as a cell", () => {
  expect(formatArea({ sheet: "指标评分表", top: 4, left: 10, bottom: 15, right: 11 })).toBe(
    "指标评分表!K5:L16",
  );
  expect(formatArea({ sheet: "表", top: 4, left: 10, bottom: 4, right: 10 })).toBe("表!K5");
});
