import { checkRows, read, type Row } from "../rows";

type Rng = Excel.Range;
const at = (fact: string, from: (sheet: Excel.Worksheet) => Rng, gives: string): Row => ({
  member: "Range",
  mark: "documented",
  fact,
  act: (context, sheet) => read(context, from(sheet), "address"),
  gives,
});
const refused = (
  member: string,
  fact: string,
  from: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Rng,
  refuses: Row["refuses"],
): Row => ({
  member,
  mark: "guess",
  fact,
  act: (context, sheet) => read(context, from(sheet, context), "address"),
  refuses: refuses ?? "",
});

checkRows([
  {
    member: "Range.getSpecialCells",
    mark: "documented",
    fact: "Visible leaves out hidden rows and columns",
    act: async (context, sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const visible = sheet.getRange("A1:C5").getSpecialCells("Visible");
      return read(context, visible, "address");
    },
    gives: "表一!A1:A2,表一!C1:C2,表一!A4:A5,表一!C4:C5",
  },
  {
    member: "Range.getSpecialCellsOrNullObject",
    mark: "documented",
    fact: "nothing visible is a null object",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:C5");
      range.rowHidden = true;
      const visible = range.getSpecialCellsOrNullObject("Visible");
      visible.load("address");
      await context.sync();
      return visible.isNullObject;
    },
    gives: true,
  },
  at(
    "an address is absolute-free with the sheet's name",
    (s) => s.getRange("$B$2:A1"),
    "表一!A1:B2",
  ),
  at("one cell has no colon", (s) => s.getRange("c3"), "表一!C3"),
  at("whole columns", (s) => s.getRange("B:C"), "表一!B:C"),
  at("whole rows", (s) => s.getRange("2:5"), "表一!2:5"),
  at("no address is the whole sheet", (s) => s.getRange(), "表一!1:1048576"),
  at("getCell may lie outside the range", (s) => s.getRange("B2:C3").getCell(4, 5), "表一!G6"),
  at("getRow and getColumn", (s) => s.getRange("B2:D4").getRow(1).getColumn(2), "表一!D3"),
  at("getOffsetRange", (s) => s.getRange("B2:C3").getOffsetRange(-1, 1), "表一!C1:D2"),
  at("getResizedRange", (s) => s.getRange("B2:C3").getResizedRange(2, -1), "表一!B2:B5"),
  at(
    "getAbsoluteResizedRange",
    (s) => s.getRange("B2").getAbsoluteResizedRange(3, 2),
    "表一!B2:C4",
  ),
  at("getBoundingRect", (s) => s.getRange("B2").getBoundingRect("D1"), "表一!B1:D2"),
  at("getIntersection", (s) => s.getRange("A1:C3").getIntersection("B2:D9"), "表一!B2:C3"),
  at("getEntireRow", (s) => s.getRange("B2:C3").getEntireRow(), "表一!2:3"),
  at("getEntireColumn", (s) => s.getRange("B2:C3").getEntireColumn(), "表一!B:C"),
  at("getLastCell", (s) => s.getRange("B2:D9").getLastCell(), "表一!D9"),
  at("getRowsBelow", (s) => s.getRange("B2:D9").getRowsBelow(2), "表一!B10:D11"),
  at("getRangeByIndexes", (s) => s.getRangeByIndexes(1, 2, 3, 1), "表一!C2:C4"),
  at("Worksheet.getCell", (s) => s.getCell(2, 1), "表一!B3"),
  {
    member: "Range.address",
    mark: "reported",
    fact: "a name that begins with a digit is quoted, an inner apostrophe doubled",
    act: async (context) => {
      const made = context.workbook.worksheets.add("它's");
      const digits = context.workbook.worksheets.getItem("2022年");
      return [
        await read(context, digits.getRange("A1"), "address"),
        await read(context, made.getRange("A1:B1"), "address"),
      ];
    },
    gives: ["'2022年'!A1", "'它''s'!A1:B1"],
  },
  {
    member: "Range.rowIndex",
    mark: "documented",
    fact: "indexes are zero-based, a whole sheet counts -1 cells",
    act: async (context, sheet) => [
      await read(context, sheet.getRange("C5:D9"), "rowIndex", "columnIndex", "rowCount"),
      await read(context, sheet.getRange("C5:D9"), "columnCount", "cellCount"),
      await read(context, sheet.getRange(), "cellCount"),
    ],
    gives: [[4, 2, 5], [2, 10], -1],
  },
  {
    member: "Worksheet.getRange",
    mark: "documented",
    fact: "the text may be a name",
    act: async (context, sheet) => {
      context.workbook.names.add("合计格", sheet.getRange("D4"));
      return read(context, sheet.getRange("合计格"), "address");
    },
    gives: "表一!D4",
  },
  refused("Worksheet.getRange", "an unknown name", (s) => s.getRange("没有"), [
    "InvalidArgument",
    "Worksheet.getRange",
  ]),
  refused(
    "Worksheet.getRange",
    "over 8192 characters",
    (s) => s.getRange("A1".repeat(5000)),
    "InvalidArgument",
  ),
  refused(
    "Worksheet.getRange",
    "unquoted special name",
    (s) => s.getRange("2022年!A1"),
    "InvalidArgument",
  ),
  refused("Worksheet.getRange", "beyond the grid", (s) => s.getRange("XFE1"), "InvalidArgument"),
  refused("Range.getCell", "outside the grid", (s) => s.getRange("A1").getCell(-1, 0), [
    "InvalidArgument",
    "Range.getCell",
  ]),
  refused(
    "Range.getOffsetRange",
    "off the grid",
    (s) => s.getRange("A1").getOffsetRange(0, -1),
    "InvalidArgument",
  ),
  refused(
    "Range.getResizedRange",
    "smaller than a cell",
    (s) => s.getRange("B2").getResizedRange(-1, 0),
    "InvalidArgument",
  ),
  refused(
    "Range.getIntersection",
    "none is ItemNotFound",
    (s) => s.getRange("A1").getIntersection("B2"),
    ["ItemNotFound", "Range.getIntersection"],
  ),
  refused(
    "Range.getIntersection",
    "two sheets",
    (s, c) =>
      s.getRange("A1").getIntersection(c.workbook.worksheets.getItem("表二").getRange("A1")),
    "InvalidArgument",
  ),
  {
    member: "Range.getIntersectionOrNullObject",
    mark: "documented",
    fact: "none is a null object",
    act: async (context, sheet) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      return none.isNullObject;
    },
    gives: true,
  },
  {
    member: "Worksheet.getUsedRange",
    mark: "documented",
    fact: "values or formatting count; values only when asked; blank is A1",
    act: async (context, sheet) => {
      const blank = await read(context, sheet.getUsedRange(), "address");
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, ""],
      ];
      sheet.getRange("E9").format.fill.color = "#FF0000";
      return [
        blank,
        await read(context, sheet.getUsedRange(), "address"),
        await read(context, sheet.getUsedRange(true), "address"),
      ];
    },
    gives: ["表一!A1", "表一!B2:E9", "表一!B2:C3"],
  },
  {
    member: "Worksheet.getUsedRangeOrNullObject",
    mark: "documented",
    fact: "a blank sheet is a null object",
    act: async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      return used.isNullObject;
    },
    gives: true,
  },
  {
    member: "Range.getSurroundingRegion",
    mark: "documented",
    fact: "bounded by blank rows and columns",
    act: async (context, sheet) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E2").values = [[9]];
      return read(context, sheet.getRange("B2").getSurroundingRegion(), "address");
    },
    gives: "表一!B2:C3",
  },
  {
    member: "Range.select",
    mark: "reported",
    fact: "activates its sheet; a hidden one refuses",
    act: async (context, sheet) => {
      const other = context.workbook.worksheets.getItem("表二");
      other.getRange("B2:C3").select();
      await context.sync();
      return [
        await read(context, context.workbook.getSelectedRange(), "address"),
        await read(context, context.workbook.getActiveCell(), "address"),
        await read(context, sheet, "visibility"),
      ];
    },
    gives: ["表二!B2:C3", "表二!B2", "Visible"],
  },
  {
    member: "Range.select",
    mark: "guess",
    fact: "on a hidden sheet is InvalidOperation",
    act: (context) => {
      const other = context.workbook.worksheets.getItem("表二");
      other.visibility = "Hidden";
      other.getRange("A1").select();
    },
    refuses: ["InvalidOperation", "Range.select"],
  },
  {
    member: "Worksheet.getRanges",
    mark: "documented",
    fact: "several ranges by comma",
    act: async (context, sheet) => {
      const areas = sheet.getRanges("A1,C3:D4");
      areas.load("address,areaCount,areas/items/address");
      await context.sync();
      return [areas.address, areas.areaCount, areas.areas.items.map((one) => one.address)];
    },
    gives: ["表一!A1,表一!C3:D4", 2, ["表一!A1", "表一!C3:D4"]],
  },
]);
