import type { ICommandInfo, ICommandService } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetDefinedNameMutationParam,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { Engine } from "./engine";

/** The private members of Univer 0.22.1's trigger that a flush must reach; hence the exact pin. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: IFormulaDirtyData;
  _generateDirty(queue: ICommandInfo[]): IFormulaDirtyData;
  _mergeDirty(before: IFormulaDirtyData, more: IFormulaDirtyData): IFormulaDirtyData;
}

const EVERYTHING: IFormulaDirtyData = {
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

const macrotask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * When Univer calculates, and how to wait for it.
 *
 * By itself Univer starts 100 ms after the last write, and its own “wait until computed” answers
 * before the result is there. `settle` starts the calculation at once and waits for its end.
 */
export class Calculation {
  readonly #commands: ICommandService;
  readonly #trigger: Trigger;
  #running = 0;
  #paused = false;
  #waiters: (() => void)[] = [];

  constructor(engine: Engine) {
    const { injector, commands } = engine;
    this.#commands = commands;
    // The members are private in the type; the interface above states what is relied on.
    this.#trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
    const functions = injector.get(IFunctionService);
    calculateAllOnNames(injector.get(IActiveDirtyManagerService));
    const names = injector.get(IDefinedNamesService);
    names.registerDefinedName(engine.workbook.getUnitId(), PLACEHOLDER);
    commands.beforeCommandExecuted((command) => refreshNames(command, engine));
    commands.onCommandExecuted((command) => {
      this.#count(command);
      forgetParsedName(command, functions);
      if (this.#paused) clearTimeout(this.#trigger._setTimeoutKey);
    });
  }

  /** Resolves when every write so far has been calculated; at once while calculation is paused. */
  async settle(): Promise<void> {
    if (this.#paused) return;
    // Univer registers a written formula in a microtask. A calculation started in the same tick as
    // the write misses it, and the cell stays empty for good.
    await macrotask();
    while (this.#running > 0 || this.#trigger._waitingCommandQueue.length > 0) {
      if (this.#running === 0) this.#start(this.#takeDirty());
      await this.#end();
    }
  }

  /** Calculates every formula of the workbook, paused or not. */
  async recalculate(): Promise<void> {
    await macrotask();
    if (this.#running > 0) await this.#end();
    this.#takeDirty();
    this.#start(EVERYTHING);
    await this.#end();
  }

  /** Manual mode: writes pile up until `resume` or `recalculate`. */
  pause(): void {
    this.#paused = true;
    clearTimeout(this.#trigger._setTimeoutKey);
  }

  resume(): void {
    this.#paused = false;
  }

  #takeDirty(): IFormulaDirtyData {
    const trigger = this.#trigger;
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    return trigger._executingDirtyData;
  }

  #start(dirty: IFormulaDirtyData): void {
    this.#commands.syncExecuteCommand(
      SetFormulaCalculationStartMutation.id,
      { ...dirty },
      { onlyLocal: true },
    );
  }

  #end(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  #count(command: Readonly<ICommandInfo>): void {
    if (command.id === SetFormulaCalculationStartMutation.id) this.#running += 1;
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
    if (functionsExecutedState === undefined) return;
    this.#running = Math.max(0, this.#running - 1);
    if (this.#running > 0) return;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resolve of waiters) resolve();
  }
}

/**
 * A formula that could not resolve a name does not know that it waits for it: when names come or go
 * everything is calculated, by our own flush and by Univer's timer alike.
 */
function calculateAllOnNames(dirty: IActiveDirtyManagerService): void {
  for (const commandId of [SetDefinedNameMutation.id, RemoveDefinedNameMutation.id])
    dirty.register(commandId, {
      commandId,
      getDirtyData: ({ params }) => {
        const { unitId, name, formulaOrRefString } = params as ISetDefinedNameMutationParam;
        return { ...EVERYTHING, dirtyDefinedNameMap: { [unitId]: { [name]: formulaOrRefString } } };
      },
    });
}

/** Every name any workbook of this process had: see `refreshNames`. */
const everNamed = new Set<string>();

/**
 * Univer also keeps split formulas by their text alone, names replaced by what they stood for — in
 * whichever workbook of the process used that text first. Only names told to be dirty are looked up
 * again, so all of them are, each time, those of other workbooks too.
 */
function refreshNames(command: Readonly<ICommandInfo>, { injector, workbook }: Engine): void {
  if (command.id !== SetFormulaCalculationStartMutation.id) return;
  const unitId = workbook.getUnitId();
  const params = command.params as IFormulaDirtyData;
  const known = injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  const dirty: Record<string, string> = { ...params.dirtyDefinedNameMap[unitId] };
  for (const { name } of Object.values(known)) everNamed.add(name);
  for (const name of everNamed) dirty[name] ??= "#NAME?";
  for (const { name, formulaOrRefString } of Object.values(known)) dirty[name] = formulaOrRefString;
  params.dirtyDefinedNameMap = { ...params.dirtyDefinedNameMap, [unitId]: dirty };
}

/** A name that is always there: a workbook without names never looks them up, see `refreshNames`. */
const PLACEHOLDER = { id: "workbench", name: "_workbench", formulaOrRefString: "0", hidden: true };

export const isPlaceholder = (name: { readonly id: string }): boolean => name.id === PLACEHOLDER.id;

/**
 * Univer keeps a parsed formula with the rectangle its names stood for. Without this a name that
 * moved (a row inserted above it) or came later than the formula calculates the old cells, silently.
 */
function forgetParsedName(command: Readonly<ICommandInfo>, functions: IFunctionService): void {
  const { id } = command;
  if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
  functions.deleteFormulaAstCacheKey((command.params as ISetDefinedNameMutationParam).name);
}
