import { checkRows, namesOf, read, type Row } from "../rows";

const rows: readonly Row[] = [
  {
    member: "WorksheetCollection.getItem",
    mark: "documented",
    fact: "a missing sheet is ItemNotFound",
    act: (context) => context.workbook.worksheets.getItem("无").activate(),
    refuses: ["ItemNotFound", "WorksheetCollection.getItem"],
  },
  {
    member: "WorksheetCollection.getItem",
    mark: "guess",
    fact: "case is ignored",
    act: async (context) => {
      context.workbook.worksheets.add("Data");
      return read(context, context.workbook.worksheets.getItem("dATA"), "name");
    },
    gives: "Data",
  },
  {
    member: "WorksheetCollection.getItem",
    mark: "documented",
    fact: "the key may be the id, also after a rename",
    act: async (context, sheet) => {
      const id = (await read(context, sheet, "id")) as string;
      sheet.name = "改名";
      return read(context, context.workbook.worksheets.getItem(id), "name");
    },
    gives: "改名",
  },
  {
    member: "WorksheetCollection.getItem",
    mark: "reported",
    fact: "a quoted name is not a name",
    act: (context) => context.workbook.worksheets.getItem("'2022年'").activate(),
    refuses: "ItemNotFound",
  },
  {
    member: "WorksheetCollection.getItemOrNullObject",
    mark: "documented",
    fact: "a missing sheet is a null object, and so are its children",
    act: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("无");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    },
    gives: [true, true],
  },
  {
    member: "null object",
    mark: "guess",
    fact: "a setter is refused aloud",
    act: (context) => {
      context.workbook.worksheets.getItemOrNullObject("无").name = "x";
    },
    refuses: "ItemNotFound",
  },
  {
    member: "null object",
    mark: "guess",
    fact: "a method is refused aloud",
    act: (context) => context.workbook.worksheets.getItemOrNullObject("无").delete(),
    refuses: "ItemNotFound",
  },
  {
    member: "WorksheetCollection.add",
    mark: "documented",
    fact: "at the end and not activated",
    act: async (context) => {
      context.workbook.worksheets.add("新表");
      const names = await namesOf(context, context.workbook.worksheets);
      return [names, await read(context, context.workbook.worksheets.getActiveWorksheet(), "name")];
    },
    gives: [["表一", "表二", "2022年", "新表"], "表一"],
  },
  {
    member: "WorksheetCollection.add",
    mark: "reported",
    fact: "a taken name, ignoring case, is ItemAlreadyExists",
    act: (context) => {
      context.workbook.worksheets.add("data");
      context.workbook.worksheets.add("DATA");
    },
    refuses: ["ItemAlreadyExists", "WorksheetCollection.add"],
  },
  ...["a/b", "a\\b", "a?b", "a*b", "a:b", "a[b", "a]b", "'a", "a'", " ", "一".repeat(32)].map(
    (name): Row => ({
      member: "WorksheetCollection.add",
      mark: "documented",
      fact: `“${name}” is no sheet name`,
      act: (context) => {
        context.workbook.worksheets.add(name);
      },
      refuses: "InvalidArgument",
    }),
  ),
  {
    member: "WorksheetCollection.add",
    mark: "documented",
    fact: "History is reserved in any case",
    act: (context) => {
      context.workbook.worksheets.add("hISTORY");
    },
    refuses: "InvalidArgument",
  },
  ...["一".repeat(31), "它's 表", "？：", " 前后 "].map((name): Row => ({
    member: "WorksheetCollection.add",
    mark: "guess",
    fact: `“${name}” is a sheet name`,
    act: async (context) => read(context, context.workbook.worksheets.add(name), "name"),
    gives: name,
  })),
  {
    member: "WorksheetCollection.getCount",
    mark: "documented",
    fact: "visibleOnly leaves hidden sheets out",
    act: async (context, sheet) => {
      sheet.visibility = "Hidden";
      const { worksheets } = context.workbook;
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      return counts.map((count) => count.value);
    },
    gives: [3, 2],
  },
  {
    member: "WorksheetCollection.getFirst",
    mark: "documented",
    fact: "first, last and neighbours, visible ones only when asked",
    act: async (context, sheet) => {
      sheet.visibility = "Hidden";
      const { worksheets } = context.workbook;
      const found = [
        worksheets.getFirst(),
        worksheets.getFirst(true),
        worksheets.getLast(),
        worksheets.getItem("表二").getNext(),
      ];
      for (const one of found) one.load("name");
      await context.sync();
      return found.map((one) => one.name);
    },
    gives: ["表一", "表二", "2022年", "2022年"],
  },
  {
    member: "Worksheet.getNext",
    mark: "documented",
    fact: "none left is ItemNotFound",
    act: (context) => context.workbook.worksheets.getItem("2022年").getNext().activate(),
    refuses: ["ItemNotFound", "Worksheet.getNext"],
  },
];

checkRows(rows);
