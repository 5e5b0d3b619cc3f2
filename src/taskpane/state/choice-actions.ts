import type { Choice } from "../../app/choice";
import type { Desk } from "../../app/desk";
import type { Look } from "../../app/look";
import type { KeptAnswer } from "../../app/taken-back";
import type { FigureId } from "../../core/figures";
import type { CellRef } from "../../core/grid";
import type { Engine } from "./engine-type";
import { noticeOf } from "./notice-of";
import { type Acts, runWork } from "./run-work";
import type { Watching } from "./watch-workbook";

/** What the user decides; every answer is kept in the workbook. */
export interface ChoiceActions {
  readonly choose: (...choices: readonly Choice[]) => Promise<void>;
  /** 重选, 改, 取消: what the answer settled is asked or found again. */
  readonly takeBack: (answer: KeptAnswer) => Promise<void>;
  /** 横向打印, 打印时带图: kept, and the summary sheet made anew where there is one. */
  readonly choosePrint: (kind: "landscape" | "chart-printed", on: boolean) => Promise<void>;
  /** 就用这格: shows the active cell, with what it holds now, before it is kept. */
  readonly takeActiveCell: (id: FigureId) => Promise<void>;
  /** 已核实 with its reason. */
  readonly acknowledge: (key: string, reason: string) => Promise<void>;
  /** Writes what the user typed in the pane into the sheet: points, a cause. */
  readonly typeInto: (at: CellRef, content: string) => Promise<void>;
}

/** The actions that keep an answer. */
export function choiceActions(acts: Acts, watching: Watching): ChoiceActions {
  const { deps, get, set } = acts;

  /** `changes`: the results in the sheets may now be old; they are where they rest on something else. */
  const keep = async (
    job: (engine: Engine, desk: Desk) => Promise<Look>,
    { changes = true, then = async (): Promise<void> => undefined } = {},
  ): Promise<void> => {
    await runWork(acts, {
      kind: "writing",
      job,
      settle: async (look) => {
        const differs = await watching.judgeBy(look);
        const { calculated, stale } = get();
        const isStale = changes && differs && calculated !== null && stale === null;
        set({ look, overlay: null, unsaved: true, stale: isStale ? { kind: "choice" } : stale });
        await then();
      },
    });
  };

  return {
    choose: async (...choices) => keep((engine, desk) => engine.choose(desk, choices)),
    takeBack: async (answer) =>
      keep((engine, desk) => engine.choose(desk, [{ kind: "taken-back", answer }])),
    choosePrint: async (kind, on) =>
      keep((engine, desk) => engine.choose(desk, [{ kind, on }]), {
        changes: false,
        then: async () => {
          if (get().summaryMade) await get().actions.makeSummary();
        },
      }),
    takeActiveCell: async (id) => {
      try {
        const cell = await deps.workbook.activeCell();
        if (cell) set({ overlay: { kind: "use-cell", id, cell } });
      } catch (error) {
        set({ notice: noticeOf(error) });
      }
    },
    acknowledge: async (key, reason) =>
      keep((engine, desk) => engine.acknowledge(desk, key, reason), { changes: false }),
    typeInto: async (at, content) => keep((engine, desk) => engine.typeInto(desk, at, content)),
  };
}
