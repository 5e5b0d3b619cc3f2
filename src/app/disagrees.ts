import type { Calculated } from "./calculate";

/** Cells show something else than was computed: no file is made of them. */
export const disagrees = (calculated: Calculated): boolean =>
  calculated.kind === "written" && calculated.mismatches.length > 0;
