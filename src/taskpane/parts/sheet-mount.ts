import { createContext } from "react";

/**
 * The pane's main landmark: a sheet opens inside it, so that the page keeps one while all else is
 * hidden from screen readers. null until it is on the page.
 */
export const SheetMount = createContext<HTMLElement | null>(null);
