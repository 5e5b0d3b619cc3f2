import { HostProblem } from "./ports";

/**
 * Reading again once something was written. Where Excel does not let us, that is what is said: the
 * problem's own sentence might claim that nothing was written.
 * @throws HostProblem `unread`, or `no-answer`, after which writing stays locked
 */
export async function afterWriting<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HostProblem) || error.problem.code === "no-answer") throw error;
    throw new HostProblem({ code: "unread" }, error.message);
  }
}
