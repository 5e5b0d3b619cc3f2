import type { Exposed } from "./exposed";
import { ExcelError } from "../book/excel-error";

/** Objects the client asked to keep beyond a request; ids are never given twice. */
export class References {
  readonly #kept = new Map<string, Exposed>();
  readonly #ids = new Map<unknown, string>();
  #last = 0;

  keep(object: Exposed): string {
    const known = this.idOf(object);
    if (known !== undefined) return known;
    this.#last += 1;
    const id = `Ref${String(this.#last)}`;
    this.#kept.set(id, object);
    this.#ids.set(object.target, id);
    return id;
  }

  release(id: string): void {
    const object = this.#kept.get(id);
    if (!object) return;
    this.#kept.delete(id);
    this.#ids.delete(object.target);
  }

  get(id: string): Exposed {
    const object = this.#kept.get(id);
    if (!object) throw new ExcelError("InvalidReference");
    return object;
  }

  /** A range and its format are two objects over the same cells: only the kept one has the id. */
  idOf(object: Exposed): string | undefined {
    const id = this.#ids.get(object.target);
    return id !== undefined && this.#kept.get(id)?.className === object.className ? id : undefined;
  }

  get count(): number {
    return this.#kept.size;
  }
}
