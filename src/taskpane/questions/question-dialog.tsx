import { lazy, Suspense } from "react";

import type { AnswerTo, Question, QuestionKind } from "../../app/questions";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { PaneDialog } from "../parts/pane-dialog";
import { usePane } from "../state/pane-context";
import { FirstWrite } from "./first-write";

const texts = dictionary(
  {
    "first-write": "要写进您的表",
    "no-score-sheet": "要建一张评分表",
    "typed-differs": "手填的和算的不一样",
    "not-applicable": "这项没有预算，也没支出",
    "two-tables": "有几张基础数据表",
    "hand-edits": "汇总表里有您改过的格",
    "name-taken": "已有一张同名的表",
    "export-again": "这份报告导出过",
    "sheet-protected": "评分表有保护",
  },
  {
    "first-write": "Writing into your sheet",
    "no-score-sheet": "Adding a score sheet",
    "typed-differs": "Typed and computed differ",
    "not-applicable": "No budget and no spending",
    "two-tables": "Several data sheets",
    "hand-edits": "The summary sheet was edited",
    "name-taken": "The sheet name is taken",
    "export-again": "A report was exported before",
    "sheet-protected": "The score sheet is protected",
  },
);

type Answer = (answer: AnswerTo<QuestionKind> | null) => void;

/** The question a use case waits on. Closing it writes nothing. */
export function QuestionDialog() {
  const t = useTexts(texts);
  const open = usePane((pane) => pane.question);
  if (!open) return null;
  const { question, answer } = open;
  return (
    <PaneDialog title={t[question.kind]} question onClose={() => answer(null)}>
      <Body question={question} answer={answer} />
    </PaneDialog>
  );
}

/** What the first 计算 asks is at hand; what is asked rarely comes when it is asked. */
const RareQuestion = lazy(async () => ({
  default: (await import("./rare-question")).RareQuestion,
}));

function Body({ question, answer }: { readonly question: Question; readonly answer: Answer }) {
  if (question.kind === "first-write")
    return <FirstWrite places={question.places} added={question.added} answer={answer} />;
  return (
    <Suspense>
      <RareQuestion question={question} answer={answer} />
    </Suspense>
  );
}
