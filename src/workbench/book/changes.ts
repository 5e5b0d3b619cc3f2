import { Listeners } from "./events";

/** A moment in a book's life, to be named again when a file holds it. */
export type Moment = number;

/** What was done to a book, counted, and how much of it is in a file. */
export class Changes {
  /** Told when something changed, and when a file holds it. */
  readonly noted = new Listeners<void>();
  #now: Moment = 0;
  #saved: Moment = 0;

  get now(): Moment {
    return this.#now;
  }

  /** Whether anything is in no file yet. */
  get unsaved(): boolean {
    return this.#now !== this.#saved;
  }

  note(): void {
    this.#now += 1;
    this.noted.tell();
  }

  /** @param upTo - the moment the file was made of; what came later stays unsaved */
  saved(upTo: Moment = this.#now): void {
    this.#saved = upTo;
    this.noted.tell();
  }
}
