import type * as engine from "../engine";

/** The engine's shape without loading it. */
export type Engine = typeof engine;
