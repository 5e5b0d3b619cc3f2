import type { Look } from "../../app/look";
import type { Change } from "../../app/ports";
import type { Stale, Verdict } from "../../app/stale";
import type { Acts } from "./run-work";

/** Keeps `stale` true to the workbook. */
export interface Watching {
  /** Starts listening; once it listens, asking again does nothing. */
  readonly start: () => Promise<void>;
  /**
   * The results in the sheets rest on this look from now on; changes are judged against it.
   * @returns whether they rested on something else before
   */
  readonly restOn: (look: Look) => Promise<boolean>;
  /**
   * A newer look is on screen; results in the sheets, where there are some, stay those of before.
   * @returns whether it differs from what they rest on
   */
  readonly judgeBy: (look: Look) => Promise<boolean>;
}

/** Long enough for a paste to be one event, short enough to be there before the next click. */
const settling = 400;

/**
 * Listens to the workbook. A change in a cell the last evaluation read makes the result stale at once;
 * where only reading again can tell (a label, a row added below a table), it is read once things are
 * quiet, and only a real difference raises the banner.
 */
export function watchWorkbook(acts: Acts): Watching {
  const judging = new Judging(acts);
  let listening = false;
  return {
    start: async () => {
      if (listening) return;
      await acts.deps.workbook.watch((change) => judging.hear(change));
      listening = true;
    },
    judgeBy: async (look) => judging.by(look),
    restOn: async (look) => {
      const differs = await judging.by(look);
      judging.basis = (await acts.deps.engine()).basisOf(look);
      return differs;
    },
  };
}

class Judging {
  /** What the results rest on, as one text; not the look on screen, which may be newer. */
  basis = "";
  private readonly acts: Acts;
  private judge: (change: Change) => Verdict = () => null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private doubtful: Change | null = null;

  constructor(acts: Acts) {
    this.acts = acts;
  }

  hear(change: Change): void {
    const verdict = this.judge(change);
    if (verdict === null) return;
    const { busy, calculated } = this.acts.get();
    // While work goes on nobody knows whether it read before or after the change: looked at afterwards.
    if (verdict !== "maybe" && calculated && !busy) this.raise(verdict);
    else this.doubt(change);
  }

  /** From now on by this look; where no results stand, it is also what is rested on. */
  async by(look: Look): Promise<boolean> {
    const { basisOf, changeJudge } = await this.acts.deps.engine();
    this.judge = changeJudge(look);
    const text = basisOf(look);
    const differs = text !== this.basis;
    if (!this.acts.get().calculated) this.basis = text;
    return differs;
  }

  private raise(stale: Stale): void {
    const { look, notice, stale: before } = this.acts.get();
    // What was said before is older news; a problem stays until it was read.
    if (look && !before)
      this.acts.set({ stale, notice: notice?.kind === "problem" ? notice : null });
  }

  private doubt(change: Change): void {
    this.doubtful ??= change;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Where it cannot be read again nobody can say that nothing changed.
      void this.lookTwice().catch(() => this.raise(staleOf(change)));
    }, settling);
  }

  private async lookTwice(): Promise<void> {
    const { deps, get } = this.acts;
    if (get().busy) await this.acts.running;
    const { busy, look, stale } = get();
    const change = this.doubtful;
    this.doubtful = null;
    if (!look || busy || stale || !change) return;
    const { basis } = this;
    const { lookAround } = await deps.engine();
    const desk = { book: deps.workbook, clock: deps.clock, inquire: async () => null };
    const now = await lookAround(desk);
    // Overtaken by work: what was read may be older than its results.
    if (get().busy || this.basis !== basis || get().look !== look) this.doubt(change);
    else await this.compare(now, change);
  }

  private async compare(now: Look, change: Change): Promise<void> {
    const { basisOf } = await this.acts.deps.engine();
    if (basisOf(now) === this.basis) return;
    if (this.acts.get().calculated) this.raise(staleOf(change));
    else this.acts.set({ look: now });
    await this.by(now);
  }
}

/** The banner of a change that only reading again showed to matter. */
function staleOf(change: Change): Stale {
  if (change.kind !== "cells") return change;
  const { sheet, top, left } = change.area;
  return { kind: "cell", at: { sheet, row: top, column: left }, by: change.by };
}
