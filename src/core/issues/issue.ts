import { type CellRef, formatRef } from "../grid";

/** 必须改 · 请核实 · 供参考 */
export type Severity = "error" | "warning" | "info";

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * 问题: something a person should look at. A code with facts; the sentences are made where the code
 * is declared, so no code can be without words.
 */
export interface Issue {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Words;
  /** The cells it is about, most telling first. May be empty (a whole file, a missing sheet). */
  readonly at: readonly CellRef[];
  /** Ids of figures to be given, where the issue is about figures that have no cell yet. */
  readonly figures?: readonly string[];
}

/** For each code of a room: how grave it is and what it says, from the facts it needs. */
export type Catalogue<Facts> = {
  readonly [Code in keyof Facts]: {
    readonly severity: Severity;
    readonly zh: (facts: Facts[Code]) => string;
    readonly en: (facts: Facts[Code]) => string;
  };
};

/** The maker of a room's issues: `const issue = issuesOf(catalogue)`, then `issue("code", facts, at)`. */
export function issuesOf<Facts extends object>(catalogue: Catalogue<Facts>) {
  return <Code extends keyof Facts & string>(
    code: Code,
    facts: Facts[Code],
    at: readonly CellRef[],
  ): Issue => {
    const entry = catalogue[code];
    return {
      code,
      severity: entry.severity,
      message: { zh: entry.zh(facts), en: entry.en(facts) },
      at,
    };
  };
}

/** How an acknowledgement knows its issue again: the code and the first cell it names. */
export const issueKey = ({ code, at }: Pick<Issue, "code" | "at">): string =>
  at[0] ? `${code} ${formatRef(at[0])}` : code;

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Gravest first, in the order they were found; the same sentence about the same cells only once. */
export function sortedIssues(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  const once = issues.filter((issue) => {
    const key = [issue.code, issue.message.zh, ...issue.at.map(formatRef)].join("\n");
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
  return once.sort((a, b) => gravity[a.severity] - gravity[b.severity]);
}
