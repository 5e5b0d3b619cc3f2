import { checkRows, read, type Mark, type Row } from "../rows";

/** Writes one cell and reads what came of it. */
const entry = (
  input: unknown,
  [value, type, format]: readonly [unknown, string, string?],
  mark: Mark,
  before?: string,
): Row => ({
  member: "Range.values",
  mark,
  fact: `${JSON.stringify(input)} ${before === undefined ? "" : `into a ${before} cell `}→ ${JSON.stringify(value)} (${type})`,
  act: async (context, sheet) => {
    const cell = sheet.getRange("B2");
    if (before !== undefined) cell.numberFormat = [[before]];
    cell.values = [[input]];
    const shown = (await read(
      context,
      cell,
      "values",
      "valueTypes",
      "numberFormat",
    )) as unknown[][][];
    return shown.map((array) => array[0]?.[0]);
  },
  gives: [value, type, format ?? before ?? "General"],
});

/** Writes something that is refused. */
const written = (
  mark: Mark,
  fact: string,
  [member, address, input]: readonly ["values" | "formulas", string, unknown],
  refuses: Row["refuses"],
): Row => ({
  member: `Range.${member}`,
  mark,
  fact,
  act: (_context, sheet) => {
    sheet.getRange(address)[member] = input as unknown[][];
  },
  refuses: refuses ?? "",
});

