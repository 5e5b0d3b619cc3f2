import { checkRows, read, type Row } from "../rows";

const FOUR = [
  [1, 2],
  [3, 4],
];

checkRows([
  {
    member: "Range.merge",
    mark: "guess",
    fact: "keeps the top-left value, drops the others; unmerge leaves it there",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = FOUR;
      range.merge();
      await context.sync();
      range.unmerge();
      return read(context, range, "values");
    },
    gives: [
      [1, ""],
      ["", ""],
    ],
  },
  {
    member: "Range.merge",
    mark: "guess",
    fact: "merges over an older merge",
    act: async (context, sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:B2").merge();
      const merged = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return merged.address;
    },
    gives: "表一!A1:B2",
  },
  {
    member: "Range.merge",
    mark: "documented",
    fact: "across joins each row",
    act: async (context, sheet) => {
      sheet.getRange("A1:B2").merge(true);
      const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
      const all = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
      merged.load("areaCount");
      all.load("areaCount");
      await context.sync();
      return all.areaCount;
    },
    gives: 2,
  },
  {
    member: "Range.getMergedAreasOrNullObject",
    mark: "reported",
    fact: "only merges whose top-left cell lies in the range; none is null",
    act: async (context, sheet) => {
      sheet.getRange("A1:C3").merge();
      const inside = sheet.getRange("B2:D4").getMergedAreasOrNullObject();
      inside.load("address");
      await context.sync();
      return inside.isNullObject;
    },
    gives: true,
  },
  ...(
    [
      ["Contents", [[""]], "0.00"],
      ["Formats", [[5]], "General"],
      ["All", [[""]], "General"],
    ] as const
  ).map(([applyTo, values, format]): Row => ({
    member: "Range.clear",
    mark: "documented",
    fact: applyTo,
    act: (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["0.00"]];
      cell.values = [[5]];
      cell.clear(applyTo);
      return read(context, cell, "values", "numberFormat");
    },
    gives: [values, [[format]]],
  })),
  {
    member: "Range.clear",
    mark: "guess",
    fact: "an unknown kind is InvalidArgument",
    act: (_context, sheet) => sheet.getRange("A1").clear("Everything" as "All"),
    refuses: "InvalidArgument",
  },
  {
    member: "Range.clear",
    mark: "guess",
    fact: "part of a merge is InvalidOperation",
    act: async (context, sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A1:A2").clear("Contents");
    },
    refuses: ["InvalidOperation", "Range.clear"],
  },
  {
    member: "Range.insert",
    mark: "documented",
    fact: "whole rows: cells, formulas, names, kept ranges, merges and formats move down",
    act: async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1").formulas = [["=SUM(A1:A3)+$A$2"]];
      sheet.getRange("A2").format.font.bold = true;
      sheet.getRange("C2:D3").merge();
      sheet.getRange("A3").format.rowHeight = 40;
      context.workbook.names.add("二", sheet.getRange("A2"));
      const kept = sheet.getRange("A3");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return [
        await read(context, kept, "address", "values"),
        await read(context, sheet.getRange("B1"), "formulas"),
        await read(context, context.workbook.names.getItem("二"), "formula"),
        await read(context, sheet.getRange("A4").format, "font/bold"),
        await read(context, sheet.getRange("A5").format, "rowHeight"),
        merged.address,
      ];
    },
    gives: [["表一!A5", [[3]]], [["=SUM(A1:A5)+$A$4"]], "=表一!$A$4", true, 40, "表一!C4:D5"],
  },
  {
    member: "Range.delete",
    mark: "documented",
    fact: "whole rows: references shrink or break, a range that is gone refuses",
    act: async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B3").formulas = [["=SUM(A1:A3)+A2"]];
      context.workbook.names.add("二", sheet.getRange("A2"));
      const kept = sheet.getRange("A3");
      const gone = sheet.getRange("A2");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      const shown = [
        await read(context, kept, "address"),
        await read(context, sheet.getRange("B2"), "formulas"),
        await read(context, context.workbook.names.getItem("二"), "type"),
      ];
      gone.load("values");
      const code = await context.sync().then(
        () => "",
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      return [...shown, code];
    },
    gives: ["表一!A2", [["=SUM(A1:A2)+#REF!"]], "Error", "InvalidReference"],
  },
  {
    member: "Range.insert",
    mark: "documented",
    fact: "whole columns move right",
    act: async (context, sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("C1").formulas = [["=A1+B1"]];
      await context.sync();
      sheet.getRange("B:B").insert("Right");
      return read(context, sheet.getRange("A1:D1"), "formulas");
    },
    gives: [[1, "", 2, "=A1+C1"]],
  },
  {
    member: "Range.insert",
    mark: "guess",
    fact: "part of a row is not modelled and says so",
    act: (_context, sheet) => {
      sheet.getRange("A1").insert("Down");
    },
    refuses: ["NotImplemented", "Range.insert"],
  },
  {
    member: "Range.hyperlink",
    mark: "documented",
    fact: "textToDisplay fills the cell; none reads null",
    act: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "表二!A1", textToDisplay: "看表二" };
      return [
        await read(context, cell, "values", "hyperlink"),
        await read(context, sheet.getRange("B1"), "hyperlink"),
      ];
    },
    gives: [[[["看表二"]], { documentReference: "表二!A1", textToDisplay: "看表二" }], null],
  },
  {
    member: "DataValidation.rule",
    mark: "documented",
    fact: "one kind of rule; writes by code are not checked",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      range.dataValidation.errorAlert = {
        message: "只能选",
        showAlert: true,
        style: "Stop",
        title: "提示",
      };
      sheet.getRange("A1").values = [["别的"]];
      const one = sheet.getRange("A2").dataValidation;
      return [
        await read(context, one, "type", "rule"),
        await read(context, sheet.getRange("A1"), "values"),
      ];
    },
    gives: [["List", { list: { inCellDropDown: true, source: "是,否" } }], [["别的"]]],
  },
  {
    member: "DataValidation.rule",
    mark: "documented",
    fact: "two kinds are InvalidArgument",
    act: (_context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "是" },
        custom: { formula: "=TRUE" },
      };
    },
    refuses: "InvalidArgument",
  },
  {
    member: "DataValidation.rule",
    mark: "reported",
    fact: "a typed list over 255 characters is InvalidArgument",
    act: (_context, sheet) => {
      const source = "选项,".repeat(90);
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    },
    refuses: "InvalidArgument",
  },
  {
    member: "DataValidation.clear",
    mark: "documented",
    fact: "clears by overlap",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      sheet.getRange("A2").dataValidation.clear();
      return read(context, range.dataValidation, "type");
    },
    gives: "None",
  },
  {
    member: "ConditionalFormatCollection.add",
    mark: "documented",
    fact: "the newest has top priority; formula and look read back; gone after clearAll",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:A9");
      range.conditionalFormats.add("CellValue").cellValue.rule = {
        formula1: "=0",
        operator: "LessThan",
      };
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$A1="错"';
      custom.custom.format.font.color = "#C00000";
      custom.load("type,priority,custom/rule/formula,custom/format/font/color");
      await context.sync();
      const told = [
        custom.type,
        custom.priority,
        custom.custom.rule.formula,
        custom.custom.format.font.color,
      ];
      const before = range.conditionalFormats.getCount();
      range.conditionalFormats.clearAll();
      const after = range.conditionalFormats.getCount();
      await context.sync();
      return [told, before.value, after.value];
    },
    gives: [["Custom", 0, '=$A1="错"', "#C00000"], 2, 0],
  },
]);
