import { isZero, sumOf } from "../decimal";
import { figureFacts, type Item } from "../figures";
import { formatRef } from "../grid";
import type { Issue } from "../issues";
import type { Candidate } from "./candidates";
import { scopeIssue } from "./scope-issues";

/** A table's candidates with parts added up, and what was said of parts that are not all. */
export interface SummedParts {
  readonly candidates: readonly Candidate[];
  readonly issues: readonly Issue[];
}

/** People are listed on both sides alike: who has an 编制 may be on duty, and the other way round. */
const otherSide: Readonly<Partial<Record<Item, Item>>> = {
  staffQuota: "staffOnDuty",
  staffOnDuty: "staffQuota",
};

/**
 * 行政编制 + 事业编制 is 编制数, unless the table has a row for 编制数 itself. 行政在职 alone is not 在职人数 where
 * `everywhere` counts 事业编制 as well.
 */
export function sumOfParts(
  group: readonly Candidate[],
  everywhere: readonly Candidate[],
): SummedParts {
  const wholes = group.filter(({ named }) => named.part === null);
  const sums = new Map<string, Candidate[]>();
  for (const candidate of group) {
    if (candidate.named.part === null || wholes.some(({ id }) => id === candidate.id)) continue;
    const key = `${candidate.id}:${lineOf(candidate)}`;
    const parts = sums.get(key) ?? [];
    sums.set(key, [...parts, candidate]);
  }
  const issues: Issue[] = [];
  const summed = [...sums.values()].flatMap((parts) => {
    const lacking = lackingIn(parts, everywhere);
    if (lacking === null) return summedUp(parts);
    issues.push(notAll(parts, lacking));
    return [];
  });
  return { candidates: [...wholes, ...summed], issues };
}

/** Parts named by their rows add up within a column, parts named by their columns within a row. */
function lineOf({ named: { rowKind, amount } }: Candidate): string {
  return rowKind === "named"
    ? `column ${String(amount.head[0]?.text)}`
    : `row ${String(amount.cell.row)}`;
}

/** A part of the other side that has no fellow here; null where there are as many or the whole is given. */
function lackingIn(
  parts: readonly Candidate[],
  everywhere: readonly Candidate[],
): Candidate | null {
  const [first] = parts;
  const side = first ? otherSide[first.item] : undefined;
  if (!first || side === undefined) return null;
  const others = everywhere.filter(({ item }) => item === side);
  const listed = others.filter(({ named, value }) => named.part !== null && !isZero(value));
  if (new Set(listed.map(kindOf)).size > new Set(parts.map(kindOf)).size) {
    const here = new Set(parts.map(kindOf));
    return listed.find((other) => !here.has(kindOf(other))) ?? null;
  }
  const whole = others.find(({ named }) => named.part === null);
  return parts.length === 1 && whole ? whole : null;
}

/** 行政 of 行政编制 and 行政在职人员. */
const kindOf = ({ named: { part } }: Candidate): string =>
  (part ?? "").replace(/编制.*|人员.*|在职.*|^在编/, "");

function summedUp(parts: readonly Candidate[]): readonly Candidate[] {
  const [first] = parts;
  if (!first) return [];
  const names = parts.map(({ named }) => named.part);
  if (new Set(names).size < names.length) return [];
  return [
    {
      ...first,
      value: sumOf(parts.map(({ value }) => value)),
      sources: parts.flatMap(({ sources }) => sources),
      fund: first.named.amount.table.fund,
      why: parts.map(({ why }) => why).join("＋"),
    },
  ];
}

function notAll(parts: readonly Candidate[], lacking: Candidate): Issue {
  const cells = parts.map(({ named }) => named.amount.cell);
  const beside = lacking.named.amount;
  const facts = {
    term: figureFacts(parts[0]?.id ?? lacking.id).term,
    parts: parts.map(({ named }) => `“${named.part ?? ""}”`).join("、"),
    cells: cells.map(formatRef).join("、"),
    other: beside.row[0]?.text ?? figureFacts(lacking.id).term,
    otherCell: formatRef(beside.cell),
  };
  return scopeIssue("parts-not-all", facts, [...cells, beside.cell]);
}
