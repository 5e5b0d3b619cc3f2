import { createContext, useContext } from "react";
import { useStore } from "zustand";

import type { Pane, PaneStore } from "./pane";

/** The one store of the pane; provided by `PaneView`. */
export const PaneContext = createContext<PaneStore | null>(null);

function useStoreOfPane(): PaneStore {
  const store = useContext(PaneContext);
  if (!store) throw new RangeError("rendered outside the pane");
  return store;
}

/** What is chosen from the pane's state; renders again when that changes. */
export const usePane = <T>(choose: (pane: Pane) => T): T => useStore(useStoreOfPane(), choose);

/** Everything the user can do. The same object for the whole life of the pane. */
export const useActions = (): Pane["actions"] => usePane((pane) => pane.actions);
