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

/** What Excel was told of the message shown while typing, or after a wrong entry. */
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
  const said = {
    type: wordFor(KINDS, kind) ?? "custom",
    ...operatorOf(rule),
    allowBlank: validation.ignoreBlanks ? "1" : "",
    // The attribute means the opposite of its name (ECMA-376 §18.3.1.32).
    showDropDown: rule["inCellDropDown"] === false ? "1" : "",
    ...messagesOf(validation.prompt as Told | null, validation.errorAlert as Told | null),
  };
  const attributes = new Map(Object.entries(said).filter(([, value]) => value !== ""));
  return { areas: [areaOn(sheet, validation.rect)], attributes, ...formulasOf(kind, rule) };
}

const wordFor = (words: Readonly<Record<string, string>>, excel: unknown): string | undefined =>
  Object.entries(words).find(([, word]) => word === excel)?.[0];

/** “between” is what a file means that says nothing. */
function operatorOf(rule: Readonly<Record<string, unknown>>): { readonly operator: string } {
  const operator = wordFor(OPERATORS, rule["operator"]) ?? "";
  return { operator: operator === "between" ? "" : operator };
}

/** Without a word about it Excel stops what the rule does not allow. */
const messagesOf = (prompt: Told | null, alert: Told | null): Readonly<Record<string, string>> => ({
  ...alertOf(alert ?? {}),
  showInputMessage: prompt && prompt.showPrompt !== false ? "1" : "",
  promptTitle: prompt?.title ?? "",
  prompt: prompt?.message ?? "",
});

const alertOf = ({ showAlert, style, title, message }: Told): Readonly<Record<string, string>> => ({
  errorStyle: { Warning: "warning", Information: "information" }[style ?? ""] ?? "",
  showErrorMessage: showAlert === false ? "" : "1",
  errorTitle: title ?? "",
  error: message ?? "",
});

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
