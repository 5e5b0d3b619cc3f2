import { checkRows, read, type Row } from "../rows";

const page = (
  fact: string,
  change: (layout: Excel.PageLayout) => void,
  path: string,
  gives: unknown,
): Row => ({
  member: `PageLayout.${path}`,
  mark: "documented",
  fact,
  act: (context, sheet) => {
    change(sheet.pageLayout);
    return read(context, sheet.pageLayout, path);
  },
  gives,
});

const badPage = (
  mark: Row["mark"],
  fact: string,
  change: (layout: Excel.PageLayout) => void,
): Row => ({
  member: "PageLayout",
  mark,
  fact,
  act: (_context, sheet) => change(sheet.pageLayout),
  refuses: "InvalidArgument",
});

checkRows([
  {
    member: "WorksheetProtection.protect",
    mark: "documented",
    fact: "options read back; a locked cell is AccessDenied at the member that wrote",
    act: async (context, sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      const told = await read(context, sheet.protection, "protected", "options/allowFormatCells");
      sheet.getRange("A1").values = [[1]];
      const code = await context.sync().then(
        () => "",
        (error: unknown) => (error as OfficeExtension.Error).debugInfo.errorLocation,
      );
      return [told, code];
    },
    gives: [[true, true], "Range.values"],
  },
  {
    member: "WorksheetProtection.protect",
    mark: "reported",
    fact: "twice is AccessDenied",
    act: (_context, sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
    },
    refuses: ["AccessDenied", "WorksheetProtection.protect"],
  },
  {
    member: "WorksheetProtection.unprotect",
    mark: "reported",
    fact: "a sheet that is not protected is AccessDenied",
    act: (_context, sheet) => sheet.protection.unprotect(),
    refuses: "AccessDenied",
  },
  {
    member: "WorksheetProtection.unprotect",
    mark: "guess",
    fact: "a wrong password is AccessDenied",
    act: (_context, sheet) => {
      sheet.protection.protect({}, "对");
      sheet.protection.unprotect("错");
    },
    refuses: "AccessDenied",
  },
  {
    member: "WorksheetProtection.unprotect",
    mark: "guess",
    fact: "or BadPassword, by a switch",
    act: (_context, sheet, book) => {
      book.quirks.wrongPassword = "BadPassword";
      sheet.protection.protect({}, "对");
      sheet.protection.unprotect("错");
    },
    refuses: "BadPassword",
  },
  {
    member: "Range.values",
    mark: "reported",
    fact: "a block touching one locked cell fails whole, also where that slot is null",
    act: async (context, sheet) => {
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1:B1").values = [[1, null]];
      await context.sync().catch(() => undefined);
      const refused = await read(context, sheet.getRange("A1"), "values");
      sheet.getRange("A1").values = [[2]];
      return [refused, await read(context, sheet.getRange("A1"), "values")];
    },
    gives: [[[""]], [[2]]],
  },
  ...(
    [
      ["formats", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
      ["widths", (sheet) => (sheet.getRange("A1").format.columnWidth = 9)],
      ["inserted rows", (sheet) => sheet.getRange("1:1").insert("Down")],
      ["deleted columns", (sheet) => sheet.getRange("A:A").delete("Left")],
      ["merges", (sheet) => sheet.getRange("A1:B1").merge()],
    ] as readonly (readonly [string, (sheet: Excel.Worksheet) => unknown])[]
  ).map(([fact, change]): Row => ({
    member: "WorksheetProtection.options",
    mark: "documented",
    fact: `${fact} only if allowed`,
    act: (_context, sheet) => {
      sheet.protection.protect();
      change(sheet);
    },
    refuses: "AccessDenied",
  })),
  {
    member: "Worksheet.delete",
    mark: "guess",
    fact: "a protected sheet may be deleted; its page set-up may change",
    act: async (context, sheet) => {
      sheet.protection.protect();
      sheet.pageLayout.orientation = "Landscape";
      sheet.delete();
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return count.value;
    },
    gives: 2,
  },
  page("orientation", (l) => (l.orientation = "Landscape"), "orientation", "Landscape"),
  page("paper", (l) => (l.paperSize = "A4"), "paperSize", "A4"),
  page("fit to one page wide", (l) => (l.zoom = { horizontalFitToPages: 1 }), "zoom", {
    horizontalFitToPages: 1,
  }),
  page("margins in points", (l) => (l.leftMargin = 36), "leftMargin", 36),
  page(
    "setPrintMargins leaves unnamed margins",
    (l) => {
      l.topMargin = 11;
      l.setPrintMargins("Centimeters", { left: 2.54 });
    },
    "topMargin",
    11,
  ),
  page(
    "setPrintMargins takes units",
    (l) => l.setPrintMargins("Centimeters", { left: 2.54 }),
    "leftMargin",
    72,
  ),
  page("centred", (l) => (l.centerHorizontally = true), "centerHorizontally", true),
  page("black and white", (l) => (l.blackAndWhite = true), "blackAndWhite", true),
  page(
    "first page number “” is automatic, read as null",
    (l) => ((l.firstPageNumber = 3), (l.firstPageNumber = "")),
    "firstPageNumber",
    null,
  ),
  page(
    "footer with codes",
    (l) => (l.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页"),
    "headersFooters/defaultForAllPages/centerFooter",
    "第 &P 页，共 &N 页",
  ),
  badPage(
    "guess",
    "scale and fit together",
    (l) => (l.zoom = { scale: 50, horizontalFitToPages: 1 }),
  ),
  badPage("documented", "scale below 10", (l) => (l.zoom = { scale: 9 })),
  badPage("guess", "a negative margin", (l) => (l.topMargin = -1)),
  badPage("documented", "title rows that are no whole rows", (l) => l.setPrintTitleRows("A1:B2")),
  badPage(
    "guess",
    "a footer over 255",
    (l) => (l.headersFooters.defaultForAllPages.leftFooter = "页".repeat(256)),
  ),
  badPage(
    "documented",
    "an orientation that is none",
    (l) => (l.orientation = "Sideways" as "Portrait"),
  ),
  {
    member: "PageLayout.getPrintArea",
    mark: "documented",
    fact: "none is ItemNotFound",
    act: (context, sheet) => read(context, sheet.pageLayout.getPrintArea(), "address"),
    refuses: ["ItemNotFound", "PageLayout.getPrintArea"],
  },
  {
    member: "PageLayout.setPrintArea",
    mark: "documented",
    fact: "area and title rows move with inserted rows",
    act: async (context, sheet) => {
      sheet.pageLayout.setPrintArea("A1:H40");
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.getRange("2:2").insert("Down");
      const area = sheet.pageLayout.getPrintArea();
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      return [await read(context, area, "address"), await read(context, rows, "address")];
    },
    gives: ["表一!A1:H41", "表一!1:4"],
  },
  {
    member: "Worksheet.horizontalPageBreaks",
    mark: "documented",
    fact: "before the cell; listed; removable",
    act: async (context, sheet) => {
      sheet.horizontalPageBreaks.add("A20");
      const breaks = sheet.horizontalPageBreaks;
      breaks.load("items/rowIndex");
      await context.sync();
      const rows = breaks.items.map((one) => one.rowIndex);
      breaks.removePageBreaks();
      const count = breaks.getCount();
      await context.sync();
      return [rows, count.value];
    },
    gives: [[19], 0],
  },
  {
    member: "WorksheetFreezePanes.freezeRows",
    mark: "documented",
    fact: "what is frozen reads back; 0 unfreezes; none is a null object",
    act: async (context, sheet) => {
      sheet.freezePanes.freezeRows(2);
      const location = await read(context, sheet.freezePanes.getLocation(), "address");
      sheet.freezePanes.freezeRows(0);
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [location, none.isNullObject];
    },
    gives: ["表一!1:2", true],
  },
  {
    member: "WorksheetFreezePanes.freezeRows",
    mark: "guess",
    fact: "a negative number is InvalidArgument",
    act: (_context, sheet) => sheet.freezePanes.freezeRows(-1),
    refuses: ["InvalidArgument", "WorksheetFreezePanes.freezeRows"],
  },
  {
    member: "WorksheetFreezePanes.freezeAt",
    mark: "documented",
    fact: "the range is what is frozen",
    act: async (context, sheet) => {
      sheet.freezePanes.freezeAt("A1:B3");
      return read(context, sheet.freezePanes.getLocation(), "address");
    },
    gives: "表一!A1:B3",
  },
]);
