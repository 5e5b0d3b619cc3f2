import { clientName, Exposed } from "./exposed";
import { placed, PlacedError, unknownMember } from "./place";
import { Paths } from "./paths";
import { queryObject } from "./query";
import type { References } from "./references";
import { ExcelError } from "../book/excel-error";
import { ActionType, type WireAction, type WireRequest, type WireResponse } from "./wire";

/** What executing a request needs to know about the model, and nothing else of it. */
export interface Model {
  readonly root: Exposed;
  /** Objects beside the workbook that a client makes with `new`, by their wire names. */
  readonly services: Readonly<Record<string, Exposed>>;
  /** Waits until what has been written can be read (calculation, coalesced writes). */
  settle(): Promise<void>;
  /** The request is over: states that last “until the next sync” end here. */
  endOfRequest(): Promise<void>;
}

/** Called before action n (n = number of actions: after the last); may throw a ExcelError. */
export type Gate = (actionIndex: number) => void;

/** Executes the actions in order; the first refusal ends it, what was done before it stays done. */
export async function execute(
  request: WireRequest,
  model: Model,
  references: References,
  gate: Gate,
): Promise<WireResponse> {
  const run = new Run(request, model, references);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let index = 0;
  let failure: unknown = null;
  try {
    for (const action of request.Actions) {
      gate(index);
      const value = await run.perform(action);
      if (value !== NOTHING) results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      index += 1;
    }
    gate(index);
  } catch (error) {
    failure = error;
  }
  await model.endOfRequest();
  const answer = { Results: results, TraceIds: traces };
  return failure === null ? answer : { ...answer, Error: wireError(failure, index, request) };
}

/** Actions that answer nothing have no entry among the results. */
const NOTHING = Symbol("no result");

class Run {
  readonly #model: Model;
  readonly #references: References;
  readonly #paths: Paths;

  constructor(request: WireRequest, model: Model, references: References) {
    this.#model = model;
    this.#references = references;
    this.#paths = new Paths(request.ObjectPaths, model, references);
  }

  async perform(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.#paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.#identity(object);
      case ActionType.query:
        if (!object) return null;
        await this.#model.settle();
        return { ...this.#identity(object), ...queryObject(object, action.QueryInfo ?? {}) };
      case ActionType.call:
        return this.#call(object, action);
      case ActionType.set:
        return this.#set(object, action);
      default:
        throw new ExcelError("InvalidRequest", `action type ${String(action.ActionType)}`);
    }
  }

  #identity(object: Exposed): Record<string, string> {
    const reference = this.#references.idOf(object);
    return { ...object.identity, ...(reference ? { _ReferenceId: reference } : {}) };
  }

  async #call(object: Exposed | null, action: WireAction): Promise<unknown> {
    const name = clientName(action.Name ?? "");
    const values = await this.#paths.arguments(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return object && this.#keep(object);
    if (!object) throw onNullObject(name);
    if (action.Name === "_RemoveReference") {
      this.#references.release(String(values[0]));
      return NOTHING;
    }
    const method = object.method(name);
    if (!method) throw unknownMember(object.className, name);
    const value: unknown = await placed(object.className, name, () =>
      method(object.target, ...values),
    );
    return value instanceof Exposed ? this.#identity(value) : (value ?? null);
  }

  #keep(object: Exposed): typeof NOTHING {
    this.#references.keep(object);
    return NOTHING;
  }

  async #set(object: Exposed | null, action: WireAction): Promise<typeof NOTHING> {
    const wireName = action.Name ?? "";
    if (!object) throw onNullObject(clientName(wireName));
    const [name, property] = object.assignable(wireName) ?? [];
    if (name === undefined || !property?.set)
      throw unknownMember(object.className, `${clientName(wireName)} (as a setter)`);
    const { set } = property;
    const [value] = await this.#paths.arguments(action.ArgumentInfo);
    await placed(object.className, name, () => set(object.target, value));
    return NOTHING;
  }
}

/** Excel does not say what happens; the strictest reading is the one that finds the caller's slip. */
const onNullObject = (name: string): PlacedError =>
  new PlacedError(new ExcelError("ItemNotFound", `${name} on a null object`), `NullObject.${name}`);

function wireError(
  failure: unknown,
  index: number,
  request: WireRequest,
): NonNullable<WireResponse["Error"]> {
  const at = { ActionIndex: Math.min(index, request.Actions.length - 1) };
  if (failure instanceof PlacedError)
    return { ...fields(failure.cause), Location: failure.location, ...at };
  if (failure instanceof ExcelError) return { ...fields(failure), Location: "", ...at };
  throw failure;
}

const fields = (error: ExcelError): { Code: string; Message: string; HttpStatusCode: number } => ({
  Code: error.code,
  Message: error.message,
  HttpStatusCode: error.httpStatus,
});
