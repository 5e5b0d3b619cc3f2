import { ExcelError } from "./excel-error";
import { intersect, shiftRect, type Rect, type Shift } from "./rect";

/** Excel's description of what typing is checked against, exactly as it was given. */
export interface Validation {
  rect: Rect;
  rule: Readonly<Record<string, unknown>>;
  prompt: unknown;
  errorAlert: unknown;
  ignoreBlanks: boolean;
}

/** A conditional format with its details kept as given; the newest comes first. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  rect: Rect;
  stopIfTrue: boolean;
  rule: Readonly<Record<string, unknown>>;
  readonly look: Record<string, unknown>;
}

const CONDITIONS = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** What lies over ranges of a sheet and moves with its rows: validations, formats, links. */
export class RulesOnRanges {
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  hyperlinks: { rect: Rect; link: Readonly<Record<string, unknown>> }[] = [];

  validationAt(rect: Rect): Validation | undefined {
    return this.validations.find((one) => intersect(one.rect, rect));
  }

  /** Replaces what overlapped, as Excel does when a rule is set again. */
  setRule(rect: Rect, rule: unknown): void {
    const checked = checkRule(rule);
    this.clearValidation(rect);
    const nothing = { prompt: null, errorAlert: null, ignoreBlanks: true };
    this.validations.push({ rect, rule: checked, ...nothing });
  }

  clearValidation(rect: Rect): void {
    this.validations = this.validations.filter((one) => !intersect(one.rect, rect));
  }

  addConditionalFormat(id: string, rect: Rect, type: unknown): ConditionalFormat {
    if (!CONDITIONS.includes(String(type))) throw new ExcelError("InvalidArgument");
    const added = { id, type: String(type), rect, stopIfTrue: false, rule: {}, look: {} };
    this.conditionalFormats.unshift(added);
    return added;
  }

  conditionalFormatsAt(rect: Rect): readonly ConditionalFormat[] {
    return this.conditionalFormats.filter((one) => intersect(one.rect, rect));
  }

  removeConditionalFormat(format: ConditionalFormat): void {
    this.conditionalFormats = this.conditionalFormats.filter((one) => one !== format);
  }

  clearConditionalFormats(rect: Rect): void {
    this.conditionalFormats = this.conditionalFormats.filter((one) => !intersect(one.rect, rect));
  }

  linkAt(rect: Rect): Readonly<Record<string, unknown>> | null {
    return this.hyperlinks.find((one) => intersect(one.rect, rect))?.link ?? null;
  }

  setLink(rect: Rect, link: Readonly<Record<string, unknown>> | null): void {
    this.hyperlinks = this.hyperlinks.filter((one) => !intersect(one.rect, rect));
    if (link) this.hyperlinks.push({ rect, link });
  }

  shift(shift: Shift): void {
    this.validations = moved(this.validations, shift);
    this.conditionalFormats = moved(this.conditionalFormats, shift);
    this.hyperlinks = moved(this.hyperlinks, shift);
  }
}

/** The objects stay the same ones: the client may hold them. */
function moved<T extends { rect: Rect }>(items: readonly T[], shift: Shift): T[] {
  return items.filter((item) => {
    const rect = shiftRect(item.rect, shift);
    if (rect) item.rect = rect;
    return rect !== null;
  });
}

/** Exactly one kind of rule; a typed list holds at most 255 characters (a limit of Excel's file). */
function checkRule(rule: unknown): Readonly<Record<string, unknown>> {
  if (typeof rule !== "object" || rule === null) throw new ExcelError("InvalidArgument");
  const parts: [string, unknown][] = Object.entries(rule);
  const kinds = parts.filter(([, value]) => value !== null && value !== undefined);
  const [first] = kinds;
  if (!first || kinds.length !== 1) throw new ExcelError("InvalidArgument");
  const [kind, details] = first;
  const source = kind === "list" ? (details as { readonly source?: unknown }).source : undefined;
  if (typeof source === "string" && !source.startsWith("=") && source.length > 255)
    throw new ExcelError("InvalidArgument");
  return Object.fromEntries(kinds);
}
