import { ExcelError } from "./excel-error";
import type { Area } from "./sheet";

/** What a part of a chart (title, axis, series …) has been told; read back as given. */
export class ChartPart {
  readonly #values: Map<string, unknown>;
  readonly #parts = new Map<string, ChartPart>();

  constructor(defaults: Readonly<Record<string, unknown>> = {}) {
    this.#values = new Map(Object.entries(defaults));
  }

  get(name: string): unknown {
    return this.#values.get(name) ?? null;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  part(name: string, defaults?: Readonly<Record<string, unknown>>): ChartPart {
    const known = this.#parts.get(name);
    if (known) return known;
    const made = new ChartPart(defaults);
    this.#parts.set(name, made);
    return made;
  }
}

/** Points. */
const NEW_CHART = { top: 0, left: 0, width: 360, height: 216 };

/** A chart as the add-in described it. Univer draws none; the saved file does. */
export class Chart {
  readonly id: string;
  readonly source: Area;
  readonly seriesBy: string;
  readonly look: ChartPart;
  readonly series: readonly ChartPart[];
  /** The cells it covers, after `setPosition`. */
  anchor: Area | null = null;

  constructor(id: string, type: string, source: Area, seriesBy: string) {
    const { rect } = source;
    const byRows = seriesBy === "Rows";
    const lines = byRows ? rect.bottom - rect.top : rect.right - rect.left;
    this.id = id;
    this.source = source;
    this.seriesBy = seriesBy;
    this.look = new ChartPart({ name: `Chart ${id}`, chartType: type, ...NEW_CHART });
    this.series = Array.from(
      { length: Math.max(1, lines) },
      (_, index) => new ChartPart({ name: `Series${String(index + 1)}` }),
    );
  }
}

/** Excel.ChartSeriesBy; null means Auto. */
export function checkSeriesBy(value: unknown): string {
  const seriesBy = value ?? "Auto";
  if (seriesBy !== "Auto" && seriesBy !== "Columns" && seriesBy !== "Rows")
    throw new ExcelError("InvalidArgument");
  return seriesBy;
}
