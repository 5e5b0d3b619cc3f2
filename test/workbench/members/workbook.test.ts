import type { Book } from "../../../src/workbench/book/book";
import { checkRows, read } from "../rows";

checkRows([
  {
    member: "Workbook.protection",
    mark: "guess",
    fact: "with the structure protected no sheet is added",
    act: async (context) => {
      const { protection, worksheets } = context.workbook;
      protection.protect();
      if ((await read(context, protection, "protected")) !== true) return;
      worksheets.add("新");
    },
    refuses: ["AccessDenied", "WorksheetCollection.add"],
  },
  {
    member: "Workbook.isDirty",
    mark: "documented",
    fact: "is true after a change until it is saved, and can be set",
    act: async (context, sheet) => {
      const { workbook } = context;
      sheet.getRange("A1").values = [[1]];
      const changed = await read(context, workbook, "isDirty");
      workbook.isDirty = false;
      return [changed, await read(context, workbook, "isDirty")];
    },
    gives: [true, false],
  },
  {
    member: "DocumentProperties",
    mark: "documented",
    fact: "title and author writable",
    act: async (context) => {
      context.workbook.properties.title = "自评";
      return read(context, context.workbook.properties, "title", "author");
    },
    gives: ["自评", ""],
  },
  {
    member: "Workbook.settings",
    mark: "documented",
    fact: "values of any JSON shape; missing is a null object",
    act: async (context) => {
      const { settings } = context.workbook;
      settings.add("键", { 甲: [1, true] });
      const missing = settings.getItemOrNullObject("没有");
      const value = await read(context, settings.getItem("键"), "value");
      settings.getItem("键").delete();
      const count = settings.getCount();
      await context.sync();
      return [value, missing.isNullObject, count.value];
    },
    gives: [{ 甲: [1, true] }, true, 0],
  },
  {
    member: "Application.calculationMode",
    mark: "documented",
    fact: "reads and writes",
    act: async (context) => {
      const { application } = context.workbook;
      const before = await read(context, application, "calculationMode");
      application.calculationMode = "Manual";
      return [before, await read(context, application, "calculationMode")];
    },
    gives: ["Automatic", "Manual"],
  },
  {
    member: "Application.calculate",
    mark: "documented",
    fact: "an unknown kind is InvalidArgument",
    act: (context) => context.workbook.application.calculate("Half" as "Full"),
    refuses: ["InvalidArgument", "Application.calculate"],
  },
  {
    member: "Application.suspendScreenUpdatingUntilNextSync",
    mark: "documented",
    fact: "is accepted",
    act: (context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      return null;
    },
    gives: null,
  },
  {
    member: "Application.cultureInfo",
    mark: "documented",
    fact: "the name is in zh-CN style",
    act: async (context) => {
      const { cultureInfo } = context.application;
      return read(context, cultureInfo, "name");
    },
    gives: "zh-CN",
  },
  {
    member: "Excel.createWorkbook",
    mark: "documented",
    fact: "opens another window with the bytes; our context stays",
    act: async (context, _sheet, book) => {
      const opened: (string | null)[] = [];
      book.windows.add((base64) => opened.push(base64));
      await Excel.createWorkbook("UEsDBA==");
      const active = context.workbook.worksheets.getActiveWorksheet();
      return [opened, await read(context, active, "name")];
    },
    gives: [["UEsDBA=="], "表一"],
  },
  ...[false, true].map((oversizedReadIsNull) => ({
    member: "Range.values",
    mark: "documented" as const,
    fact: `above 5,000,000 cells is ${oversizedReadIsNull ? "null, by a switch" : "an error"}`,
    act: (context: Excel.RequestContext, sheet: Excel.Worksheet, book: Book) => {
      book.quirks.oversizedReadIsNull = oversizedReadIsNull;
      return read(context, sheet.getRange("A1:J600000"), "values");
    },
    ...(oversizedReadIsNull ? { gives: null } : { refuses: "RangeExceedsLimit" }),
  })),
  {
    member: "order",
    mark: "guess",
    fact: "commands before the failing one stay, the rest is skipped",
    act: async (context, sheet) => {
      sheet.getRange("A1").values = [["留"]];
      context.workbook.worksheets.getItem("无").activate();
      sheet.getRange("A2").values = [["晚"]];
      await context.sync().catch(() => undefined);
      return read(context, sheet.getRange("A1:A2"), "values");
    },
    gives: [["留"], [""]],
  },
]);
