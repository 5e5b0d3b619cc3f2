import { PROPERTY_NAMES, type Properties } from "../book/properties";
import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import type { Protection } from "../book/protection";
import { Exposed, type ExposedClass, type Property } from "../protocol/exposed";
import { needBoolean, needItem, needText } from "./arguments";
import type { Model } from "./model";
import { worksheetCollectionClass } from "./worksheets";

/** The root of the object model. */
export function workbookClass(model: Model): ExposedClass<Book> {
  const application = applicationClass();
  const sheets = worksheetCollectionClass(model);
  const settings = settingCollectionClass();
  const eventRange = (id: unknown): Exposed | null =>
    model.rangeOrNull(model.subscriptions.rangeOfEvent(id));
  return {
    name: "Workbook",
    properties: {
      name: { get: (book) => book.name },
      readOnly: { get: (book) => book.readOnly },
      isDirty: {
        get: ({ changes }) => changes.unsaved,
        set: ({ changes }, value) => {
          if (needBoolean(value)) changes.note();
          else changes.saved();
        },
      },
    },
    children: {
      worksheets: (book) => Exposed.of(sheets, book),
      names: () => model.names(null),
      application: (book) => Exposed.of(application, book),
      protection: (book) => Exposed.of(structureProtectionClass, book.structure),
      properties: (book) => Exposed.of(documentPropertiesClass, book.properties),
      settings: (book) => Exposed.of(settings, book),
      _Runtime: (book) => Exposed.of(runtimeClass, book),
    },
    methods: {
      getSelectedRange: (book) => model.range(book.selected),
      getActiveCell: (book) => model.range(book.activeCell),
      _GetRangeForEventByReferenceId: (_book, id) => needItem(eventRange(id)),
      _GetRangeOrNullObjectForEventByReferenceId: (_book, id) => eventRange(id),
    },
  };
}

function applicationClass(): ExposedClass<Book> {
  return {
    name: "Application",
    properties: {
      calculationMode: {
        get: (book) => book.calculationMode,
        set: (book, value) => {
          book.calculationMode = value;
        },
      },
      calculationState: { get: () => "Done" },
      decimalSeparator: { get: () => "." },
      thousandsSeparator: { get: () => "," },
    },
    children: { cultureInfo: (book) => Exposed.of(cultureInfoClass, book) },
    methods: {
      calculate: (book, kind) => book.calculate(kind),
      createWorkbook: (book, base64) =>
        Exposed.of(workbookCreatedClass, {
          book,
          id: book.nextId("book"),
          base64: typeof base64 === "string" ? base64 : null,
        }),
      suspendApiCalculationUntilNextSync: (book) => book.suspendCalculation(),
      // Nothing is painted while a request runs, so there is nothing to hold back.
      suspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}

/** A workbook made but not shown until `open`; our context stays in the old one. */
interface NewWorkbook {
  readonly book: Book;
  readonly id: string;
  readonly base64: string | null;
}

const workbookCreatedClass: ExposedClass<NewWorkbook> = {
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  properties: { id: { get: ({ id }) => id } },
  methods: { open: ({ book, base64 }) => book.windows.tell(base64) },
};

const cultureInfoClass: ExposedClass<Book> = {
  name: "CultureInfo",
  properties: { name: { get: () => "zh-CN" } },
};

/** The workbook's own protection: of its sheets, not of their cells. */
const structureProtectionClass: ExposedClass<Protection> = {
  name: "WorkbookProtection",
  properties: { protected: { get: (structure) => structure.protected } },
  methods: {
    protect: (structure, password) => structure.protect(null, password),
    unprotect: (structure, password) => structure.unprotect(password, "AccessDenied"),
  },
};

const runtimeClass: ExposedClass<Book> = {
  name: "Runtime",
  properties: {
    enableEvents: {
      get: (book) => book.eventsEnabled,
      set: (book, value) => {
        book.eventsEnabled = needBoolean(value);
      },
    },
  },
};

const documentPropertiesClass: ExposedClass<Properties> = {
  name: "DocumentProperties",
  properties: {
    ...Object.fromEntries(
      PROPERTY_NAMES.map((name): [string, Property<Properties>] => [
        name,
        { get: (target) => target.get(name), set: (target, value) => target.set(name, value) },
      ]),
    ),
    lastAuthor: { get: (target) => target.lastAuthor },
    creationDate: { get: (target) => target.creationDate },
  },
};

interface Setting {
  readonly book: Book;
  readonly key: string;
}

function settingCollectionClass(): ExposedClass<Book> {
  const expose = (book: Book, key: unknown): Exposed | null =>
    typeof key === "string" && book.settings.has(key)
      ? Exposed.of(settingClass, { book, key })
      : null;
  return {
    name: "SettingCollection",
    item: (book, key) => needItem(expose(book, key)),
    items: (book) => [...book.settings.keys()].flatMap((key) => expose(book, key) ?? []),
    methods: {
      getCount: (book) => book.settings.size,
      getItemOrNullObject: (book, key) => expose(book, key),
      add: (book, key, value) => {
        if (key === "") throw new ExcelError("InvalidArgument");
        book.settings.set(needText(key), value);
        return expose(book, key);
      },
    },
  };
}

const settingClass: ExposedClass<Setting> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => {
        book.settings.set(key, value);
      },
    },
  },
  methods: { delete: ({ book, key }) => book.settings.delete(key) && null },
};
