import { checkRows, read, namesOf, type Row } from "../rows";

const rows: readonly Row[] = [
  {
    member: "Worksheet.autoFilter",
    mark: "documented",
    fact: "tells whether rows are filtered, and over which cells",
    act: async (context, sheet, book) => {
      const { autoFilter } = sheet;
      const none = await read(context, autoFilter, "enabled", "isDataFiltered");
      const rect = { top: 0, left: 0, bottom: 8, right: 2 };
      book.sheets.all[0]!.filter = { rect, narrowed: true };
      const range = autoFilter.getRangeOrNullObject();
      return [
        none,
        await read(context, autoFilter, "enabled", "isDataFiltered"),
        await read(context, range, "address"),
      ];
    },
    gives: [[false, false], [true, true], "表一!A1:C9"],
  },
  {
    member: "Worksheet.name",
    mark: "guess",
    fact: "a taken name on rename is ItemAlreadyExists",
    act: (_context, sheet) => {
      sheet.name = "表二";
    },
    refuses: ["ItemAlreadyExists", "Worksheet.name"],
  },
  {
    member: "Worksheet.name",
    mark: "documented",
    fact: "formulas and names follow a rename",
    act: async (context, sheet) => {
      const other = context.workbook.worksheets.getItem("表二");
      other.getRange("A1").formulas = [["=SUM('表一'!A1:A3)+表一!$B$1"]];
      context.workbook.names.add("数", sheet.getRange("C3"));
      await context.sync();
      sheet.name = "新 表";
      const name = context.workbook.names.getItem("数");
      return [
        await read(context, other.getRange("A1"), "formulas"),
        await read(context, name, "formula"),
      ];
    },
    gives: [[["=SUM('新 表'!A1:A3)+'新 表'!$B$1"]], "='新 表'!$C$3"],
  },
  {
    member: "Worksheet.position",
    mark: "documented",
    fact: "moves the tab",
    act: async (context, sheet) => {
      sheet.position = 2;
      return namesOf(context, context.workbook.worksheets);
    },
    gives: ["表二", "2022年", "表一"],
  },
  {
    member: "Worksheet.position",
    mark: "guess",
    fact: "beyond the tabs is InvalidArgument",
    act: (_context, sheet) => {
      sheet.position = 3;
    },
    refuses: "InvalidArgument",
  },
  {
    member: "Worksheet.visibility",
    mark: "guess",
    fact: "the last visible sheet cannot be hidden",
    act: (context, sheet) => {
      context.workbook.worksheets.getItem("表二").visibility = "Hidden";
      context.workbook.worksheets.getItem("2022年").visibility = "VeryHidden";
      sheet.visibility = "Hidden";
    },
    refuses: ["InvalidOperation", "Worksheet.visibility"],
  },
  {
    member: "Worksheet.visibility",
    mark: "guess",
    fact: "hiding the active sheet activates its neighbour",
    act: async (context, sheet) => {
      sheet.visibility = "VeryHidden";
      await context.sync();
      const active = context.workbook.worksheets.getActiveWorksheet();
      return [await read(context, active, "name"), await read(context, sheet, "visibility")];
    },
    gives: ["表二", "VeryHidden"],
  },
  {
    member: "Worksheet.delete",
    mark: "documented",
    fact: "a very hidden sheet refuses",
    act: (_context, sheet) => {
      sheet.visibility = "VeryHidden";
      sheet.delete();
    },
    refuses: ["InvalidOperation", "Worksheet.delete"],
  },
  {
    member: "Worksheet.delete",
    mark: "guess",
    fact: "the only visible sheet refuses",
    act: (context, sheet) => {
      context.workbook.worksheets.getItem("表二").delete();
      context.workbook.worksheets.getItem("2022年").delete();
      sheet.delete();
    },
    refuses: "InvalidOperation",
  },
  {
    member: "Worksheet.delete",
    mark: "documented",
    fact: "ids are never given again, formulas lose their reference",
    act: async (context, sheet) => {
      sheet.getRange("A1").formulas = [["=表二!A1+1"]];
      const other = context.workbook.worksheets.getItem("表二");
      const id = await read(context, other, "id");
      other.delete();
      const again = context.workbook.worksheets.add("表二");
      const next = await read(context, again, "id");
      return [next === id, await read(context, sheet.getRange("A1"), "formulas")];
    },
    gives: [false, [["=#REF!+1"]]],
  },
  {
    member: "Worksheet.activate",
    mark: "guess",
    fact: "a hidden sheet refuses",
    act: (context) => {
      const other = context.workbook.worksheets.getItem("表二");
      other.visibility = "Hidden";
      other.activate();
    },
    refuses: ["InvalidOperation", "Worksheet.activate"],
  },
  {
    member: "Worksheet.tabColor",
    mark: "documented",
    fact: "reads as set, “” when automatic, null when hidden",
    act: async (context, sheet) => {
      const before = await read(context, sheet, "tabColor");
      sheet.tabColor = "#12abCD";
      const set = await read(context, sheet, "tabColor");
      sheet.visibility = "Hidden";
      return [before, set, await read(context, sheet, "tabColor")];
    },
    gives: ["", "#12ABCD", null],
  },
  {
    member: "Worksheet.showGridlines",
    mark: "documented",
    fact: "writable",
    act: async (context, sheet) => {
      sheet.showGridlines = false;
      return read(context, sheet, "showGridlines");
    },
    gives: false,
  },
  {
    member: "Worksheet.standardWidth",
    mark: "documented",
    fact: "must be positive",
    act: (_context, sheet) => {
      sheet.standardWidth = 0;
    },
    refuses: "InvalidArgument",
  },
  {
    member: "unknown member",
    mark: "documented",
    fact: "answers ApiNotFound and names itself",
    act: (_context, sheet) => {
      sheet.shapes.addTextBox("x");
    },
    refuses: ["ApiNotFound", "Worksheet.shapes"],
  },
];

checkRows(rows);
