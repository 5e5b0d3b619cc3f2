import type { Evaluation } from "../evaluation";
import { evaluationDigest } from "./digest";

/** L1 of the summary sheet: written last, so a half-written sheet never looks finished. */
export const completionCell = { row: 0, column: 11 } as const;

export const completionPrefix = "自评助手 完成";

/** Goes up when what we write changes so that an older mark says nothing about it. */
const layoutVersion = "1";

/**
 * The completion mark: digest of figures, rates and points, version, and the time if a host knows
 * one (the core has no clock). The mark that stands there stays while it says the same of them: its
 * time is when these results came to be, and a second run changes nothing.
 */
export function completionMark(
  evaluation: Evaluation,
  time: string | null,
  standing: string,
): string {
  const facts = `${completionPrefix} ${evaluationDigest(evaluation)} v${layoutVersion}`;
  if (standing.startsWith(`${facts} `)) return standing;
  return time === null ? facts : `${facts} ${time}`;
}
