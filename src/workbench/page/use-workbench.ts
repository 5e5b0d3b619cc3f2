import { createContext, use } from "react";
import { useStore } from "zustand";

import { pageTexts, type PageTexts } from "./page-texts";
import type { Workbench } from "./workbench";
import type { WorkbenchState } from "./workbench-state";

export const WorkbenchContext = createContext<Workbench | null>(null);

/** What can be done with the page. */
export function useActions(): Workbench {
  const workbench = use(WorkbenchContext);
  if (!workbench) throw new RangeError("outside of the page");
  return workbench;
}

/** What the page shows. */
export const useWorkbench = (): WorkbenchState => useStore(useActions().store);

export const useTexts = (): PageTexts => pageTexts[useWorkbench().language];
