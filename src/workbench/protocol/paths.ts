import { clientName, Exposed } from "./exposed";
import { placed, unknownMember } from "./place";
import type { References } from "./references";
import { ExcelError } from "../book/excel-error";
import {
  PathType,
  type Json,
  type ReferencedIds,
  type WireArguments,
  type WirePath,
  type WireRequest,
} from "./wire";

/** Where paths begin. */
interface Roots {
  readonly root: Exposed;
  readonly services: Readonly<Record<string, Exposed>>;
}

/**
 * The object paths of one request, each resolved once, when first used: a path that is a method
 * (`worksheets.add`) does its work then.
 */
export class Paths {
  readonly #paths: WireRequest["ObjectPaths"];
  readonly #roots: Roots;
  readonly #references: References;
  readonly #resolved = new Map<number, Exposed | null>();

  constructor(paths: WireRequest["ObjectPaths"], roots: Roots, references: References) {
    this.#paths = paths;
    this.#roots = roots;
    this.#references = references;
  }

  /** Null is a null object. */
  async resolve(id: number): Promise<Exposed | null> {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (!path) throw new ExcelError("InvalidRequest", `no object path ${String(id)}`);
    const object = await this.#make(path);
    this.#resolved.set(id, object);
    return object;
  }

  /** Arguments as the model takes them: proxies replaced by the objects behind them. */
  async arguments(info: WireArguments | undefined): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries())
      values.push(await this.#argument(value, info?.ReferencedObjectPathIds?.[index] ?? 0));
    return values;
  }

  async #argument(value: Json, reference: number | ReferencedIds): Promise<unknown> {
    if (typeof reference === "number")
      return reference === 0 ? value : (await this.resolve(reference))?.target;
    const list: unknown[] = [];
    for (const [index, item] of (value as readonly Json[]).entries())
      list.push(await this.#argument(item, reference[index] ?? 0));
    return list;
  }

  async #make(path: WirePath): Promise<Exposed | null> {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.#roots.root;
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.#references.get(path.Name);
      case PathType.newObject:
        return this.#service(path.Name);
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return childOf(parent, clientName(path.Name));
      case PathType.indexer:
        return itemOf(parent, (await this.arguments(path.ArgumentInfo))[0]);
      case PathType.method:
        return this.#call(parent, clientName(path.Name), path.ArgumentInfo);
      default:
        throw new ExcelError("InvalidRequest", `object path type ${String(path.ObjectPathType)}`);
    }
  }

  #service(name: string): Exposed {
    const { services } = this.#roots;
    const service = Object.hasOwn(services, name) ? services[name] : undefined;
    if (!service) throw unknownMember("new", name);
    return service;
  }

  async #call(parent: Exposed, name: string, info?: WireArguments): Promise<Exposed | null> {
    const method = parent.method(name);
    if (!method) throw unknownMember(parent.className, name);
    const values = await this.arguments(info);
    const object: unknown = await placed(parent.className, name, () =>
      method(parent.target, ...values),
    );
    if (object === null || object instanceof Exposed) return object;
    throw new TypeError(`${parent.className}.${name} is modelled as a value, used as an object`);
  }
}

function childOf(parent: Exposed, name: string): Exposed | null {
  const child = placed(parent.className, name, () => parent.child(name));
  if (child === undefined) throw unknownMember(parent.className, name);
  return child;
}

function itemOf(parent: Exposed, key: unknown): Exposed | null {
  const item = placed(parent.className, "getItem", () => parent.item(key));
  if (item === undefined) throw unknownMember(parent.className, "getItem");
  return item;
}
