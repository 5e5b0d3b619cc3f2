import type { WorkbookStatus } from "../../app/ports";
import type { DefinedName, Visibility } from "../../core/grid";
import type { ListedSheet } from "./known-book";

/** What is asked first: the sheets, the workbook's names and its state. */
export interface Survey {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly status: WorkbookStatus;
}

const visibilities: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** Queues the questions; the function answered reads the answers after the sync. */
export function queueSurvey(context: Excel.RequestContext): () => Survey {
  const { workbook } = context;
  const { worksheets, names, protection, application } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula,items/scope");
  workbook.load("name,readOnly");
  protection.load("protected");
  application.load("calculationMode");
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilities[sheet.visibility] ?? "visible",
      protected: sheet.protection.protected,
    })),
    names: namesIn(names.items, "Workbook", null),
    status: {
      name: workbook.name,
      readOnly: workbook.readOnly,
      structureProtected: protection.protected,
      manualCalculation: application.calculationMode === "Manual",
    },
  });
}

/** Names of one scope: Excel on the web lists the workbook's under a sheet too. */
export const namesIn = (
  items: readonly Excel.NamedItem[],
  scope: "Workbook" | "Worksheet",
  sheet: string | null,
): readonly DefinedName[] =>
  items
    .filter((item) => item.scope === scope)
    .map(({ name, formula }) => ({
      name,
      refersTo: String(formula).replace(/^=/, ""),
      scope: sheet,
    }));
