import { formatRef } from "../grid";
import { items } from "../figures";
import type { Issue } from "../issues";
import type { ChosenRows } from "./choose-rows";
import type { YearFrame } from "./figure-sources";
import type { Table } from "./find-tables";
import type { Band } from "./heads";
import type { Meaning } from "./label-meaning";
import type { NamedAmount } from "./name-amounts";
import { comparable, plainText } from "./normalise-label";
import { shownText } from "./page";
import { scopeIssue } from "./scope-issues";
import type { Amount } from "./table-amounts";

const unitHead = /^(?:预算|填报|编制|下属|所属)?(?:单位|部门)(?:单位)?(?:名称|全称)$|^预算单位$/;
const unitName =
  /(?:本级|机关|局|委|办|厅|部|处|科|所|站|队|院|校|学|园|馆|室|会|中心|公司|政府|镇|乡|街道)$/;
const own = /本级(?:机关|\(机关\))?\)?$|(?:局|委|办|厅|政府)机关$/;
const lower = /下属|所属|二级|中心|[站所队院校园馆]$/;

/**
 * 口径 is 本级 and a table lists several units: its 合计 is all of them, so the amount of the unit's own row
 * or column stands for it. Where none or several may be its own, nothing does, which is said once a table.
 */
export function ownUnitAmounts(
  named: readonly NamedAmount[],
  amounts: readonly Amount[],
  frame: YearFrame,
): ChosenRows {
  const { ownUnit } = frame;
  if (ownUnit === null) return { amounts: named, issues: [] };
  const told = new Set<Table>();
  const issues: Issue[] = [];
  const kept = named.flatMap((one) => {
    const units = unitsUnder(one, ownUnit);
    if (units === null) return [one];
    const amount = units.length === 1 ? amounts.find(units[0] ?? isNone) : undefined;
    if (amount) return [{ ...one, amount, rowKind: "named" as const }];
    const { table, cell } = one.amount;
    if (!told.has(table))
      issues.push(
        scopeIssue("total-of-units", { term: items[one.item].term, cell: formatRef(cell) }, [cell]),
      );
    told.add(table);
    return [];
  });
  return { amounts: kept, issues };
}

type Finder = (amount: Amount) => boolean;

const isNone: Finder = () => false;

/** Where the unit's own amounts stand instead of a total of units; null where it is no such total. */
function unitsUnder(one: NamedAmount, names: readonly string[]): readonly Finder[] | null {
  const { amount } = one;
  const [leaf] = amount.row;
  if (leaf?.total === "sum" || leaf?.total === "grand") return ownRows(amount, names);
  return amount.head[0]?.total === "sum" ? ownColumns(amount) : null;
}

const bandOver = ({ table, cell }: Amount): Band | undefined =>
  [...table.bands].reverse().find(({ bottom }) => bottom < cell.row);

/** Rows under 单位名称, or rows all called as units are, one of them 本级. */
function ownRows(amount: Amount, names: readonly string[]): readonly Finder[] | null {
  const { table, cell } = amount;
  const headed = [...(bandOver(amount)?.paths ?? [])].find(
    ([column, [head]]) => column < cell.column && unitHead.test(comparable(head?.text ?? "")),
  );
  const column = headed?.[0] ?? amount.labelColumn;
  if (column === null) return null;
  const units = unitRows(table, column);
  const listed = new Set(units.map(({ name }) => name));
  const speaks = headed !== undefined || isListOfUnits([...listed]);
  if (!speaks || listed.size < 2) return null;
  const called = units.filter(({ name }) => own.test(name));
  const mine = called.length > 0 ? called : units.filter(({ name }) => names.includes(name));
  return mine.map(
    ({ row }) =>
      (other) =>
        other.table === table && other.cell.row === row && other.cell.column === cell.column,
  );
}

interface UnitRow {
  readonly row: number;
  readonly name: string;
}

function unitRows({ page, body }: Table, column: number): readonly UnitRow[] {
  return body.flatMap((row) => {
    const text = shownText(page, row, column);
    if (text === null || isOther(page.meaning(text))) return [];
    const name = plainText(text);
    return name.length < 3 ? [] : [{ row, name }];
  });
}

const isOther = ({ named, total, core, role }: Meaning): boolean =>
  named !== null || total !== null || core !== null || role === "words" || role === "remark";

const isListOfUnits = (names: readonly string[]): boolean =>
  names.every((name) => unitName.test(name)) &&
  names.some((name) => own.test(name)) &&
  names.some((name) => lower.test(name));

/** 本级 | 下属单位 | 合计 under one head; 中央 | 省 | 县本级 are where the money comes from. */
function ownColumns(amount: Amount): readonly Finder[] | null {
  const { table, cell, head } = amount;
  const upper = textsOf(head.slice(1));
  const beside = [...(bandOver(amount)?.paths ?? [])].filter(
    ([column, path]) => column !== cell.column && textsOf(path.slice(1)) === upper,
  );
  const called = (form: RegExp) =>
    beside.filter(([, [leaf]]) => form.test(plainText(leaf?.text ?? "")));
  const mine = called(own);
  if (mine.length === 0 || called(lower).length === 0) return null;
  return mine.map(
    ([column]) =>
      (other) =>
        other.table === table && other.cell.row === cell.row && other.cell.column === column,
  );
}

const textsOf = (path: readonly Meaning[]): string => path.map(({ text }) => text).join("\n");
