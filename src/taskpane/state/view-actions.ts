import type { FigureId } from "../../core/figures";
import type { Area, CellRef } from "../../core/grid";
import type { Language } from "../language/dictionary";
import type { Overlay, ShownUnit, Tab } from "./pane-state";
import { noticeOf, type Tools } from "./tools";

/** What only changes what is shown. */
export interface ViewActions {
  readonly showTab: (tab: Tab) => void;
  /** 数据, at the row of a figure. */
  readonly showFigure: (id: FigureId) => void;
  readonly open: (overlay: Overlay) => void;
  readonly close: () => void;
  readonly dismiss: () => void;
  readonly setLanguage: (language: Language) => void;
  readonly setShownUnit: (unit: ShownUnit) => void;
  /** Jumps to the cell in Excel. */
  readonly goTo: (at: CellRef | Area) => void;
  readonly copy: (text: string) => Promise<boolean>;
}

/** The actions that change nothing but the view. */
export const viewActions = ({ deps, get, set }: Tools): ViewActions => ({
  showTab: (tab) => {
    // “算好了” was read; what asks for something stays.
    const { notice } = get();
    set({ tab, figure: null, overlay: null, notice: notice?.kind === "done" ? null : notice });
  },
  showFigure: (figure) => set({ tab: "data", figure, overlay: null }),
  open: (overlay) => set({ overlay }),
  close: () => set({ overlay: null }),
  dismiss: () => set({ notice: null }),
  setLanguage: (language) => {
    deps.preferences.write("language", language);
    set({ language });
  },
  setShownUnit: (shownUnit) => {
    deps.preferences.write("unit", shownUnit);
    set({ shownUnit });
  },
  goTo: (at) => {
    deps.workbook.select(at).catch((error: unknown) => set({ notice: noticeOf(error) }));
  },
  copy: async (text) => deps.copy(text),
});
