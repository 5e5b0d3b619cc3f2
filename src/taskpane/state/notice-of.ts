import { HostProblem, isSpoken, type Problem } from "../../app/ports";
import type { Notice } from "./pane-state";

/** What the banner says of an error. Errors of our own code are shown too, with their text as detail. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof HostProblem)
    return { kind: "problem", problem: error.problem, detail: error.detail };
  if (isSpoken(error)) return { kind: "refused", words: error.words };
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const problem: Problem = { code: "unexpected", reason };
  return { kind: "problem", problem, detail: reason };
}
