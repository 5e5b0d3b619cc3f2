import type { LiveWorkbook } from "../app/ports";
import type { CellRef } from "../core/grid";
import { leaveAsked } from "./start-pane";
import type { Asked } from "./state/job-actions";
import type { PaneStore } from "./state/pane";
import type { PaneState } from "./state/pane-state";
import { noticeOf } from "./state/notice-of";

type Outcome = "done" | "asks" | "tells";

/** The pane's work for the ribbon's buttons, which may be pressed while nobody sees the pane. */
export const ribbonWork = (store: PaneStore, workbook: LiveWorkbook) => ({
  /**
   * What was asked for, up to its end or its first question. Work that goes on already is not started
   * twice.
   */
  run: async (asked: Asked): Promise<Outcome> => {
    const { question, busy, actions } = store.getState();
    if (question) return "asks";
    if (busy && busy.work !== "reading") return "done";
    const asks = nextQuestion(store);
    const end = actions.run(asked).then(() => showEnd(store, workbook));
    const outcome = await Promise.race([end, asks.appeared]);
    asks.forget();
    return outcome;
  },
  /** Nothing is written, and the pane finds the wish when it is opened. */
  leave: (asked: Asked): void => {
    store.getState().question?.answer(null);
    leaveAsked(asked);
  },
});

function nextQuestion(store: PaneStore): {
  readonly appeared: Promise<"asks">;
  readonly forget: () => void;
} {
  let forget = (): void => undefined;
  const appeared = new Promise<"asks">((resolve) => {
    forget = store.subscribe(({ question }) => {
      if (question) resolve("asks");
    });
  });
  return { appeared, forget: () => forget() };
}

/** With the pane closed the sign of finished work is its cell: the total of the score card, the summary sheet. */
async function showEnd(store: PaneStore, workbook: LiveWorkbook): Promise<"done" | "tells"> {
  const at = cellOfEnd(store.getState());
  if (!at) return "tells";
  try {
    await workbook.select(at);
    return "done";
  } catch (error) {
    store.setState({ notice: noticeOf(error) });
    return "tells";
  }
}

/** null where there is something to read besides: a problem, a mismatch, something 必须改. */
function cellOfEnd({ notice, look }: PaneState): CellRef | null {
  if (!look || look.evaluation.draft) return null;
  if (notice?.kind === "summary-made") return { sheet: notice.sheet, row: 0, column: 0 };
  if (notice?.kind !== "done") return null;
  const { sheet, totalRow, columns, headRow } = look.evaluation.card.table;
  return { sheet, row: totalRow ?? headRow, column: columns.get("points") ?? 0 };
}
