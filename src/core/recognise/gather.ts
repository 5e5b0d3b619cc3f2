import { isZero } from "../decimal";
import { figureFacts, type Item, items, measures } from "../figures";
import { formatRef } from "../grid";
import type { Issue } from "../issues";
import { type Candidate, candidateOf, type Obstacle } from "./candidates";
import { unreadColumns, unreadOver } from "./columns-unread";
import type { YearFrame } from "./figure-sources";
import { chooseRows, withoutDetails } from "./choose-rows";
import { compose } from "./compose-candidates";
import type { Table } from "./find-tables";
import { issue } from "./issues";
import { measureOf, unaskedMeasure } from "./measure-of";
import { nameAmount, type NamedAmount } from "./name-amounts";
import { ownUnitAmounts } from "./own-unit-amounts";
import { type Amount, amountsIn } from "./table-amounts";

/** All that tables offer for figures. */
export interface Gathered {
  readonly candidates: readonly Candidate[];
  /** Each row by itself, before parts were added up. */
  readonly rows: readonly Candidate[];
  readonly obstacles: readonly Obstacle[];
  readonly amounts: readonly Amount[];
  readonly issues: readonly Issue[];
  /** Labels that may mean an item and may not; worth saying where the item was not found otherwise. */
  readonly doubts: readonly { readonly item: Item; readonly issue: Issue }[];
  /** Amounts in 数列 their item does not have, by table. */
  readonly unasked: readonly { readonly table: Table; readonly issue: Issue }[];
}

/** Reads every amount of the tables and keeps those that stand for a figure. */
export function gather(tables: readonly Table[], frame: YearFrame): Gathered {
  const amounts = tables.flatMap(amountsIn);
  const sure = amounts.filter(({ headCertain }) => headCertain);
  const all = sure.flatMap((amount) => nameAmount(amount) ?? []);
  const named = all.filter(({ amount }) => unreadOver(amount) === null);
  const rows = chooseRows(named, sure);
  const ours = ownUnitAmounts(rows.amounts, sure, frame);
  const wholes = withoutDetails(ours.amounts);
  const read = wholes.amounts.flatMap((one) => candidateOf(one, frame) ?? []);
  const values = read.filter((one): one is Candidate => one.kind === "value");
  const obstacles = read.filter((one): one is Obstacle => one.kind !== "value");
  const composed = compose(singleColumn(values), sure);
  return {
    candidates: composed.candidates,
    rows: values,
    obstacles: singleColumn(obstacles),
    amounts,
    issues: [
      ...rows.issues,
      ...ours.issues,
      ...wholes.issues,
      ...composed.issues,
      ...slidHeads(tables),
      ...columnsUnclear(wholes.amounts, frame),
      ...unreadColumns(all),
    ],
    doubts: doubts(sure),
    unasked: wholes.amounts.flatMap((one) => unasked(one, frame)),
  };
}

/** A figure without 数列 (人数, 项数) stands in one column of its row: 决算数 if that is filled, else the first. */
function singleColumn<One extends { readonly named: NamedAmount }>(
  found: readonly One[],
): readonly One[] {
  const rowOf = ({ named }: One): string =>
    `${named.amount.cell.sheet}!${String(named.amount.cell.row)}:${named.item}:${named.part ?? ""}`;
  const single = ({ named }: One): boolean => items[named.item].measures.length === 1;
  const isFinal = ({ named }: One): boolean =>
    named.amount.head.every(({ core }) => core === null || core === "final" || core === "amount");
  const byRow = new Map<string, One>();
  for (const one of found.filter(single)) {
    const before = byRow.get(rowOf(one));
    if (!before || (!isFinal(before) && isFinal(one))) byRow.set(rowOf(one), one);
  }
  return found.filter((one) => !single(one) || byRow.get(rowOf(one)) === one);
}

