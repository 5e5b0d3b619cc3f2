import { type MoneyUnit, moneyUnits } from "../decimal";
import { type FigureId, isFigureId } from "../figures";
import {
  type CellRef,
  contentAt,
  findSheet,
  formatRef,
  parseRef,
  type Snapshot,
  textAt,
} from "../grid";
import type { Issue } from "../issues";
import { type Acknowledgement, type Base, type Choices, type NaPolicy, noChoices } from "./choices";
import { issue } from "./issues";

/** The hidden sheet that remembers what the user decided. */
export const choicesSheet = "_自评设置";

/** Keys of its rows; those with “:” carry a subject behind it (“取数:totalExpenditure”). */
const keys = {
  scheme: "评分标准",
  scoreSheet: "用哪张评分表",
  picked: "取数:",
  absent: "没有这项:",
  unit: "金额单位:",
  base: "分母:",
  notApplicable: "不适用:",
  acknowledged: "已核实:",
  keptTyped: "保留手填:",
  ignored: "不看的表:",
} as const;

const yes = "是";

/** Choices that are on or off. */
const flags = {
  addUp: "几张基础数据表相加",
  landscape: "横向打印",
  chartPrinted: "打印时带图",
} as const;

type Flag = keyof typeof flags;
const flagNames = Object.keys(flags) as readonly Flag[];

const bases: Readonly<Record<Base, string>> = {
  initialBudget: "年初预算数",
  adjustedBudget: "全年预算数",
  adjustedBudgetWithCarryover: "全年预算数加上年结转",
  fiscalIncome: "财政预算收入",
  totalExpenditure: "支出合计",
};

const policies: Readonly<Record<NaPolicy, string>> = {
  full: "按满分",
  rescale: "不计分",
  zero: "0分",
};

interface Row {
  readonly key: string;
  readonly value: string;
}

/** Choices as they were read, with rows nobody could read. */
export interface ChoicesRead {
  readonly choices: Choices;
  readonly issues: readonly Issue[];
}

interface Draft {
  scheme: string | null;
  scoreSheet: string | null;
  readonly on: Set<Flag>;
  readonly picked: Map<FigureId, CellRef>;
  readonly absent: Set<FigureId>;
  readonly units: Map<string, MoneyUnit>;
  readonly bases: Map<string, Base>;
  readonly notApplicable: Map<string, NaPolicy>;
  readonly acknowledged: Map<string, Acknowledgement>;
  readonly keptTyped: Set<string>;
  readonly ignoredSheets: Set<string>;
}

const nameOf = <Name extends string>(
  names: Readonly<Record<Name, string>>,
  text: string,
): Name | null =>
  (Object.keys(names) as Name[]).find((name) => names[name] === text || name === text) ?? null;

/** How each kind of row is taken in; false where its value says nothing we know. */
const readers: readonly (readonly [
  string,
  (draft: Draft, subject: string, value: string) => boolean,
])[] = [
  [keys.picked, (draft, subject, value) => pick(draft, subject, value)],
  [keys.absent, (draft, subject) => isFigureId(subject) && !!draft.absent.add(subject)],
  [
    keys.unit,
    (draft, subject, value) =>
      value in moneyUnits && !!draft.units.set(subject, value as MoneyUnit),
  ],
  [
    keys.base,
    (draft, subject, value) => {
      const base = nameOf(bases, value);
      return base !== null && !!draft.bases.set(subject, base);
    },
  ],
  [
    keys.notApplicable,
    (draft, subject, value) => {
      const policy = nameOf(policies, value);
      return policy !== null && !!draft.notApplicable.set(subject, policy);
    },
  ],
  [keys.acknowledged, (draft, subject, value) => acknowledge(draft, subject, value)],
  [keys.keptTyped, (draft, subject) => !!draft.keptTyped.add(subject)],
  [keys.ignored, (draft, subject) => !!draft.ignoredSheets.add(subject)],
];

function pick(draft: Draft, subject: string, value: string): boolean {
  const cell = parseRef(value);
  if (!cell || !isFigureId(subject)) return false;
  draft.picked.set(subject, cell);
  return true;
}

