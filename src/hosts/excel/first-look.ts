import { type Measured, queueMeasure } from "./measure";
import { queueSurvey, type Survey } from "./survey";

/** Sheets measured along with the first question; more than a workbook of this kind has. */
const sheetsAtOnce = 24;

/** The workbook's sheets, and those of them already measured. */
export interface FirstLook {
  readonly survey: Survey;
  readonly measured: readonly Measured[];
}

/**
 * Queues the survey and, before anybody knows how many sheets there are, the measuring of the first
 * ones: from sheet to sheet until there is none. It saves a request.
 */
export function queueFirstLook(context: Excel.RequestContext): () => FirstLook {
  const takeSurvey = queueSurvey(context);
  const asked: { sheet: Excel.Worksheet; take: ReturnType<typeof queueMeasure> }[] = [];
  let sheet = context.workbook.worksheets.getFirst();
  while (asked.length < sheetsAtOnce) {
    sheet.load("id");
    asked.push({ sheet, take: queueMeasure(sheet) });
    sheet = sheet.getNextOrNullObject();
  }
  return () => {
    const survey = takeSurvey();
    const measured = asked.flatMap(({ sheet: one, take }) => {
      const listed = one.isNullObject ? undefined : survey.sheets.find(({ id }) => id === one.id);
      return listed ? (take(listed) ?? []) : [];
    });
    return { survey, measured };
  };
}
