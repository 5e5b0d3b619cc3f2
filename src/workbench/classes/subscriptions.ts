import { formatRect } from "../book/a1";
import type { Book } from "../book/book";
import type { BookEvent } from "../book/events";
import type { Area, Sheet } from "../book/sheet";
import type { Method } from "../protocol/exposed";

/** An event as the client's transport takes it. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text. */
  readonly message: string;
  readonly id: "";
  readonly isRemoteOverride: false;
}

/** Event numbers of the wire, by what happened (read in the client's source). */
const MESSAGE_TYPE: Readonly<Record<BookEvent["kind"], number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  "selection-changed": 14,
  deleted: 15,
  "format-changed": 18,
  "name-changed": 25,
};

/** The client's registration methods; `_Unregister…` mirrors each. */
const REGISTRATIONS: Readonly<Record<string, BookEvent["kind"]>> = {
  DataChangedEvent: "changed",
  ActivatedEvent: "activated",
  DeactivatedEvent: "deactivated",
  AddedEvent: "added",
  SelectionChangedEvent: "selection-changed",
  DeletedEvent: "deleted",
  FormatChangedEvent: "format-changed",
  EventNameChanged: "name-changed",
};

/** Only the collection of sheets tells these. */
const COLLECTION_ONLY = ["AddedEvent", "DeletedEvent"];

/** Where the collection's events go. */
const ALL_SHEETS = "Workbook";

const SHIFTS: Readonly<Record<string, string>> = {
  RowInserted: "ShiftCellDown",
  RowDeleted: "ShiftCellUp",
  ColumnInserted: "ShiftCellRight",
  ColumnDeleted: "ShiftCellLeft",
};

/** Ranges of past events that a handler may still ask for. */
const REMEMBERED = 200;

/** Who listens to what, and how an event of the book reads on the wire. */
export class Subscriptions {
  readonly #book: Book;
  readonly #counts = new Map<string, number>();
  readonly #ranges = new Map<string, Area>();
  #send: (entries: readonly EventEntry[]) => void = () => undefined;

  constructor(book: Book) {
    this.#book = book;
    book.events.add((event) => this.#pass(event));
  }

  /** @param send - called for every event somebody registered for */
  deliverTo(send: (entries: readonly EventEntry[]) => void): void {
    this.#send = send;
  }

  /** The `_Register…` and `_Unregister…` methods of one sheet. */
  ofSheet(): Record<string, Method<Sheet>> {
    const own = Object.entries(REGISTRATIONS).filter(([name]) => !COLLECTION_ONLY.includes(name));
    return this.#methods<Sheet>(own, (sheet) => sheet.id);
  }

  /** The same of all sheets. */
  ofAllSheets(): Record<string, Method<Book>> {
    return this.#methods<Book>(Object.entries(REGISTRATIONS), () => ALL_SHEETS);
  }

  /** The range an event was about, while it is remembered. */
  rangeOfEvent(id: unknown): Area | null {
    return this.#ranges.get(String(id)) ?? null;
  }

  #methods<T>(
    registrations: readonly (readonly [string, BookEvent["kind"]])[],
    targetOf: (target: T) => string,
  ): Record<string, Method<T>> {
    const methods: Record<string, Method<T>> = {};
    for (const [suffix, kind] of registrations) {
      const change =
        (by: number): Method<T> =>
        (target) => {
          const key = `${kind} ${targetOf(target)}`;
          this.#counts.set(key, Math.max(0, (this.#counts.get(key) ?? 0) + by));
          return null;
        };
      methods[`_Register${suffix}`] = change(1);
      methods[`_Unregister${suffix}`] = change(-1);
    }
    return methods;
  }

  #pass(event: BookEvent): void {
    const targets = [event.sheet, ALL_SHEETS].filter(
      (target) => (this.#counts.get(`${event.kind} ${target}`) ?? 0) > 0,
    );
    if (targets.length === 0) return;
    const message = JSON.stringify(this.#message(event));
    this.#send(
      targets.map((targetId) => ({
        messageCategory: 65536,
        messageType: MESSAGE_TYPE[event.kind],
        targetId,
        message,
        id: "",
        isRemoteOverride: false,
      })),
    );
  }

  #message(event: BookEvent): Record<string, unknown> {
    const about = { worksheetId: event.sheet, source: event.remote ? "Remote" : "Local" };
    switch (event.kind) {
      case "changed":
        return {
          ...about,
          ...event.details,
          address: formatRect(event.rect),
          changeType: event.change,
          triggerSource: event.ours ? "ThisLocalAddin" : "Unknown",
          shiftDirection: SHIFTS[event.change] ?? "None",
          referenceId: this.#remember(event),
        };
      case "format-changed":
        return { ...about, address: formatRect(event.rect), referenceId: this.#remember(event) };
      case "selection-changed":
        return { worksheetId: event.sheet, address: formatRect(event.rect) };
      case "name-changed":
        return { ...about, nameBefore: event.before, nameAfter: event.after };
      default:
        return about;
    }
  }

  #remember(event: Extract<BookEvent, { rect: unknown }>): string {
    const id = this.#book.nextId("Event");
    const sheet = this.#book.sheets.find(event.sheet);
    if (sheet) this.#ranges.set(id, sheet.area(event.rect));
    const [oldest] = this.#ranges.keys();
    if (this.#ranges.size > REMEMBERED && oldest !== undefined) this.#ranges.delete(oldest);
    return id;
  }
}
