import type { LinkLook, SheetLook, ValidationLook } from "../../hosts/xlsx";
import type { Area } from "../../core/grid";
import type { Rect } from "../book/rect";
import type { RulesOnRanges, Validation } from "../book/rules-on-ranges";

export const rectOf = ({ top, left, bottom, right }: Area): Rect => ({ top, left, bottom, right });

/** Kinds of validation by the file's word; the first is what Excel.DataValidationRule calls it. */
export const KINDS: Readonly<Record<string, string>> = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

export const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** Puts validations and links of a sheet where the add-in meets them. */
export function dressRules(rules: RulesOnRanges, sheet: SheetLook): void {
  rules.validations = sheet.validations.flatMap(validationsOf);
  rules.hyperlinks = sheet.links.map((link) => ({ rect: rectOf(link.area), link: linkOf(link) }));
}

function validationsOf(look: ValidationLook): readonly Validation[] {
  const { attributes } = look;
  const kind = KINDS[attributes.get("type") ?? "none"];
  if (kind === undefined) return [];
  const rule = { [kind]: ruleOf(kind, look) };
  const on = (name: string): boolean => /^(1|true)$/.test(attributes.get(name) ?? "");
  const text = (name: string): string => attributes.get(name) ?? "";
  return look.areas.map((area) => ({
    rect: rectOf(area),
    rule,
    prompt: {
      showPrompt: on("showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    errorAlert: {
      showAlert: on("showErrorMessage"),
      title: text("errorTitle"),
      message: text("error"),
      style: { warning: "Warning", information: "Information" }[text("errorStyle")] ?? "Stop",
    },
    ignoreBlanks: on("allowBlank"),
  }));
}

/** The choices a validation offers: as typed, or a formula with “=”; null where it offers none. */
export function choicesOf({ attributes, formula1 }: ValidationLook): string | null {
  if (attributes.get("type") !== "list") return null;
  const typed = /^"((?:[^"]|"")*)"$/.exec(formula1)?.[1];
  return typed === undefined ? `=${formula1}` : typed.replaceAll('""', '"');
}

function ruleOf(kind: string, look: ValidationLook): object {
  const { attributes, formula1, formula2 } = look;
  if (kind === "custom") return { formula: `=${formula1}` };
  const source = choicesOf(look);
  // The file's attribute means the opposite of its name (ECMA-376 §18.3.1.32).
  if (source !== null) return { inCellDropDown: attributes.get("showDropDown") !== "1", source };
  const operator = OPERATORS[attributes.get("operator") ?? "between"] ?? "Between";
  const value = (formula: string): string | number =>
    formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
  return {
    formula1: value(formula1),
    ...(formula2 === "" ? {} : { formula2: value(formula2) }),
    operator,
  };
}

const linkOf = ({ location, address, tip }: LinkLook): Readonly<Record<string, unknown>> => ({
  ...(address === null ? {} : { address: location === null ? address : `${address}#${location}` }),
  ...(address === null && location !== null ? { documentReference: location } : {}),
  ...(tip === null ? {} : { screenTip: tip }),
});
