import { excelModel } from "../../../src/workbench/classes/excel-model";
import { Exposed, type ExposedClass } from "../../../src/workbench/protocol/exposed";
import { memoryBook } from "../memory-books";
import { excelOver } from "../client";

/** How the client describes a class of its own. */
interface ClientClass {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Some object of every class, found by walking the model from the workbook. */
function everyClass(): ReadonlyMap<string, ExposedClass<unknown>> {
  const book = memoryBook("表一");
  // Loads the client's runtime.
  excelOver(book);
  const found = new Map<string, ExposedClass<unknown>>();
  const visit = (object: unknown): void => {
    if (!(object instanceof Exposed) || found.has(object.className)) return;
    found.set(object.className, object.shape);
    for (const child of Object.values(object.shape.children ?? {}))
      visit(quietly(() => child(object.target)));
    for (const item of object.items()) visit(item);
    for (const [name, ...args] of SEEDS[object.className] ?? [])
      visit(object.method(name)?.(object.target, ...args));
  };
  visit(excelModel(book).root);
  return found;
}

/** Calls that make an object of a class the walk would not meet otherwise. */
const SEEDS: Readonly<Record<string, readonly (readonly [string, ...unknown[]])[]>> = {
  Worksheet: [
    ["getRange", "A1:B2"],
    ["getRanges", "A1,B2"],
  ],
  NamedItemCollection: [["add", "名", "=1"]],
  SettingCollection: [["add", "键", 1]],
  PageBreakCollection: [["add", "A9"]],
  ConditionalFormatCollection: [
    ["add", "Custom"],
    ["add", "CellValue"],
    ["add", "DataBar"],
  ],
};

const quietly = <T>(make: () => T): T | null => {
  try {
    return make();
  } catch {
    return null;
  }
};

const classes = everyClass();
const clientClass = (name: string): ClientClass & Record<string, unknown> => {
  const { prototype } = (Excel as unknown as Record<string, { prototype: object }>)[name] ?? {
    prototype: {},
  };
  return prototype as ClientClass & Record<string, unknown>;
};

test("the walk meets the classes the add-in works with", () => {
  expect([...classes.keys()]).toEqual(
    expect.arrayContaining([
      "Workbook",
      "Worksheet",
      "Range",
      "RangeAreas",
      "RangeBorder",
      "NamedItem",
      "PageLayout",
      "HeaderFooter",
      "DataValidation",
      "CustomConditionalFormat",
      "Setting",
    ]),
  );
});

describe.each([...classes])("%s", (name, shape) => {
  const client = clientClass(name);

  test("has only properties the client knows, and setters only where the client has one", () => {
    const known = client._scalarPropertyNames ?? [];
    const writable = known.filter((_, index) => client._scalarPropertyUpdateable?.[index]);
    const entries = Object.entries(shape.properties ?? {});
    expect(entries.map(([key]) => key).filter((key) => !known.includes(key))).toEqual([]);
    const setters = entries.filter(([, property]) => property.set).map(([key]) => key);
    expect(setters.filter((key) => !writable.includes(key))).toEqual([]);
  });

  test("has only children the client knows", () => {
    const known = client._navigationPropertyNames ?? [];
    const children = Object.keys(shape.children ?? {});
    expect(children.filter((key) => !known.includes(key))).toEqual([]);
  });

  test("has only methods the client calls", () => {
    const methods = Object.keys(shape.methods ?? {});
    expect(methods.filter((key) => typeof client[key] !== "function")).toEqual([]);
  });
});
