import { readFile } from "node:fs/promises";

import type { Plugin } from "esbuild";

const rounded = "originFontSize = Math.ceil(textStyle.fs)";
const asGiven = "originFontSize = textStyle.fs";

/**
 * Univer 0.22.1 draws 10.5 points (五号, what most official tables are set in) as 11: texts then wrap
 * where Excel does not, and are cut off in their rows. This is the one line of it that is changed.
 */
export const halfPoints: Plugin = {
  name: "half-points",
  setup: (build) => {
    build.onLoad(
      { filter: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/ },
      async ({ path }) => {
        const source = await readFile(path, "utf8");
        const parts = source.split(rounded);
        if (parts.length !== 2)
          throw new Error(`${path}: “${rounded}” stands in it ${parts.length - 1} times, not once`);
        return { contents: parts.join(asGiven), loader: "js" };
      },
    );
  },
};
