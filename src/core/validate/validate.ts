import type { Issue } from "../issues";
import type { Recognition } from "../recognise";
import { carryoverIssues, identityIssues, unitMixIssues, wholeIssues } from "./amounts";
import { magnitudeIssues } from "./magnitudes";
import { headcountIssues, teamIssues } from "./people";
import { projectIssues } from "./projects";
import { lengthIssues, placeholderIssues, sampleIssues, unitIssues, yearIssues } from "./texts";

/**
 * 勾稽校验: what the workbook alone can tell of docs/field.md §7, checks 2–12, 13 and 16. Amounts may miss by
 * half a unit of what was written, once for each amount; heads not at all. For 汇总 every unit's own
 * figures are checked as well as their sum.
 */
export function validate(recognition: Recognition): readonly Issue[] {
  const { figures, memberUnits } = recognition;
  const each = memberUnits.length > 1 ? memberUnits.map((unit) => unit.figures) : [figures];
  return [
    ...each.flatMap((of) => [
      ...identityIssues(of, recognition.unit.fundScope),
      ...carryoverIssues(of),
      ...wholeIssues(of),
      ...unitMixIssues(of),
      ...magnitudeIssues(of),
    ]),
    ...projectIssues(recognition),
    ...teamIssues(recognition),
    ...headcountIssues(recognition),
    ...unitIssues(recognition),
    ...yearIssues(recognition),
    ...placeholderIssues(recognition),
    ...sampleIssues(recognition),
    ...lengthIssues(recognition),
  ];
}
