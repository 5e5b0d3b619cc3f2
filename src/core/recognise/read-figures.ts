import { figureFacts, type Figures } from "../figures";
import type { Issue } from "../issues";
import { basicTables } from "./basic-tables";
import type { FigureSources } from "./figure-sources";
import type { Table } from "./find-tables";
import { gather, type Gathered, obstacleIssues } from "./gather";
import { addUpUnits } from "./member-units";
import type { MemberUnit } from "./recognition";
import type { TierOf } from "./settle";
import { settleAll } from "./settle-figures";

/** Figures with everything said while they were found. */
export interface FiguresRead {
  readonly figures: Figures;
  readonly memberUnits: readonly MemberUnit[];
  readonly gathered: Gathered;
  readonly basics: ReadonlySet<Table>;
  readonly issues: readonly Issue[];
}

/** Finds each figure in the tables: the template's own table first, then wherever it is named. */
export function readFigures(sources: FigureSources): FiguresRead {
  const { tables, unit, frame } = sources;
  const basics = basicTables(tables, sources);
  const others = tables.filter((table) => !basics.all.has(table));
  const added = addUpUnits(basics, sources);
  const gathered = gather([...basics.counted, ...others], frame);
  const tierOf = tiers(basics.all);
  const plain = added ? withoutBasics(gathered, basics.all) : gathered;
  const settled = settleAll(plain, unit, tierOf);
  const doubts = gathered.doubts.filter(
    ({ item }) => ![...settled.figures.found.keys()].some((id) => figureFacts(id).item === item),
  );
  return {
    figures: added ? merged(added.figures, settled.figures) : settled.figures,
    memberUnits: added?.members ?? [],
    gathered,
    basics: basics.all,
    issues: [
      ...basics.issues,
      ...(added?.issues ?? []),
      ...gathered.issues,
      ...obstacleIssues(gathered.obstacles),
      ...settled.issues,
      ...doubts.map(({ issue }) => issue),
      ...gathered.unasked.flatMap(({ table, issue }) => (basics.all.has(table) ? [issue] : [])),
    ],
  };
}

const tiers =
  (basics: ReadonlySet<Table>): TierOf =>
  ({ named }) => {
    const { table } = named.amount;
    const hidden = table.page.sheet.visibility === "visible" ? 0 : 10;
    if (basics.has(table)) return hidden;
    return hidden + (named.weak ? 2 : 1);
  };

const withoutBasics = (gathered: Gathered, basics: ReadonlySet<Table>): Gathered => ({
  ...gathered,
  candidates: gathered.candidates.filter(({ named }) => !basics.has(named.amount.table)),
  obstacles: gathered.obstacles.filter(({ named }) => !basics.has(named.amount.table)),
});

const merged = (first: Figures, rest: Figures): Figures => ({
  found: new Map([...rest.found, ...first.found]),
  unfound: new Map([...rest.unfound, ...first.unfound].filter(([id]) => !first.found.has(id))),
});