checkRows([
  entry(12.5, [12.5, "Double"], "documented"),
  entry(3, [3, "Double"], "guess"),
  entry(true, [true, "Boolean"], "documented"),
  entry("甲", ["甲", "String"], "documented"),
  entry("29.96", [29.96, "Double"], "guess"),
  entry("1,234.5", [1234.5, "Double", "#,##0.00"], "guess"),
  entry("10%", [0.1, "Double", "0%"], "guess"),
  entry("1E5", [100000, "Double", "0.00E+00"], "guess"),
  entry("TRUE", [true, "Boolean"], "guess"),
  entry("#N/A", ["#N/A", "Error"], "guess"),
  entry("2022-12-31", [44926, "Double", "m/d/yyyy"], "reported"),
  entry("12/31/2022", [44926, "Double", "mm/dd/yyyy"], "documented"),
  entry("31/12/2022", ["31/12/2022", "String"], "documented"),
  entry("2022年12月31日", ["2022年12月31日", "String"], "documented"),
  entry("'007", ["007", "String"], "guess"),
  entry("'=1+1", ["=1+1", "String"], "reported"),
  entry("１２３", ["１２３", "String"], "guess"),
  entry("2022-12-31", ["2022-12-31", "String"], "guess", "@"),
  entry("=1+1", ["=1+1", "String"], "guess", "@"),
  entry("#N/A", ["#N/A", "String"], "guess", "@"),
  entry("5", [5, "Double"], "guess", "0.00"),
  entry("10%", [0.1, "Double"], "guess", "0.000"),
  entry("", ["", "Empty"], "documented"),
  entry(null, ["", "Empty"], "documented"),
  entry(Number.NaN, ["", "Empty"], "read in the client"),
  entry(new Date(0), ["1970-01-01T00:00:00.000Z", "String"], "guess"),
  {
    member: "Range.values",
    mark: "documented",
    fact: "null leaves a cell alone, “” clears the content and keeps the format",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["0.00", "0%"]];
      range.values = [[1, 2]];
      range.values = [[null, ""]];
      return read(context, range, "values", "numberFormat");
    },
    gives: [[[1, ""]], [["0.00", "0%"]]],
  },
  {
    member: "Range.values",
    mark: "reported",
    fact: "a scalar fills all cells",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.values = 5 as unknown as number[][];
      return read(context, range, "values");
    },
    gives: [
      [5, 5],
      [5, 5],
    ],
  },
  written(
    "reported",
    "a wrong shape",
    ["values", "A1:B2", [[1, 2]]],
    ["InvalidArgument", "Range.values"],
  ),
  written("reported", "ragged rows", ["values", "A1:B2", [[1, 2], [3]]], "InvalidArgument"),
  written("guess", "[[x]] over many cells", ["values", "B1:B3", [[1]]], "InvalidArgument"),
  written("documented", "null as a whole", ["values", "A1", null], "InvalidArgument"),
  written("guess", "an unbounded range", ["values", "C:C", [[1]]], "InvalidArgument"),
  written(
    "guess",
    "a text over 32,767",
    ["values", "A1", [["一".repeat(32768)]]],
    "InvalidArgument",
  ),
  written(
    "guess",
    "an unparsable text that begins with +",
    ["values", "A1", [["+("]]],
    "InvalidArgument",
  ),
  written(
    "guess",
    "a syntax error",
    ["formulas", "A1", [["=SUM("]]],
    ["InvalidArgument", "Range.formulas"],
  ),
  written(
    "documented",
    "a formula too long",
    ["formulas", "A1", [[`=${"1+".repeat(4100)}1`]]],
    "FormulaLengthExceedsLimit",
  ),
  {
    member: "Range.formulas",
    mark: "guess",
    fact: "one bad formula: nothing of the block is written",
    act: async (context, sheet) => {
      sheet.getRange("A1").values = [["旧"]];
      await context.sync();
      sheet.getRange("A1:A2").formulas = [["新"], ["=SUM("]];
      await context.sync().catch(() => undefined);
      return read(context, sheet.getRange("A1"), "values");
    },
    gives: [["旧"]],
  },
  {
    member: "Range.values",
    mark: "documented",
    fact: "an unbounded range reads null",
    act: (context, sheet) => read(context, sheet.getRange("C:C"), "values", "text", "formulas"),
    gives: [null, null, null],
  },
  {
    member: "Range.values",
    mark: "guess",
    fact: "inside a merge only the top-left cell keeps what is written",
    act: async (context, sheet) => {
      const range = sheet.getRange("G1:G2");
      range.merge();
      range.values = [["a"], ["b"]];
      await context.sync();
      range.unmerge();
      return read(context, range, "values");
    },
    gives: [["a"], [""]],
  },
  {
    member: "Range.formulas",
    mark: "documented",
    fact: "reads the formula, or the value where there is none",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.formulas = [["=B1+1", 2, "文"]];
      return read(context, range, "formulas");
    },
    gives: [["=B1+1", 2, "文"]],
  },
  {
    member: "Range.values",
    mark: "documented",
    fact: "an array over 1500 cells arrives in blocks and whole",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:C1000");
      range.values = Array.from({ length: 1000 }, (_, row) => [row, `行${row}`, row % 2 === 0]);
      const cells = sheet.getRange("A500:C501");
      const size = (await read(context, range, "rowCount")) as number;
      return [size, await read(context, cells, "values")];
    },
    gives: [
      1000,
      [
        [499, "行499", false],
        [500, "行500", true],
      ],
    ],
  },
  {
    member: "Range.numberFormat",
    mark: "documented",
    fact: "“” is General, null leaves, [[x]] fills, the code stays as written",
    act: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["0.00"]];
      const filled = await read(context, range, "numberFormat");
      range.numberFormat = [[null, ""]];
      const after = await read(context, range, "numberFormat");
      range.numberFormat = [['[$¥-804]#,##0.00;[Red]-0.00;"无"', 'yyyy"年"m"月"']];
      return [filled, after, await read(context, range, "numberFormat")];
    },
    gives: [
      [["0.00", "0.00"]],
      [["0.00", "General"]],
      [['[$¥-804]#,##0.00;[Red]-0.00;"无"', 'yyyy"年"m"月"']],
    ],
  },
  ...(
    [
      [1.005, "0.00", "1.01"],
      [0.145, "0.00", "0.15"],
      [2.675, "0.00", "2.68"],
      [0.285, "0%", "29%"],
      [0.28555, "0.00%", "28.56%"],
      [-1.005, "0.00", "-1.01"],
      [2296300, "#,##0.00", "2,296,300.00"],
      [2296300, "0.00,", "2296.30"],
      [0.1 + 0.2, "General", "0.3"],
      [45293, 'yyyy"年"m"月"d"日"', "2024年1月2日"],
      [true, "General", "TRUE"],
      ["甲", "0.00", "甲"],
      [1234.5, "#,##0.0_ ", "1,234.5 "],
    ] as const
  ).map(([value, format, text]): Row => ({
    member: "Range.text",
    mark: "documented",
    fact: `${String(value)} as ${format} shows ${text}`,
    act: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [[format]];
      cell.values = [[value]];
      cell.format.columnWidth = 3;
      return read(context, cell, "text");
    },
    gives: [[text]],
  })),
]);
