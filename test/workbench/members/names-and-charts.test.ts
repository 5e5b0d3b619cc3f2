import { checkRows, namesOf, read, type Row } from "../rows";

const named = (name: string, refuses?: string): Row => ({
  member: "NamedItemCollection.add",
  mark: "documented",
  fact: `“${name.slice(0, 20)}” is ${refuses === undefined ? "a" : "no"} name`,
  act: (context, sheet) =>
    read(context, context.workbook.names.add(name, sheet.getRange("A1")), "name"),
  ...(refuses === undefined ? { gives: name } : { refuses }),
});

checkRows([
  {
    member: "ChartSeries.setXAxisValues",
    mark: "documented",
    fact: "takes a range",
    act: async (context, sheet) => {
      const chart = sheet.charts.add("BarClustered", sheet.getRange("B1:B3"), "Columns");
      const series = chart.series.getItemAt(0);
      series.setXAxisValues(sheet.getRange("A1:A3"));
      await context.sync();
      return read(context, chart.series, "count");
    },
    gives: 1,
  },
  ...["自评_总分", "_x", "\\x", "甲.乙", "Rate1x", "a"].map((name) => named(name)),
  ...["Q1", "R1C1", "C", "r", "TRUE", "甲 乙", "1甲", "甲-乙", "名".repeat(256), ""].map((name) =>
    named(name, "InvalidArgument"),
  ),
  {
    member: "NamedItemCollection.add",
    mark: "reported",
    fact: "taken, ignoring case, is ItemAlreadyExists",
    act: (context, sheet) => {
      context.workbook.names.add("Rate", sheet.getRange("A1"));
      context.workbook.names.add("rATE", "=1");
    },
    refuses: ["ItemAlreadyExists", "NamedItemCollection.add"],
  },
  {
    member: "NamedItemCollection.add",
    mark: "documented",
    fact: "formula text must start with = or be a reference",
    act: (context) => {
      context.workbook.names.add("数", "一段文字");
    },
    refuses: "InvalidArgument",
  },
  {
    member: "NamedItem",
    mark: "documented",
    fact: "formula, value, type, scope, comment and range",
    act: async (context, sheet) => {
      const { names } = context.workbook;
      names.add("块", sheet.getRange("B2:C3"), "说明");
      names.add("常数", "=0.5");
      const told = ["formula", "value", "type", "scope", "comment"];
      const range = names.getItem("块").getRange();
      return [
        await read(context, names.getItem("块"), ...told),
        await read(context, names.getItem("常数"), ...told),
        await read(context, range, "address"),
      ];
    },
    gives: [
      ["=表一!$B$2:$C$3", "表一!B2:C3", "Range", "Workbook", "说明"],
      ["=0.5", 0.5, "Double", "Workbook", ""],
      "表一!B2:C3",
    ],
  },
  {
    member: "Worksheet.names",
    mark: "documented",
    fact: "the collection decides the scope; the workbook does not list a sheet's names",
    act: async (context, sheet) => {
      sheet.names.add("本表", sheet.getRange("A1"));
      context.workbook.names.add("全簿", sheet.getRange("A1"));
      const scope = await read(context, sheet.names.getItem("本表"), "scope");
      return [
        scope,
        await namesOf(context, sheet.names),
        await namesOf(context, context.workbook.names),
      ];
    },
    gives: ["Worksheet", ["本表"], ["全簿"]],
  },
  {
    member: "NamedItem.getRangeOrNullObject",
    mark: "documented",
    fact: "a name that is no range is a null object, getRange an error",
    act: async (context) => {
      const name = context.workbook.names.add("常数", "=1");
      const none = name.getRangeOrNullObject();
      await context.sync();
      name.getRange().load("address");
      const code = await context.sync().then(
        () => "",
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      return [none.isNullObject, code];
    },
    gives: [true, "ItemNotFound"],
  },
  {
    member: "NamedItem.delete",
    mark: "documented",
    fact: "gone, and free to be taken again; formula writable",
    act: async (context, sheet) => {
      const { names } = context.workbook;
      names.add("数", sheet.getRange("A1"));
      names.getItem("数").delete();
      const gone = names.getItemOrNullObject("数");
      await context.sync();
      const again = names.add("数", "=1");
      again.formula = "=表二!$A$9";
      return [gone.isNullObject, await read(context, again, "formula", "type")];
    },
    gives: [true, ["=表二!$A$9", "Range"]],
  },
  {
    member: "NamedItem.visible",
    mark: "reported",
    fact: "on a broken name is InvalidArgument",
    act: async (context) => {
      const other = context.workbook.worksheets.getItem("表二");
      const name = context.workbook.names.add("断", other.getRange("A1"));
      await context.sync();
      other.delete();
      name.visible = false;
    },
    refuses: ["InvalidArgument", "NamedItem.visible"],
  },
  {
    member: "ChartCollection.add",
    mark: "documented",
    fact: "title, axes, series and place read back; the chart moves with its rows",
    act: async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["指标", "得分率"],
        ["甲", 0.9],
        ["乙", 0.8],
      ];
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "各项得分率";
      chart.title.text = "各项得分率";
      chart.legend.visible = false;
      chart.axes.valueAxis.maximum = 1;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.series.getItemAt(0).format.fill.setSolidColor("#595959");
      chart.series.getItemAt(0).hasDataLabels = true;
      chart.setPosition("D2", "H20");
      await context.sync();
      const found = sheet.charts.getItem("各项得分率");
      const count = sheet.charts.getCount();
      return [
        await read(context, found, "chartType", "name", "title/text", "legend/visible"),
        await read(context, found.axes.valueAxis, "maximum"),
        await read(context, found, "left", "top", "width", "height"),
        count.value,
      ];
    },
    gives: [["BarClustered", "各项得分率", "各项得分率", false], 1, [162, 14.25, 270, 270.75], 1],
  },
  {
    member: "ChartCollection.getItemOrNullObject",
    mark: "documented",
    fact: "none is a null object; deleted is gone",
    act: async (context, sheet) => {
      const chart = sheet.charts.add("Pie", sheet.getRange("A1:B3"), "Auto");
      await context.sync();
      chart.delete();
      const none = sheet.charts.getItemOrNullObject("没有");
      const count = sheet.charts.getCount();
      await context.sync();
      return [none.isNullObject, count.value];
    },
    gives: [true, 0],
  },
]);
