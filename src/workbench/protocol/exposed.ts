/** One property the client can load, and assign when `set` is there. */
export interface Property<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => unknown;
  /** The wire's name of the setter, where it is not the client's (`showGridlines` is `Gridlines`). */
  readonly setAs?: string;
}

/** Arguments arrive with proxies replaced by the objects behind them; missing ones are null. */
export type Method<T> = (target: T, ...args: readonly unknown[]) => unknown;

/**
 * One class of the object model, as a table. What is not in it does not exist: the client gets
 * ApiNotFound with `Class.member`. Methods and children answer values, promises, `Exposed` objects
 * or null (a null object).
 */
export interface ExposedClass<T> {
  readonly name: string;
  /** What Instantiate answers; every object the client creates or loads by must name itself. */
  readonly identity?: (target: T) => Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly children?: Readonly<Record<string, (target: T) => Exposed | null>>;
  /** Keyed by the client's name (`getRange`). */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** `getItem(key)` as an indexer. */
  readonly item?: (target: T, key: unknown) => Exposed | null;
  /** Only collections: what `items` holds, in order. */
  readonly items?: (target: T) => readonly Exposed[];
}

/** An object of the model with its class; the class's T is closed over. */
export class Exposed {
  readonly target: unknown;
  readonly className: string;
  readonly isCollection: boolean;
  readonly #class: ExposedClass<unknown>;

  private constructor(shape: ExposedClass<unknown>, target: unknown) {
    this.#class = shape;
    this.target = target;
    this.className = shape.name;
    this.isCollection = shape.items !== undefined;
  }

  static of<T>(shape: ExposedClass<T>, target: T): Exposed {
    // The table and its target are only ever used together, so T may be forgotten here.
    return new Exposed(shape as ExposedClass<unknown>, target);
  }

  /** The class table itself, for comparing it with the client's own. */
  get shape(): ExposedClass<unknown> {
    return this.#class;
  }

  get identity(): Readonly<Record<string, string>> {
    return this.#class.identity?.(this.target) ?? {};
  }

  /** Client names of all loadable properties, for a bare `load()`. */
  get propertyNames(): readonly string[] {
    return Object.keys(this.#class.properties ?? {});
  }

  property(clientName: string): Property<unknown> | undefined {
    return own(this.#class.properties, clientName);
  }

  /** The property a setter of the wire means. */
  assignable(wireName: string): readonly [string, Property<unknown>] | undefined {
    return Object.entries(this.#class.properties ?? {}).find(
      ([name, property]) => (property.setAs ?? wireNameOf(name)) === wireName,
    );
  }

  child(clientName: string): Exposed | null | undefined {
    return own(this.#class.children, clientName)?.(this.target);
  }

  method(clientName: string): Method<unknown> | undefined {
    // Most collections ask for an item by an indexer, some (charts) by a method of this name.
    if (clientName === "getItem") return this.#class.item;
    return own(this.#class.methods, clientName);
  }

  item(key: unknown): Exposed | null | undefined {
    return this.#class.item?.(this.target, key);
  }

  items(): readonly Exposed[] {
    return this.#class.items?.(this.target) ?? [];
  }
}

const own = <V>(table: Readonly<Record<string, V>> | undefined, key: string): V | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined;

export const clientName = (wireName: string): string =>
  wireName.charAt(0).toLowerCase() + wireName.slice(1);

export const wireNameOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
