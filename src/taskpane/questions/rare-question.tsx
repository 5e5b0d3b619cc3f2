import type { AnswerTo, Question, QuestionKind } from "../../app/questions";
import { ExportAgain } from "./export-again";
import { HandEdits } from "./hand-edits";
import { NameTaken } from "./name-taken";
import { NoScoreSheet } from "./no-score-sheet";
import { NotApplicable } from "./not-applicable";
import { SheetProtected } from "./sheet-protected";
import { TwoTables } from "./two-tables";
import { TypedDiffers } from "./typed-differs";

interface Props {
  readonly question: Exclude<Question, { readonly kind: "first-write" }>;
  readonly answer: (answer: AnswerTo<QuestionKind> | null) => void;
}

/** The questions beside the one before a first write. */
export function RareQuestion({ question, answer }: Props) {
  switch (question.kind) {
    case "no-score-sheet":
      return <NoScoreSheet scheme={question.scheme} answer={answer} />;
    case "typed-differs":
      return <TypedDiffers cells={question.cells} answer={answer} />;
    case "not-applicable":
      return <NotApplicable term={question.term} why={question.why} answer={answer} />;
    case "two-tables":
      return <TwoTables sheets={question.sheets} answer={answer} />;
    case "hand-edits":
      return <HandEdits cells={question.cells} answer={answer} />;
    case "name-taken":
      return <NameTaken sheet={question.sheet} free={question.free} answer={answer} />;
    case "sheet-protected":
      return <SheetProtected sheet={question.sheet} answer={answer} />;
    case "export-again":
      return <ExportAgain last={question.last} answer={answer} />;
  }
}
