import type { FigureId } from "../../core/figures";
import type { Area, CellRef } from "../../core/grid";
import type { Words } from "../../core/issues";
import type { Language } from "../language/dictionary";
import type { Overlay, ShownUnit, Tab } from "./pane-state";
import { noticeOf } from "./notice-of";
import type { Acts } from "./run-work";

/** What only changes what is shown. */
export interface ViewActions {
  readonly showTab: (tab: Tab) => void;
  /** To a tab by a button of the banner, which has served its purpose then. */
  readonly follow: (tab: Tab) => void;
  /** The first 分值 to fill in. */
  readonly showWeights: () => void;
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
  /** 核对 Word from outside 报告: what is to be picked is said there. */
  readonly askForReport: () => void;
  /** A picked file that cannot be read. */
  readonly sayUnreadable: (name: string) => void;
}

/** The actions that change nothing but the view. */
export const viewActions = ({ deps, get, set }: Acts): ViewActions => ({
  showTab: (tab) => {
    // “算好了” was read; what asks for something stays.
    const { notice } = get();
    set({ tab, figure: null, overlay: null, notice: notice?.kind === "done" ? null : notice });
  },
  follow: (tab) => set({ tab, figure: null, overlay: null, notice: null }),
  showWeights: () => {
    const [first] = get().look?.evaluation.card.indicators ?? [];
    const at = first?.row.cells.get("weight");
    if (at) goTo({ deps, set }, at);
    else set({ tab: "score" });
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
  goTo: (at) => goTo({ deps, set }, at),
  copy: async (text) => deps.copy(text),
  askForReport: () =>
    set({ tab: "report", figure: null, overlay: null, notice: { kind: "pick-check" } }),
  sayUnreadable: (name) => set({ notice: { kind: "refused", words: unreadable(name) } }),
});

function goTo({ deps, set }: Pick<Acts, "deps" | "set">, at: CellRef | Area): void {
  deps.workbook.select(at).catch((error: unknown) => set({ notice: noticeOf(error) }));
}

const unreadable = (name: string): Words => ({
  zh: `“${name}”读不出来，可能移走了，或被别的程序占着。关掉它再选一次。`,
  en: `“${name}” cannot be read: it was moved, or another program holds it. Close it and choose it again.`,
});