function slidHeads(tables: readonly Table[]): readonly Issue[] {
  return tables.flatMap((table) =>
    table.bands
      .filter(({ certain }) => !certain)
      .map(({ top }) => {
        const at = { sheet: table.page.sheet.name, row: top, column: table.at.column };
        return issue("head-unclear", { sheet: at.sheet, cell: formatRef(at) }, [at]);
      }),
  );
}

/** A number where the item has no such 数列 (年初结转 has no budget): it is not used, and that is said. */
function unasked(named: NamedAmount, frame: YearFrame): Gathered["unasked"] {
  const { cell, reading, table } = named.amount;
  const measure = unaskedMeasure(named, frame);
  if (measure === null || reading.kind !== "number" || isZero(reading.value)) return [];
  const facts = {
    term: items[named.item].term,
    column: measures[measure],
    as: reading.as,
    cell: formatRef(cell),
  };
  return [{ table, issue: issue("cell-not-asked", facts, [cell]) }];
}

/** Labels that may mean a figure and may not: said once each. */
function doubts(amounts: readonly Amount[]): Gathered["doubts"] {
  const told = new Set<string>();
  return amounts.flatMap(({ row, cell }) => {
    const [leaf] = row;
    if (!leaf?.doubtful || told.has(`${cell.sheet}:${leaf.text}`)) return [];
    told.add(`${cell.sheet}:${leaf.text}`);
    const item = leaf.doubtful.like;
    const facts = { label: leaf.text, term: items[item].term, cell: formatRef(cell) };
    return [{ item, issue: issue("label-doubtful", facts, [cell]) }];
  });
}

/** Amounts of known figures in columns without a head: budget or outcome, nobody says. Once a sheet. */
function columnsUnclear(named: readonly NamedAmount[], frame: YearFrame): readonly Issue[] {
  const told = new Set<string>();
  return named.flatMap((one) => {
    const { cell, head, table } = one.amount;
    const silent = head.every(({ core }) => core === null || core === "amount");
    if (!silent || table.about !== null || told.has(cell.sheet)) return [];
    if (measureOf(one, frame) !== null || table.years.some(({ year }) => year !== frame.year))
      return [];
    told.add(cell.sheet);
    const facts = { sheet: cell.sheet, term: items[one.item].term, cell: formatRef(cell) };
    return [issue("column-unclear", facts, [cell])];
  });
}

/** What stands in the way, said: each unreadable cell by itself, a missing unit once a sheet. */
export function obstacleIssues(obstacles: readonly Obstacle[]): readonly Issue[] {
  const told = new Set<string>();
  return obstacles.flatMap((obstacle) => {
    const key =
      obstacle.kind === "no-unit" || (obstacle.kind === "unit-mixed" && obstacle.units.length < 2)
        ? `${obstacle.kind}:${obstacle.at.sheet}`
        : formatRef(obstacle.at);
    if (told.has(key)) return [];
    told.add(key);
    return obstacleIssue(obstacle);
  });
}

function obstacleIssue(obstacle: Obstacle): Issue {
  const { kind, id, as, at } = obstacle;
  const cell = formatRef(at);
  if (kind === "no-unit") return issue("no-unit", { sheet: at.sheet, cell }, [at]);
  if (kind === "percent-unclear") return issue("percent-unclear", { as, cell }, [at]);
  if (kind === "unreadable")
    return issue("unreadable-cell", { term: figureFacts(id).term, as, cell }, [at]);
  return unitMixed(obstacle);
}

/** Two units over one table, or a row that says 元 under a head that says 万元. */
function unitMixed({ at, named, units: beside }: Obstacle): Issue {
  const words = (units: Iterable<string>): string => [...new Set(units)].join("、");
  if (beside.length > 1)
    return issue("unit-of-cell-mixed", { cell: formatRef(at), units: words(beside) }, [at]);
  const { units } = named.amount.table;
  const facts = { sheet: at.sheet, units: words(units.map(({ unit }) => unit)) };
  return issue("unit-mixed", facts, [...units.map((one) => one.at), at]);
}
