import { decimal, formatPointsInText, roundHalfUp, zero } from "../decimal";
import type { Issue } from "../issues";
import { columnCells, rateShown, when } from "./issue-cells";
import { issue } from "./issues";
import { isLittle } from "./rate-row-issues";
import type { ScoreCard, ScoredIndicator } from "./score-card";
import type { ScoreInputs } from "./score-inputs";

/** 不适用 by policy has nothing to prove. */
const hasFullMarks = ({ points, counts, notApplicable }: ScoredIndicator): boolean =>
  points !== null &&
  counts !== null &&
  notApplicable === null &&
  points.eq(roundHalfUp(counts, 2)) &&
  !counts.eq(zero);

/** What a reviewer would stop at in a card that is complete. */
export function doubtIssues(
  { total, indicators, full }: ScoreCard,
  { rates, table }: ScoreInputs,
): readonly Issue[] {
  if (!total) return [];
  const bare = indicators.filter(
    (scored) => hasFullMarks(scored) && scored.row.evidence.trim() === "",
  );
  const spent = rates.get("overallCompletionRate")?.value;
  return [
    ...when(table.columns.has("evidence") && bare.length > 0, () =>
      issue(
        "evidence-missing",
        { names: bare.map(({ indicator }) => indicator.level3) },
        columnCells(bare, "evidence"),
      ),
    ),
    ...when(total.eq(full) && indicators.length > 1, () =>
      issue("all-full-marks", { rows: indicators.length }, []),
    ),
    ...(isLittle(spent) && total.gte(full.times(decimal("0.95")))
      ? [
          issue(
            "high-score-low-execution",
            { total: formatPointsInText(total), rate: rateShown(spent) },
            [],
          ),
        ]
      : []),
  ];
}
