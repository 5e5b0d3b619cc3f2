/**
 * `npm run icons`: the icons of add-in and ribbon in the sizes Office asks for, drawn here so that no
 * picture tool is needed. Same code, same bytes.
 */
import { mkdirSync, writeFileSync } from "node:fs";

import { drawings } from "./icons/drawings";
import { png } from "./icons/png";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

const folder = new URL("../assets/icons/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, drawing] of Object.entries(drawings))
  for (const size of sizes)
    writeFileSync(new URL(`${name}-${String(size)}.png`, folder), png(drawing, size));
