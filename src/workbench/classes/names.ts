import type { DefinedName } from "../book/book";
import { ExcelError } from "../book/excel-error";
import { Area, type Sheet } from "../book/sheet";
import { formatAbsolute, formatAddress } from "../book/a1";
import type { Exposed, ExposedClass } from "../protocol/exposed";
import { needBoolean, needItem, needText } from "./arguments";
import type { Model } from "./model";

/** Names of one scope; the sheet is boxed because null means the workbook. */
export interface NameScope {
  readonly scope: Sheet | null;
}

export function namedItemCollectionClass(model: Model): ExposedClass<NameScope> {
  const { book } = model;
  const find = ({ scope }: NameScope, key: unknown): Exposed | null => {
    const name =
      book.namesIn(scope).find((one) => one.key === key) ?? book.findName(needText(key), scope);
    return name ? model.name(name) : null;
  };
  return {
    name: "NamedItemCollection",
    item: (scope, key) => needItem(find(scope, key)),
    items: ({ scope }) => book.namesIn(scope).map((name) => model.name(name)),
    methods: {
      getItemOrNullObject: find,
      getCount: ({ scope }) => book.namesIn(scope).length,
      add: ({ scope }, name, reference, comment) => {
        const formula =
          reference instanceof Area
            ? `=${formatAbsolute(reference.sheet.name, reference.rect)}`
            : needText(reference);
        return model.name(
          book.addName(name, scope, formula, typeof comment === "string" ? comment : ""),
        );
      },
    },
  };
}

export function namedItemClass(model: Model): ExposedClass<DefinedName> {
  const { book } = model;
  const range = (name: DefinedName): Exposed | null => model.rangeOrNull(book.areaOfName(name));
  const formula = (name: DefinedName): string => book.grid.nameFormula(name.key);
  return {
    name: "NamedItem",
    identity: ({ key }) => ({ _Id: key }),
    properties: {
      name: { get: ({ name }) => name },
      scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
      type: { get: (name) => typeOf(formula(name), book.areaOfName(name)) },
      value: { get: (name) => valueOf(formula(name), book.areaOfName(name)) },
      formula: {
        get: formula,
        set: (name, value) => {
          const text = needText(value);
          if (!text.startsWith("=")) throw new ExcelError("InvalidArgument");
          book.grid.setName(name.key, name.name, name.scope?.id ?? null, text);
        },
      },
      comment: {
        get: ({ comment }) => comment,
        set: (name, value) => {
          name.comment = needText(value);
        },
      },
      visible: {
        get: ({ visible }) => visible,
        set: (name, value) => {
          // Reported: refused on a broken name.
          if (formula(name).includes("#REF!")) throw new ExcelError("InvalidArgument");
          name.visible = needBoolean(value);
        },
      },
    },
    children: {
      worksheetOrNullObject: ({ scope }) => scope && model.worksheet(scope),
      worksheet: ({ scope }) => needItem(scope && model.worksheet(scope)),
    },
    methods: {
      delete: (name) => book.removeName(name),
      getRange: (name) => needItem(range(name)),
      getRangeOrNullObject: range,
    },
  };
}

function typeOf(formula: string, area: Area | null): string {
  if (area) return "Range";
  if (formula.includes("#REF!")) return "Error";
  if (formula.startsWith('="')) return "String";
  return /^=-?[\d.]+$/.test(formula) ? "Double" : "String";
}

/** A range's value is its address. */
function valueOf(formula: string, area: Area | null): string | number {
  if (area) return formatAddress(area.sheet.name, area.rect);
  return /^=-?[\d.]+$/.test(formula) ? Number(formula.slice(1)) : formula.replace(/^="?|"$/g, "");
}
