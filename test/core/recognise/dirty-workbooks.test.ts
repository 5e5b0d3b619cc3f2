import fc from "fast-check";
import { figureId, type FigureId, type Item, type Measure } from "../../../src/core/figures";
import { a1, type CellContent } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { book, sheet, sheetOf } from "./sheet";

/** One planted amount: what it is in 分, and how it is typed. */
interface Planted {
  readonly id: FigureId;
  readonly cents: number;
  readonly dirt: Dirt;
}

type Dirt = (typeof dirts)[number];
const dirts = [
  "number",
  "number",
  "number",
  "text",
  "wide",
  "grouped",
  "unit",
  "blank",
  "stroke",
  "word",
  "error",
  "broken",
] as const;
const readable: ReadonlySet<Dirt> = new Set<Dirt>(["number", "text", "wide", "grouped", "unit"]);

const labels: readonly (readonly [Item, readonly string[]])[] = [
  ["totalExpenditure", ["本年支出合计", "支出合计", "一、本年支出合计", "总支出"]],
  ["basicExpenditure", ["基本支出", "（一）基本支出", "1、基本支出", "基本支出合计"]],
  ["personnelExpenditure", ["人员经费", "其中：人员经费", "（1）人员经费", "人员经费支出"]],
  ["publicExpenditure", ["公用经费", "日常公用经费", "（2）公用经费", "公用支出"]],
  ["projectExpenditure", ["项目支出", "（二）项目支出", "2、项目支出"]],
  [
    "threePublic",
    ["“三公”经费合计", "“三公”经费支出", "三公經費", "三、“三公”经费", "（三）“三公”经费"],
  ],
  ["officialReception", ["公务接待费", "1.公务接待费", "公务招待费", "公务接待费用"]],
  [
    "officialVehicles",
    ["公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和维护经费"],
  ],
  ["overseasTrips", ["因公出国（境）费", "因公出国(境)费用", "因公出（境）国"]],
  ["meetings", ["会议费", "会议费支出"]],
  ["training", ["培训费", "6、培训费"]],
  ["procurement", ["政府采购支出", "政府采购金额", "政府采购"]],
];

const columns: readonly (readonly [Measure, readonly string[]])[] = [
  ["lastYearFinal", ["上年决算数", "2021年决算数", "上年支出数"]],
  ["initialBudget", ["年初预算数", "2022年初预算数", "年初预算"]],
  ["adjustedBudget", ["全年预算数", "调整后预算数", "全年预算数（调整后）"]],
  ["final", ["决算数", "2022年决算数", "本年决算数", "执行数", "实际支出数"]],
];

const noiseRows = [
  "办公费",
  "水电费",
  "工资福利支出情况说明",
  "上缴上级支出",
  "公务用车保有量（辆）",
  "一、有关情况",
];
const noiseHeads = ["备注", "执行率", "比上年增减", "占比", "行次"];

interface Plan {
  readonly unit: "元" | "万元";
  readonly unitAt: "line" | "head" | "none";
  readonly rows: readonly {
    readonly item: number;
    readonly label: number;
    readonly noise: number | null;
  }[];
  readonly measures: readonly { readonly measure: number; readonly label: number }[];
  readonly noiseColumn: number | null;
  readonly cells: readonly { readonly cents: number; readonly dirt: Dirt }[];
  readonly down: number;
  readonly right: number;
}

const unique = <T>(of: fc.Arbitrary<T>, key: (one: T) => number, max: number) =>
  fc.uniqueArray(of, { minLength: 1, maxLength: max, selector: key });

const plans: fc.Arbitrary<Plan> = fc.record({
  unit: fc.constantFrom("元" as const, "万元" as const),
  unitAt: fc.constantFrom("line" as const, "line" as const, "head" as const, "none" as const),
  rows: unique(
    fc.record({
      item: fc.nat(labels.length - 1),
      label: fc.nat(9),
      noise: fc.option(fc.nat(noiseRows.length - 1)),
    }),
    ({ item }) => item,
    8,
  ),
  measures: unique(
    fc.record({ measure: fc.nat(columns.length - 1), label: fc.nat(9) }),
    ({ measure }) => measure,
    4,
  ),
  noiseColumn: fc.option(fc.nat(noiseHeads.length - 1)),
  cells: fc.array(
    fc.record({ cents: fc.integer({ min: 0, max: 99_999_999 }), dirt: fc.constantFrom(...dirts) }),
    { minLength: 1, maxLength: 32 },
  ),
  down: fc.nat(4),
  right: fc.nat(3),
});

