import { type Tools, work } from "./tools";
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
export function sheetActions(tools: Tools, watching: Watching): SheetActions {
  const { deps, get, set } = tools;
  const lookAfterwards = async (): Promise<void> => {
    await get().actions.lookAgain();
    set({ unsaved: true });
  };
  return {
    makeTemplate: async () => {
      const made = await work(tools, "writing", (engine, desk) => engine.layTemplate(desk));
      if (!made) return;
      await lookAfterwards();
      set({ overlay: null, notice: { kind: "template", sheets: made } });
    },
    makeScoreSheet: async () => {
      const made = await work(tools, "writing", (engine, desk) => engine.makeScoreSheet(desk));
      if (made !== null) await get().actions.calculate();
    },
    makeSchemeSheet: async (scheme) => {
      const made = await work(tools, "writing", (engine, desk) =>
        engine.makeSchemeSheet(desk, scheme),
      );
      if (made === null) return;
      set({ overlay: null, unsaved: true });
      await get().actions.calculate();
    },
    openSample: async () => {
      await work(tools, "reading", async () => deps.workbook.openNew(await deps.sample()));
    },
    startYear: async (year) => {
      const cleared = await work(tools, "writing", (engine, desk) => engine.startYear(desk, year));
      if (!cleared) return;
      await lookAfterwards();
      set({ notice: { kind: "cleared", ...cleared } });
    },
    acceptLastYear: () => {
      const { look } = get();
      if (!look) return;
      const at = look.lastDone;
      const calculated = at ? ({ kind: "written", places: [], cells: 0, at } as const) : null;
      set({ look: { ...look, screen: "results" }, calculated });
      void watching.setBasis(look);
    },
  };
}
