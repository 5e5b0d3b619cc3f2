import type { Desk } from "../../app/desk";
import type { Engine } from "./engine-type";
import { lookAfterWriting } from "./results";
import { type Acts, runWork } from "./run-work";
import type { Watching } from "./watch-workbook";

/** Sheets and workbooks: 生成空白表, 看示例, a new year. */
export interface SheetActions {
  readonly makeTemplate: () => Promise<void>;
  /** M15: a score sheet of our own beside the protected one, then 计算. */
  readonly makeScoreSheet: () => Promise<void>;
  /** 照这套另建一张评分表, then 计算 by it. */
  readonly makeSchemeSheet: (scheme: string) => Promise<void>;
  readonly openSample: () => Promise<void>;
  /** Screen D: 改为…年度并清空决算数 */
  readonly startYear: (year: number) => Promise<void>;
  /** Screen D: 就看…年度 */
  readonly acceptLastYear: () => void;
}

/** The actions that add sheets or open another workbook. */
export function sheetActions(acts: Acts, watching: Watching): SheetActions {
  const { deps, get, set } = acts;
  return {
    makeTemplate: async () => {
      await runWork(acts, {
        kind: "writing",
        job: (engine, desk) => engine.layTemplate(desk),
        settle: async (sheets) => {
          set({ overlay: null });
          await lookAfterWriting(acts, { kind: "template", sheets });
        },
      });
    },
    makeScoreSheet: async () =>
      addAndCalculate(acts, (engine, desk) => engine.makeScoreSheet(desk)),
    makeSchemeSheet: async (scheme) =>
      addAndCalculate(acts, (engine, desk) => engine.makeSchemeSheet(desk, scheme)),
    openSample: async () => {
      await runWork(acts, {
        kind: "reading",
        job: async () => deps.workbook.openNew(await deps.sample()),
        settle: () => undefined,
      });
    },
    startYear: async (year) => {
      await runWork(acts, {
        kind: "writing",
        job: (engine, desk) => engine.startYear(desk, year),
        settle: async (cleared) => lookAfterWriting(acts, { kind: "cleared", ...cleared }),
      });
    },
    acceptLastYear: () => {
      const { look } = get();
      if (!look) return;
      const at = look.lastDone;
      const calculated = at ? ({ kind: "written", places: [], cells: 0, at } as const) : null;
      set({ look: { ...look, screen: "results" }, calculated });
      void watching.restOn(look);
    },
  };
}

async function addAndCalculate(
  acts: Acts,
  job: (engine: Engine, desk: Desk) => Promise<string>,
): Promise<void> {
  await runWork(acts, {
    kind: "writing",
    job,
    settle: async () => {
      acts.set({ overlay: null, unsaved: true });
      await acts.get().actions.calculate();
    },
  });
}
