import { ExcelError } from "../book/excel-error";
import type { ConditionalFormat, Validation } from "../book/rules-on-ranges";
import type { Area, Sheet } from "../book/sheet";
import { Exposed, type ExposedClass, type Property } from "../protocol/exposed";
import { needBoolean, needItem } from "./arguments";
import type { Model } from "./model";

/** Excel.DataValidationType by the kind of rule. */
const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

export function validationClass(): ExposedClass<Area> {
  const at = ({ sheet, rect }: Area): Validation | undefined => sheet.rules.validationAt(rect);
  const change = (area: Area, part: Partial<Validation>): void => {
    const known = at(area);
    if (!known) throw new ExcelError("InvalidOperation");
    Object.assign(known, part);
  };
  return {
    name: "DataValidation",
    properties: {
      type: { get: (area) => TYPES[Object.keys(at(area)?.rule ?? {})[0] ?? ""] ?? "None" },
      rule: {
        get: (area) => at(area)?.rule ?? {},
        set: ({ sheet, rect }, rule) => sheet.rules.setRule(rect, rule),
      },
      prompt: {
        get: (area) => at(area)?.prompt ?? null,
        set: (area, prompt) => change(area, { prompt }),
      },
      errorAlert: {
        get: (area) => at(area)?.errorAlert ?? null,
        set: (area, errorAlert) => change(area, { errorAlert }),
      },
      ignoreBlanks: {
        get: (area) => at(area)?.ignoreBlanks ?? true,
        set: (area, value) => change(area, { ignoreBlanks: needBoolean(value) }),
      },
    },
    methods: { clear: ({ sheet, rect }) => sheet.rules.clearValidation(rect) },
  };
}

/** A conditional format with the sheet it lies on. */
interface Held {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export function conditionalFormatsClass(model: Model): ExposedClass<Area> {
  const shape = conditionalFormatClass(model);
  const listed = ({ sheet, rect }: Area): readonly ConditionalFormat[] =>
    sheet.rules.conditionalFormatsAt(rect);
  const expose = (sheet: Sheet, format: ConditionalFormat | undefined): Exposed | null =>
    format ? Exposed.of(shape, { sheet, format }) : null;
  const find = (area: Area, id: unknown): Exposed | null =>
    expose(
      area.sheet,
      listed(area).find((one) => one.id === id),
    );
  return {
    name: "ConditionalFormatCollection",
    item: (area, id) => needItem(find(area, id)),
    items: (area) => listed(area).flatMap((one) => expose(area.sheet, one) ?? []),
    methods: {
      add: ({ sheet, rect }, type) =>
        expose(sheet, sheet.rules.addConditionalFormat(model.book.nextId("cf"), rect, type)),
      clearAll: ({ sheet, rect }) => sheet.rules.clearConditionalFormats(rect),
      getCount: (area) => listed(area).length,
      getItemAt: (area, index) => needItem(expose(area.sheet, listed(area)[Number(index)])),
      getItemOrNullObject: find,
    },
  };
}

function conditionalFormatClass(model: Model): ExposedClass<Held> {
  const parts = conditionParts();
  const child = (name: keyof typeof parts, type: string) => ({
    [name]: (held: Held) => {
      if (held.format.type !== type) throw new ExcelError("InvalidOperation");
      return Exposed.of(parts[name], held);
    },
    [`${name}OrNullObject`]: (held: Held) =>
      held.format.type === type ? Exposed.of(parts[name], held) : null,
  });
  return {
    name: "ConditionalFormat",
    identity: ({ format }) => ({ Id: format.id }),
    properties: {
      id: { get: ({ format }) => format.id },
      type: { get: ({ format }) => format.type },
      priority: { get: ({ sheet, format }) => sheet.rules.conditionalFormats.indexOf(format) },
      stopIfTrue: {
        get: ({ format }) => format.stopIfTrue,
        set: ({ format }, value) => {
          format.stopIfTrue = needBoolean(value);
        },
      },
    },
    children: {
      ...child("custom", "Custom"),
      ...child("cellValue", "CellValue"),
      ...child("dataBar", "DataBar"),
    },
    methods: {
      delete: ({ sheet, format }) => sheet.rules.removeConditionalFormat(format),
      getRange: ({ sheet, format }) => model.range(sheet.area(format.rect)),
    },
  };
}

function conditionParts(): Record<"custom" | "cellValue" | "dataBar", ExposedClass<Held>> {
  const look = conditionLookClass();
  const rule: ExposedClass<Held> = {
    name: "ConditionalFormatRule",
    properties: {
      formula: {
        get: ({ format }) => format.rule["formula"] ?? "",
        set: ({ format }, formula) => {
          if (typeof formula !== "string" || !formula.startsWith("="))
            throw new ExcelError("InvalidArgument");
          format.rule = { formula };
        },
      },
    },
  };
  const children = { format: (held: Held) => Exposed.of(look, held) };
  return {
    custom: {
      name: "CustomConditionalFormat",
      children: { rule: (held) => Exposed.of(rule, held), ...children },
    },
    cellValue: {
      name: "CellValueConditionalFormat",
      properties: {
        rule: {
          get: ({ format }) => format.rule,
          set: ({ format }, value) => {
            if (typeof value !== "object" || value === null)
              throw new ExcelError("InvalidArgument");
            format.rule = value as Readonly<Record<string, unknown>>;
          },
        },
      },
      children,
    },
    dataBar: {
      name: "DataBarConditionalFormat",
      properties: Object.fromEntries(
        ["showDataBarOnly", "barDirection", "lowerBoundRule", "upperBoundRule", "axisFormat"].map(
          (name) => [name, told(name)],
        ),
      ),
    },
  };
}

/** Kept as given under its name. */
const told = (name: string): Property<Held> => ({
  get: ({ format }) => format.look[name] ?? null,
  set: ({ format }, value) => {
    format.look[name] = value;
  },
});

function conditionLookClass(): ExposedClass<Held> {
  const font: ExposedClass<Held> = {
    name: "ConditionalRangeFont",
    properties: {
      color: told("fontColor"),
      bold: told("bold"),
      italic: told("italic"),
      underline: told("underline"),
      strikethrough: told("strikethrough"),
    },
  };
  const fill: ExposedClass<Held> = {
    name: "ConditionalRangeFill",
    properties: { color: told("fill") },
  };
  return {
    name: "ConditionalRangeFormat",
    properties: { numberFormat: told("numberFormat") },
    children: {
      font: (held) => Exposed.of(font, held),
      fill: (held) => Exposed.of(fill, held),
    },
  };
}
