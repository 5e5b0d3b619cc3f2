import { checkRows, read, type Mark, type Row } from "../rows";

type Format = Excel.RangeFormat;
const set = (
  mark: Mark,
  fact: string,
  change: (format: Format) => void,
  [path, gives]: readonly [string, unknown],
): Row => ({
  member: `RangeFormat.${path}`,
  mark,
  fact,
  act: (context, sheet) => {
    const { format } = sheet.getRange("B2:C3");
    change(format);
    return read(context, format, path);
  },
  gives,
});

const refused = (mark: Mark, fact: string, change: (format: Format) => void): Row => ({
  member: "RangeFormat",
  mark,
  fact,
  act: (_context, sheet) => change(sheet.getRange("B2:C3").format),
  refuses: "InvalidArgument",
});

checkRows([
  set("documented", "bold", (f) => (f.font.bold = true), ["font/bold", true]),
  set("documented", "italic", (f) => (f.font.italic = true), ["font/italic", true]),
  set("documented", "underline", (f) => (f.font.underline = "Double"), [
    "font/underline",
    "Double",
  ]),
  set("documented", "strikethrough", (f) => (f.font.strikethrough = true), [
    "font/strikethrough",
    true,
  ]),
  set("documented", "font name", (f) => (f.font.name = "方正小标宋简体"), [
    "font/name",
    "方正小标宋简体",
  ]),
  set("documented", "font size", (f) => (f.font.size = 10.5), ["font/size", 10.5]),
  set("documented", "a CSS colour name", (f) => (f.font.color = "red"), ["font/color", "#FF0000"]),
  set("documented", "fill", (f) => (f.fill.color = "#d9e1f2"), ["fill/color", "#D9E1F2"]),
  set("guess", "no fill reads white", () => undefined, ["fill/color", "#FFFFFF"]),
  set(
    "documented",
    "“” resets the fill",
    (f) => ((f.fill.color = "#123456"), (f.fill.color = "")),
    ["fill/color", "#FFFFFF"],
  ),
  set(
    "documented",
    "fill.clear",
    (f) => {
      f.fill.color = "#123456";
      f.fill.clear();
    },
    ["fill/color", "#FFFFFF"],
  ),
  set("documented", "wrap", (f) => (f.wrapText = true), ["wrapText", true]),
  set("documented", "indent", (f) => (f.indentLevel = 2), ["indentLevel", 2]),
  set("documented", "across selection", (f) => (f.horizontalAlignment = "CenterAcrossSelection"), [
    "horizontalAlignment",
    "CenterAcrossSelection",
  ]),
  set("documented", "centre", (f) => (f.horizontalAlignment = "Center"), [
    "horizontalAlignment",
    "Center",
  ]),
  set(
    "documented",
    "back to General",
    (f) => ((f.horizontalAlignment = "Center"), (f.horizontalAlignment = "General")),
    ["horizontalAlignment", "General"],
  ),
  set("documented", "vertical", (f) => (f.verticalAlignment = "Justify"), [
    "verticalAlignment",
    "Justify",
  ]),
  set("documented", "locked by default", () => undefined, ["protection/locked", true]),
  set("documented", "unlocked", (f) => (f.protection.locked = false), ["protection/locked", false]),
  set("reported", "widths are points", (f) => (f.columnWidth = 40.5), ["columnWidth", 40.5]),
  set("documented", "heights are points", (f) => (f.rowHeight = 33), ["rowHeight", 33]),
  refused("documented", "null is no fill", (f) => (f.fill.color = null as unknown as string)),
  refused("guess", "a colour that is none", (f) => (f.font.color = "nocolour")),
  refused(
    "documented",
    "an alignment that is none",
    (f) => (f.horizontalAlignment = "Middle" as "Left"),
  ),
  refused("documented", "an indent above 250", (f) => (f.indentLevel = 251)),
  refused("documented", "a font name over 31", (f) => (f.font.name = "字".repeat(32))),
  refused("guess", "a negative width", (f) => (f.columnWidth = -1)),
  refused("guess", "a row over 409 points", (f) => (f.rowHeight = 410)),
  {
    member: "RangeFormat",
    mark: "documented",
    fact: "mixed cells read null",
    act: (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      const cell = sheet.getRange("A1").format;
      cell.font.bold = true;
      cell.wrapText = true;
      cell.columnWidth = 20;
      cell.fill.color = "#111111";
      const paths = ["font/bold", "wrapText", "columnWidth", "fill/color", "font/size"];
      return read(context, range.format, ...paths);
    },
    gives: [null, null, null, null, 11],
  },
  {
    member: "RangeFormat",
    mark: "guess",
    fact: "a column's format is inherited by its cells, a cell may take it back",
    act: async (context, sheet) => {
      const column = sheet.getRange("B:B");
      sheet.getRange("B1").values = [["已有"]];
      column.format.font.bold = true;
      column.numberFormat = "@" as unknown as string[][];
      sheet.getRange("B2").format.font.bold = false;
      sheet.getRange("B3").values = [["=1"]];
      return [
        await read(context, column.format, "font/bold"),
        await read(context, sheet.getRange("B1").format, "font/bold"),
        await read(context, sheet.getRange("B2").format, "font/bold"),
        await read(context, sheet.getRange("B3"), "values"),
      ];
    },
    gives: [null, true, false, [["=1"]]],
  },
  {
    member: "RangeBorder",
    mark: "documented",
    fact: "edges of a block, read back on it and on its cells",
    act: async (context, sheet) => {
      const range = sheet.getRange("B2:C3");
      const bottom = range.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.weight = "Medium";
      bottom.color = "#FF0000";
      range.format.borders.getItem("InsideHorizontal").style = "Dot";
      const inner = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
      const none = range.format.borders.getItem("EdgeTop");
      return [
        await read(context, bottom, "style", "weight", "color"),
        await read(context, inner, "style"),
        await read(context, none, "style"),
      ];
    },
    gives: [["Continuous", "Medium", "#FF0000"], "Dot", "None"],
  },
  {
    member: "RangeBorder.style",
    mark: "documented",
    fact: "None removes",
    act: (context, sheet) => {
      const edge = sheet.getRange("B2").format.borders.getItem("EdgeLeft");
      edge.style = "Double";
      edge.style = "None";
      return read(context, edge, "style");
    },
    gives: "None",
  },
  {
    member: "RangeBorder",
    mark: "guess",
    fact: "inside borders of one cell are nowhere",
    act: (context, sheet) => {
      const edge = sheet.getRange("B2").format.borders.getItem("InsideVertical");
      edge.style = "Continuous";
      return read(context, edge, "style");
    },
    gives: "None",
  },
  {
    member: "Range.rowHidden",
    mark: "documented",
    fact: "true, false, null when mixed; hidden is read-only",
    act: async (context, sheet) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("C1").getEntireColumn().columnHidden = true;
      return [
        await read(context, sheet.getRange("A1:A4"), "rowHidden"),
        await read(context, sheet.getRange("A2:A3"), "rowHidden"),
        await read(context, sheet.getRange("A5"), "rowHidden"),
        await read(context, sheet.getRange("C9"), "columnHidden"),
        await read(context, sheet.getRange("C9"), "hidden"),
      ];
    },
    gives: [null, true, false, true, true],
  },
  {
    member: "RangeFormat.autofitColumns",
    mark: "reported",
    fact: "fits to the text, not to merged cells",
    act: async (context, sheet) => {
      sheet.getRange("A1").values = [["一二三四五六七八九十"]];
      sheet.getRange("B1:B2").merge();
      sheet.getRange("B1").values = [["一二三四五六七八九十"]];
      sheet.getRange("A:B").format.autofitColumns();
      const widths = [sheet.getRange("A1").format, sheet.getRange("B1").format];
      for (const format of widths) format.load("columnWidth");
      await context.sync();
      return widths.map((format) => format.columnWidth);
    },
    gives: [118, 54],
  },
]);
