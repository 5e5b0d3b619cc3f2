import type { Question } from "../../src/app/questions";
import type { PaneStore } from "../../src/taskpane/state/pane";

/** Answers by kind; a question that is not listed is closed. */
export type Answers = Partial<Record<Question["kind"], unknown>>;

/** Whoever sits at the pane: answers every question as it comes, and remembers what was asked. */
export function answering(store: PaneStore, answers: Answers): readonly Question["kind"][] {
  const asked: Question["kind"][] = [];
  store.subscribe(({ question }, { question: before }) => {
    if (!question || question === before) return;
    const { kind } = question.question;
    asked.push(kind);
    queueMicrotask(() => question.answer((answers[kind] ?? null) as never));
  });
  return asked;
}