/** Whole 元 × 100 for 万元 tables, so that two decimals of 万元 say all. */
const centsFor = (unit: Plan["unit"], cents: number): number =>
  unit === "元" ? cents : Math.round(cents / 10_000) * 10_000;

const shown = (unit: Plan["unit"], cents: number): string =>
  (unit === "元" ? cents / 100 : cents / 1_000_000).toFixed(2);

const typed: Readonly<Record<Dirt, (text: string, unit: string) => CellContent>> = {
  number: (text) => Number(text),
  text: (text) => ` ${text}`,
  wide: (text) => text.replace(/[\d.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  grouped: (text) => text.replace(/\B(?=(\d{3})+(?=\.))/g, ","),
  unit: (text, unit) => `${text}${unit}`,
  blank: () => null,
  stroke: () => "—",
  word: () => "单位不需填列",
  error: () => ({ error: "#REF!" }),
  broken: (text) => `${text}.`,
};

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length]!;

function built(plan: Plan): {
  readonly rows: CellContent[][];
  readonly planted: Map<string, Planted>;
} {
  const pad = Array<CellContent>(plan.right).fill(null);
  const unitWord = plan.unitAt === "head" ? `（${plan.unit}）` : "";
  const measures = plan.measures.map((one) => columns[one.measure]!);
  const head = measures.map(
    ([, words], index) => `${pick(words, plan.measures[index]!.label)}${unitWord}`,
  );
  const noise = plan.noiseColumn === null ? [] : [noiseHeads[plan.noiseColumn]!];
  const rows: CellContent[][] = [
    ...Array.from({ length: plan.down }, (): CellContent[] => []),
    [...pad, "2022年度部门支出情况表"],
    ...(plan.unitAt === "line" ? [[...pad, `编制单位：某局 金额单位：${plan.unit}`]] : []),
    [...pad, "项目", ...head, ...noise],
  ];
  const planted = new Map<string, Planted>();
  let next = 0;
  for (const { item, label, noise: other } of plan.rows) {
    const [name, words] = labels[item]!;
    const cells = measures.map(([measure], index) => {
      const { cents, dirt } = pick(plan.cells, next++);
      const value = centsFor(plan.unit, cents);
      const at = a1({ row: rows.length, column: plan.right + 1 + index });
      planted.set(at, { id: figureId(name, measure), cents: value, dirt });
      return typed[dirt](shown(plan.unit, value), plan.unit);
    });
    const beside: CellContent[] = plan.noiseColumn === null ? [] : [0.5];
    rows.push([...pad, pick(words, label), ...cells, ...beside]);
    if (other !== null) rows.push([...pad, noiseRows[other]!, ...measures.map(() => 777)]);
  }
  return { rows, planted };
}

type Read = ReturnType<typeof recognise>;

const yuan = (cents: number): string => String(cents / 100);

/** What the property asks of one planted cell, as a sentence where it fails. */
function fault(at: string, planted: Planted, plan: Plan, read: Read): string | null {
  const { id, cents, dirt } = planted;
  const found = read.figures.found.get(id);
  if (!found) return silence(at, planted, plan, read);
  if (!readable.has(dirt)) return `${at} (${dirt}) was taken as ${found.value.toFixed()}`;
  return found.value.eq(yuan(cents))
    ? null
    : `${at} is ${yuan(cents)}, not ${found.value.toFixed()}`;
}

/** A cell not taken must be blank, or its reason must be said. */
function silence(at: string, { id, dirt }: Planted, plan: Plan, read: Read): string | null {
  if (dirt === "blank" || dirt === "stroke") return null;
  const kind = read.figures.unfound.get(id)?.kind;
  if (plan.unitAt === "none" && readable.has(dirt))
    return kind === "no-unit" ? null : `${at} is silently without unit`;
  const told = read.issues.some(({ at: cells }) => cells.some((cell) => a1(cell) === at));
  const said = !readable.has(dirt) && kind === "unreadable" && told;
  return said ? null : `${at} (${dirt}) was left out in silence`;
}

test("0 silent wrong: each figure is the oracle's or is reported with its cell", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { rows, planted } = built(plan);
      const read = recognise(
        book(sheet("单位", "单位全称\t某局\n评价年度\t2022"), sheetOf("表", rows)),
      );
      const faults = [...planted].flatMap(([at, one]) => fault(at, one, plan, read) ?? []);
      const expected = new Set([...planted.values()].map(({ id }) => id));
      const stray = [...read.figures.found.keys()].filter((id) => !expected.has(id));
      expect({ faults, stray }).toEqual({ faults: [], stray: [] });
    }),
    { numRuns: Number(process.env["DIRTY_RUNS"] ?? "500") },
  );
});