/** “2023-06-03 已与资产股核对”: the day, then the reason. */
function acknowledge(draft: Draft, subject: string, value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})?\s*([\s\S]*)$/.exec(value);
  draft.acknowledged.set(subject, { on: match?.[1] ?? "", reason: match?.[2] ?? "" });
  return true;
}

function takeIn(draft: Draft, { key, value }: Row): boolean {
  if (key === keys.scheme) draft.scheme = value === "" ? null : value;
  if (key === keys.scoreSheet) draft.scoreSheet = value === "" ? null : value;
  const flag = flagNames.find((name) => flags[name] === key);
  if (flag && value === yes) draft.on.add(flag);
  const reader = readers.find(([prefix]) => key.startsWith(prefix));
  return reader ? reader[1](draft, key.slice(reader[0].length), value) : true;
}

function rowsOf(book: Snapshot): readonly Row[] {
  const sheet = findSheet(book, choicesSheet);
  if (!sheet) return [];
  return sheet.rows.flatMap((_, row) =>
    contentAt(sheet, row, 0) === null
      ? []
      : [{ key: textAt(sheet, row, 0).trim(), value: textAt(sheet, row, 1) }],
  );
}

/** Reads `_自评设置`; keys nobody here knows stay in `rows`. */
export function readChoices(book: Snapshot): ChoicesRead {
  const rows = rowsOf(book);
  const draft: Draft = {
    scheme: null,
    scoreSheet: null,
    on: new Set(),
    picked: new Map(),
    absent: new Set(),
    units: new Map(),
    bases: new Map(),
    notApplicable: new Map(),
    acknowledged: new Map(),
    keptTyped: new Set(),
    ignoredSheets: new Set(),
  };
  const unread = rows.filter((row) => !takeIn(draft, row));
  const { on, ...answers } = draft;
  const flagged = Object.fromEntries(flagNames.map((name) => [name, on.has(name)]));
  return {
    choices: { ...noChoices, ...answers, ...flagged, rows },
    issues: unread.map((row) => issue("choice-unreadable", row, [])),
  };
}

const wholeKeys: ReadonlySet<string> = new Set([
  keys.scheme,
  keys.scoreSheet,
  ...Object.values(flags),
]);

const isOurs = ({ key }: Row): boolean =>
  wholeKeys.has(key) || readers.some(([prefix]) => key.startsWith(prefix));

/**
 * The rows of `_自评设置` that say what `choices` holds, in a fixed order, and behind them every row of
 * `choices.rows` that belongs to somebody else.
 */
export function choiceRows(choices: Choices): readonly Row[] {
  const ours: readonly Row[] = [
    ...(choices.scheme === null ? [] : [{ key: keys.scheme, value: choices.scheme }]),
    ...(choices.scoreSheet === null ? [] : [{ key: keys.scoreSheet, value: choices.scoreSheet }]),
    ...flagNames.flatMap((name) => (choices[name] ? [{ key: flags[name], value: yes }] : [])),
    ...[...choices.picked].map(([id, cell]) => ({ key: keys.picked + id, value: formatRef(cell) })),
    ...[...choices.absent].map((id) => ({ key: keys.absent + id, value: yes })),
    ...[...choices.units].map(([sheet, unit]) => ({ key: keys.unit + sheet, value: unit })),
    ...[...choices.bases].map(([rate, base]) => ({ key: keys.base + rate, value: bases[base] })),
    ...[...choices.notApplicable].map(([name, policy]) => ({
      key: keys.notApplicable + name,
      value: policies[policy],
    })),
    ...[...choices.acknowledged].map(([of, { on, reason }]) => ({
      key: keys.acknowledged + of,
      value: `${on} ${reason}`.trim(),
    })),
    ...[...choices.keptTyped].map((cell) => ({ key: keys.keptTyped + cell, value: yes })),
    ...[...choices.ignoredSheets].map((sheet) => ({ key: keys.ignored + sheet, value: yes })),
  ];
  return [...ours, ...choices.rows.filter((row) => !isOurs(row))];
}
