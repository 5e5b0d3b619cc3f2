import type { Look } from "../../app/look";
import type { Change } from "../../app/ports";
import type { Stale, Verdict } from "../../app/stale";
import type { Tools } from "./tools";

/** Keeps `stale` true to the workbook. */
export interface Watching {
  /** Starts listening; once it listens, asking again does nothing. */
  readonly start: () => Promise<void>;
  /** From now on changes are judged against this look. */
  readonly setBasis: (look: Look) => Promise<void>;
}

/** Long enough for a paste to be one event, short enough to be there before the next click. */
const settling = 400;

/**
 * Listens to the workbook. A change in a cell the last evaluation read makes the result stale at once;
 * where only reading again can tell (a label, a row added below a table), it is read once things are
 * quiet, and only a real difference raises the banner.
 */
export function watchWorkbook(tools: Tools): Watching {
  const { deps, get, set } = tools;
  let judge: (change: Change) => Verdict = () => null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let doubtful: Change | null = null;
  let listening = false;

  const raise = (stale: Stale): void => {
    if (get().look && !get().stale) set({ stale });
  };

  const lookTwice = async (): Promise<void> => {
    if (get().busy) await tools.running;
    const { look, busy, stale } = get();
    const change = doubtful;
    doubtful = null;
    if (!look || busy || stale || !change) return;
    const { basisOf, lookAround } = await deps.engine();
    const desk = { book: deps.workbook, clock: deps.clock, inquire: async () => null };
    const now = await lookAround(desk);
    if (basisOf(now) === basisOf(look)) return;
    if (get().calculated) raise(staleOf(change));
    else set({ look: now });
    judge = (await deps.engine()).changeJudge(now);
  };

  const listener = (change: Change): void => {
    if (change.kind === "saved") {
      set({ unsaved: !change.saved && get().unsaved });
      return;
    }
    const verdict = judge(change);
    if (verdict === null) return;
    // While work goes on nobody knows whether it read before or after the change: looked at afterwards.
    if (verdict !== "maybe" && get().calculated && !get().busy) {
      raise(verdict);
      return;
    }
    doubtful ??= change;
    if (timer !== null) clearTimeout(timer);
    // Where it cannot be read again nobody can say that nothing changed.
    timer = setTimeout(() => void lookTwice().catch(() => raise(staleOf(change))), settling);
  };

  return {
    start: async () => {
      if (listening) return;
      await deps.workbook.watch(listener);
      listening = true;
    },
    setBasis: async (look) => {
      judge = (await deps.engine()).changeJudge(look);
    },
  };
}

function staleOf(change: Exclude<Change, { kind: "saved" }> | Change): Stale {
  switch (change.kind) {
    case "cells": {
      const { sheet, top, left } = change.area;
      return { kind: "cell", at: { sheet, row: top, column: left }, by: change.by };
    }
    case "moved":
      return change;
    case "renamed":
      return change;
    case "added":
    case "deleted":
      return { kind: "moved", sheet: change.sheet, by: "here" };
    case "saved":
      throw new RangeError("saving changes no cell");
  }
}
