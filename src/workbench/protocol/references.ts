import type { Exposed } from "./exposed";
import { ExcelError } from "../book/excel-error";

/** Objects the client asked to keep beyond a request; ids are never given twice. */
export class References {
  readonly #kept = new Map<string, Exposed>();
  readonly #ids = new Map<unknown, string>();
  #last = 0;

  keep(object: Exposed): string {
    const known = this.#ids.get(object.target);
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

  idOf(object: Exposed): string | undefined {
    return this.#ids.get(object.target);
  }

  get count(): number {
    return this.#kept.size;
  }
}
