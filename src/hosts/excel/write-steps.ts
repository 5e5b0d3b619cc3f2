import type { CellsWrite, NameWrite, SheetWrite, WritePlan } from "./write-plan";
import { blocksOf, type Block, columnsIn, rangeOf } from "./blocks";
import {
  chartOfSheet,
  clearSheet,
  contentsOfSheet,
  linksOfSheet,
  lookOfSheet,
  writeCells,
} from "./write-sheet";

/** One thing to do in Excel, and about how many bytes saying so takes. */
export interface Step {
  readonly bytes: number;
  queue(context: Excel.RequestContext): void;
}

const sheetNamed = (context: Excel.RequestContext, name: string): Excel.Worksheet =>
  context.workbook.worksheets.getItem(name);

/** Rows of one array of contents: some hundred kilobytes. */
const rowsAtOnce = 2000;

/** As Excel names them. */
export const visibilities = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
} as const;

/**
 * What Excel cannot undo, to be done first: showing or hiding a sheet clears the list of undo steps. A
 * sheet that is to be hidden is added here, still empty.
 */
export const stepsNotUndone = (plan: WritePlan): readonly Step[] =>
  plan.sheets
    .filter(changesVisibility)
    .flatMap((write) => (write.known ? [hiding(write)] : [addition(write), hiding(write)]));

/**
 * The rest of the plan as steps in an order that leaves no half-written sheet looking finished: old marks
 * blanked, sheets added (formulas name them), names, looks, contents, other people's cells, and the marks
 * last.
 */
export function stepsOf(plan: WritePlan): readonly Step[] {
  return [
    ...blankedMarks(plan),
    ...addedSheets(plan)
      .filter((write) => !changesVisibility(write))
      .map(addition),
    ...plan.names.map(naming),
    ...plan.sheets.flatMap(wholeSheet),
    ...plan.cells.map(cellsStep),
    ...plan.marks.map(cellsStep),
  ];
}

/** The sheets a plan adds, in the order in which they are added. */
export function addedSheets({ sheets }: WritePlan): readonly SheetWrite[] {
  const added = sheets.filter(({ known }) => known === null);
  return [
    ...added.filter(changesVisibility),
    ...added.filter((write) => !changesVisibility(write)),
  ];
}

const changesVisibility = ({ plan, known }: SheetWrite): boolean =>
  (known?.visibility ?? "visible") !== plan.visibility;

/** Nobody may take a sheet for complete while anything is being written. */
function blankedMarks({ sheets, cells, names, marks }: WritePlan): readonly Step[] {
  if (sheets.length + cells.length + names.length === 0) return [];
  const isThere = ({ sheet, known }: CellsWrite): boolean =>
    known !== null || sheets.some((write) => write.plan.name === sheet && write.known !== null);
  return marks.filter(isThere).flatMap(({ sheet, cells: marked }) =>
    blocksOf(marked).map((block) => ({
      bytes: 600,
      queue: (context) => {
        rangeOf(sheetNamed(context, sheet), block).clear("Contents");
      },
    })),
  );
}

const addition = ({ plan }: SheetWrite): Step => ({
  bytes: 300,
  queue: (context) => {
    context.workbook.worksheets.add(plan.name);
  },
});

const hiding = ({ plan }: SheetWrite): Step => ({
  bytes: 200,
  queue: (context) => {
    sheetNamed(context, plan.name).visibility = visibilities[plan.visibility];
  },
});

const naming = (write: NameWrite): Step => ({
  bytes: 400,
  queue: ({ workbook: { names } }) => {
    if (write.kind === "drop") names.getItem(write.name).delete();
    else if (write.kind === "add") names.add(write.name, `=${write.refersTo}`);
    else names.getItem(write.name).formula = `=${write.refersTo}`;
  },
});

function wholeSheet(write: SheetWrite): readonly Step[] {
  const { plan, extent } = write;
  const cells = plan.cells.length;
  const links = plan.cells.filter(({ link }) => link !== undefined).length;
  const step = (bytes: number, work: (sheet: Excel.Worksheet) => void): Step => ({
    bytes,
    queue: (context) => work(sheetNamed(context, plan.name)),
  });
  return [
    step(1000, (sheet) => clearSheet(sheet, write)),
    step(20_000 + cells * 60, (sheet) => lookOfSheet(sheet, write)),
    ...stretches(extent).map((rows) =>
      step(textBytes(write, rows), (sheet) => contentsOfSheet(sheet, write, rows)),
    ),
    step(links * 800, (sheet) => linksOfSheet(sheet, write)),
    step(3000, (sheet) => chartOfSheet(sheet, write)),
  ];
}

/** A block cut by rows. */
const stretches = (extent: Block): readonly Block[] =>
  Array.from({ length: Math.ceil((extent.bottom - extent.top + 1) / rowsAtOnce) }, (_, index) => ({
    ...extent,
    top: extent.top + index * rowsAtOnce,
    bottom: Math.min(extent.bottom, extent.top + (index + 1) * rowsAtOnce - 1),
  }));

function textBytes({ cells }: SheetWrite, rows: Block): number {
  let bytes = (rows.bottom - rows.top + 1) * columnsIn(rows) * 3;
  for (const { row, input } of cells.values())
    if (row >= rows.top && row <= rows.bottom) bytes += String(input.text).length * 3;
  return bytes;
}

const cellsStep = ({ sheet, cells }: CellsWrite): Step => ({
  bytes: cells.reduce((sum, { input }) => sum + String(input.text).length * 3 + 20, 1000),
  queue: (context) => writeCells(sheetNamed(context, sheet), cells),
});

/** Steps in as few messages as the limit allows, in order. */
export function messagesOf(steps: readonly Step[], limit: number): readonly (readonly Step[])[] {
  const messages: Step[][] = [[]];
  let bytes = 0;
  for (const step of steps) {
    if (bytes + step.bytes > limit && bytes > 0) {
      messages.push([]);
      bytes = 0;
    }
    messages.at(-1)?.push(step);
    bytes += step.bytes;
  }
  return messages;
}
