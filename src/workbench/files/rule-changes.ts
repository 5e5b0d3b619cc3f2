import type { Exchange, LinkLook, ValidationLook } from "../../hosts/xlsx";
import type { Area } from "../../core/grid";
import type { Rect } from "../book/rect";
import type { RulesOnRanges, Validation } from "../book/rules-on-ranges";
import { KINDS, OPERATORS } from "./dress-rules";

/** What is in one list and not in the other, by all they say; null when they agree. */
function exchange<T extends { readonly rect: Rect }, L>(
  sheet: string,
  lists: { readonly before: readonly T[]; readonly now: readonly T[] },
  look: (item: T) => L,
): Exchange<L> | null {
  const keys = (items: readonly T[]): ReadonlySet<string> =>
    new Set(items.map((item) => JSON.stringify(item)));
  const { before, now } = lists;
  const [had, has] = [keys(before), keys(now)];
  const gone = before.filter((item) => !has.has(JSON.stringify(item)));
  const come = now.filter((item) => !had.has(JSON.stringify(item)));
  if (gone.length === 0 && come.length === 0) return null;
  return { gone: gone.map(({ rect }) => areaOn(sheet, rect)), come: come.map(look) };
}

const areaOn = (sheet: string, rect: Rect): Area => ({ sheet, ...rect });

/** Validations that came and went. */
export const validationChanges = (
  sheet: string,
  before: RulesOnRanges,
  now: RulesOnRanges,
): Exchange<ValidationLook> | null =>
  exchange(sheet, { before: before.validations, now: now.validations }, (validation) =>
    validationLook(sheet, validation),
  );

interface Told {
  readonly showPrompt?: boolean;
  readonly showAlert?: boolean;
  readonly title?: string;
  readonly message?: string;
  readonly style?: string;
}

function validationLook(sheet: string, validation: Validation): ValidationLook {
  const [kind = "custom", details] = Object.entries(validation.rule)[0] ?? [];
  const rule = (details ?? {}) as Readonly<Record<string, unknown>>;
  const type = Object.entries(KINDS).find(([, excel]) => excel === kind)?.[0] ?? "custom";
  const [prompt, alert] = [validation.prompt, validation.errorAlert] as (Told | null)[];
  const operator = Object.entries(OPERATORS).find(([, excel]) => excel === rule["operator"])?.[0];
  const attributes = new Map([["type", type]]);
  const say = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") attributes.set(name, value);
  };
  // Without a word about it Excel stops what is not in the list.
  say("errorStyle", { Warning: "warning", Information: "information" }[alert?.style ?? ""]);
  if (operator !== undefined && operator !== "between") say("operator", operator);
  if (validation.ignoreBlanks) say("allowBlank", "1");
  if (kind === "list" && rule["inCellDropDown"] === false) say("showDropDown", "1");
  if (prompt && prompt.showPrompt !== false) say("showInputMessage", "1");
  if (alert?.showAlert !== false) say("showErrorMessage", "1");
  say("errorTitle", alert?.title);
  say("error", alert?.message);
  say("promptTitle", prompt?.title);
  say("prompt", prompt?.message);
  const formulas = formulasOf(kind, rule);
  return { areas: [areaOn(sheet, validation.rect)], attributes, ...formulas };
}

function formulasOf(
  kind: string,
  rule: Readonly<Record<string, unknown>>,
): Pick<ValidationLook, "formula1" | "formula2"> {
  const text = (value: unknown): string =>
    typeof value === "string" || typeof value === "number" ? String(value).replace(/^=/, "") : "";
  if (kind === "custom") return { formula1: text(rule["formula"]), formula2: "" };
  if (kind !== "list")
    return { formula1: text(rule["formula1"]), formula2: text(rule["formula2"]) };
  const { source } = rule;
  const typed = typeof source === "string" && !source.startsWith("=");
  const formula1 = typed ? `"${source.replaceAll('"', '""')}"` : text(source);
  return { formula1, formula2: "" };
}

/** Links that came and went. */
export const linkChanges = (
  sheet: string,
  before: RulesOnRanges,
  now: RulesOnRanges,
): Exchange<LinkLook> | null =>
  exchange(sheet, { before: before.hyperlinks, now: now.hyperlinks }, ({ rect, link }) => {
    const text = (name: string): string | null => {
      const value = link[name];
      return typeof value === "string" && value !== "" ? value : null;
    };
    return {
      area: areaOn(sheet, rect),
      location: text("documentReference"),
      address: text("address"),
      tip: text("screenTip"),
    };
  });
