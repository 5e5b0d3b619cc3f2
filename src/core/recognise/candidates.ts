import { decimal, type Decimal, type MoneyUnit, moneyUnits, toYuan } from "../decimal";
import { figureId, type FigureId, type Item, items, type Measure, type Source } from "../figures";
import type { CellRef } from "../grid";
import type { YearFrame } from "./figure-sources";
import type { Table } from "./find-tables";
import type { Fund } from "./label-meaning";
import { measureOf } from "./measure-of";
import type { NamedAmount } from "./name-amounts";
import type { Amount } from "./table-amounts";

/** A value that may be a figure's, with where it stands and how sure that is. */
export interface Candidate {
  readonly kind: "value";
  readonly id: FigureId;
  readonly item: Item;
  readonly measure: Measure;
  readonly value: Decimal;
  readonly sources: readonly Source[];
  readonly named: NamedAmount;
  readonly fund: Fund | null;
  /** 依据. */
  readonly why: string;
}

/** A cell where a figure should stand that gives no value. */
export interface Obstacle {
  readonly kind: "unreadable" | "no-unit" | "unit-mixed" | "percent-unclear";
  readonly id: FigureId;
  readonly as: string;
  readonly at: CellRef;
  readonly named: NamedAmount;
  /** `unit-mixed`: every unit stated for it. */
  readonly units: readonly MoneyUnit[];
}

const fundOf = ({ amount }: NamedAmount): Fund | null => {
  for (const { fund } of [...amount.head, ...amount.row.slice(0, 1)])
    if (fund !== null) return fund;
  return amount.table.fund;
};

type UnitAnswer = MoneyUnit | "none" | "mixed";

/**
 * The unit of an amount: written with it; else its column's, label's and row's, which must not
 * contradict; else its table's; else the user's answer for the sheet; else that around the table.
 */
export function unitOf(amount: Amount, frame: YearFrame): UnitAnswer {
  if (amount.reading.kind === "number" && amount.reading.unit !== null) return amount.reading.unit;
  const units = unitsBeside(amount);
  if (units.length > 1) return "mixed";
  return units[0] ?? unitOfTable(amount.table, frame);
}

/** What head, label and unit column say of one amount, each unit once. */
const unitsBeside = ({ head, row, rowUnit }: Amount): readonly MoneyUnit[] => [
  ...new Set([
    ...[...head, ...row.slice(0, 1)].flatMap(({ units }) => units),
    ...(rowUnit === null ? [] : [rowUnit]),
  ]),
];

function unitOfTable(table: Table, frame: YearFrame): UnitAnswer {
  const own = new Set(table.units.map(({ unit }) => unit));
  const [only] = own;
  if (own.size === 1 && only !== undefined) return only;
  const answered = frame.units.get(table.page.sheet.name);
  if (answered) return answered;
  if (own.size > 1) return "mixed";
  const around = new Set(table.unitsAround.map(({ unit }) => unit));
  return around.size > 1 ? "mixed" : ([...around][0] ?? "none");
}

/** The one unit a table states; null where it states none or two. */
export function statedUnit(table: Table, frame: YearFrame): MoneyUnit | null {
  const answer = unitOfTable(table, frame);
  return answer === "none" || answer === "mixed" ? null : answer;
}

function whyOf({ amount }: NamedAmount): string {
  const { table, row, head } = amount;
  const title = table.title === "" ? table.page.sheet.name : table.title;
  const label = row[0]?.text ?? "";
  const column = [...head].reverse().map(({ text }) => text);
  return [title, label, column.join("·")].filter((part) => part !== "").join("，");
}

/** A named amount as a candidate or as what stands in its way; null where its column is not one of ours. */
export function candidateOf(named: NamedAmount, frame: YearFrame): Candidate | Obstacle | null {
  const measure = measureOf(named, frame);
  if (measure === null) return null;
  const id = figureId(named.item, measure);
  const { reading, cell } = named.amount;
  const obstacle = (kind: Obstacle["kind"]): Obstacle => ({
    kind,
    id,
    as: reading.as,
    at: cell,
    named,
    units: unitsBeside(named.amount),
  });
  if (reading.kind === "unreadable") return obstacle("unreadable");
  if (items[named.item].kind === "percent")
    return percentage(named, id, measure) ?? obstacle("percent-unclear");
  if (items[named.item].kind !== "money")
    return counted(named, id, measure) ?? obstacle("unreadable");
  if (reading.percent) return obstacle("unreadable");
  const unit = unitOf(named.amount, frame);
  if (unit === "none") return obstacle("no-unit");
  if (unit === "mixed") return obstacle("unit-mixed");
  return {
    ...shell(named, id, measure),
    value: toYuan(reading.value, unit),
    sources: [moneySource(cell, reading, unit)],
  };
}

type NumberRead = Extract<NamedAmount["amount"]["reading"], { kind: "number" }>;

const shell = (named: NamedAmount, id: FigureId, measure: Measure) =>
  ({
    kind: "value",
    id,
    item: named.item,
    measure,
    named,
    fund: fundOf(named),
    why: whyOf(named),
  }) as const;

/** A cell whose format shows 元 as 万元 holds 元: the formula needs the unit of what it holds. */
function moneySource(cell: CellRef, reading: NumberRead, unit: MoneyUnit): Source {
  const written = reading.unit !== null && !reading.numeric;
  const held = heldUnit(reading, unit);
  return {
    cell,
    unit: held ?? unit,
    as: written ? reading.as : `${reading.as} ${unit}`,
    value: toYuan(reading.value, unit),
    reading: reading.numeric && held !== null ? "number" : "text",
    sign: 1,
  };
}

function heldUnit(reading: NumberRead, unit: MoneyUnit): MoneyUnit | null {
  if (reading.shownDividedBy === 0) return unit;
  const factor = decimal(`1e${String(-reading.shownDividedBy)}`).times(decimal(moneyUnits[unit]));
  const names = Object.keys(moneyUnits) as MoneyUnit[];
  return names.find((name) => decimal(moneyUnits[name]).eq(factor)) ?? null;
}

const isWhole = (value: Decimal): boolean => value.round(0, 0).eq(value);

function counted(named: NamedAmount, id: FigureId, measure: Measure): Candidate | null {
  const { reading, cell } = named.amount;
  if (reading.kind !== "number" || reading.percent || reading.unit !== null) return null;
  if (!isWhole(reading.value)) return null;
  return {
    ...shell(named, id, measure),
    value: reading.value,
    sources: [
      {
        cell,
        unit: null,
        as: reading.as,
        value: reading.value,
        reading: reading.numeric ? "number" : "text",
        sign: 1,
      },
    ],
  };
}

/** 85, “85%” and 0.85 shown as 85% are 85; a bare 0.85 could be either and is asked. */
function percentage(named: NamedAmount, id: FigureId, measure: Measure): Candidate | null {
  const { reading, cell } = named.amount;
  if (reading.kind !== "number" || reading.unit !== null) return null;
  const small = reading.value.abs().lte(decimal("1.5")) && !reading.value.eq(decimal("0"));
  if (!reading.percent && small) return null;
  const plain = reading.numeric && reading.shownDividedBy === 0;
  return {
    ...shell(named, id, measure),
    value: reading.value,
    sources: [
      {
        cell,
        unit: null,
        as: reading.as,
        value: reading.value,
        reading: plain ? "number" : "text",
        sign: 1,
      },
    ],
  };
}
