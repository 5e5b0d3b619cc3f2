import { checkRows, read, type Row } from "../rows";

/** Borders of members the add-in leans on. */
const rows: readonly Row[] = [
  {
    member: "Workbook.name, Workbook.readOnly",
    mark: "documented",
    fact: "read together",
    act: async ({ workbook }, _sheet, book) => {
      book.readOnly = true;
      const context = workbook.context;
      const [name, readOnly] = (await read(context, workbook, "name", "readOnly")) as unknown[];
      return [typeof name, readOnly];
    },
    gives: ["string", true],
  },
  {
    member: "Workbook.readOnly",
    mark: "guess",
    fact: "refuses nothing by itself",
    act: async (context, sheet, book) => {
      book.readOnly = true;
      sheet.getRange("A1").values = [[1]];
      return read(context, sheet.getRange("A1"), "values");
    },
    gives: [[1]],
  },
  {
    member: "Worksheet.getNextOrNullObject",
    mark: "guess",
    fact: "is a null object past the last sheet, and so is the one after it",
    act: async (context) => {
      const last = context.workbook.worksheets.getItem("2022年");
      const next = last.getNextOrNullObject();
      const after = next.getNextOrNullObject();
      const used = after.getUsedRangeOrNullObject(true);
      for (const one of [next, after]) one.load("id");
      used.load("address");
      await context.sync();
      return [next.isNullObject, after.isNullObject, used.isNullObject];
    },
    gives: [true, true, true],
  },
  {
    member: "Worksheet.delete",
    mark: "guess",
    fact: "with the structure protected is refused",
    act: (context) => {
      context.workbook.protection.protect();
      context.workbook.worksheets.getItem("表二").delete();
    },
    refuses: ["AccessDenied", "Worksheet.delete"],
  },
  {
    member: "WorksheetFreezePanes.getLocation",
    mark: "guess",
    fact: "with nothing frozen is ItemNotFound",
    act: async (context, sheet) => read(context, sheet.freezePanes.getLocation(), "address"),
    refuses: ["ItemNotFound", "WorksheetFreezePanes.getLocation"],
  },
  {
    member: "PageLayout.setPrintArea",
    mark: "guess",
    fact: "a range of another sheet is InvalidArgument",
    act: (context, sheet) => {
      const other = context.workbook.worksheets.getItem("表二").getRange("A1:B2");
      sheet.pageLayout.setPrintArea(other);
    },
    refuses: ["InvalidArgument", "PageLayout.setPrintArea"],
  },
  {
    member: "Worksheet.horizontalPageBreaks",
    mark: "guess",
    fact: "a break before row 1 is InvalidArgument",
    act: (_context, sheet) => {
      sheet.horizontalPageBreaks.add("A1");
    },
    refuses: ["InvalidArgument", "PageBreakCollection.add"],
  },
  {
    member: "ChartCollection.getItem",
    mark: "documented",
    fact: "is the first of equal names",
    act: async (context, sheet) => {
      const charts = ["A1:B2", "A1:B3"].map((address) =>
        sheet.charts.add("ColumnClustered", sheet.getRange(address)),
      );
      for (const [index, chart] of charts.entries()) {
        chart.name = "图";
        chart.height = 100 + index;
      }
      return read(context, sheet.charts.getItem("图"), "height");
    },
    gives: 100,
  },
];

checkRows(rows);
