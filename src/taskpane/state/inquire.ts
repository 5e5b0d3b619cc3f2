import type { AnswerTo, Inquire, Question, QuestionKind } from "../../app/questions";
import type { PaneState } from "./pane-state";

interface Asking {
  readonly get: () => Pick<PaneState, "question">;
  readonly set: (patch: Pick<PaneState, "question">) => void;
}

/** Puts a question on screen and waits; the pane shows one at a time, so an open one is closed first. */
export const inquireBy =
  ({ get, set }: Asking): Inquire =>
  async (kind, facts) => {
    type Answer = AnswerTo<typeof kind> | null;
    get().question?.answer(null);
    return new Promise<Answer>((resolve) => {
      const answer = (given: AnswerTo<QuestionKind> | null): void => {
        set({ question: null });
        resolve(given);
      };
      set({ question: { question: { kind, ...facts } as unknown as Question, answer } });
    });
  };
