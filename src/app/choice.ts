import type { MoneyUnit } from "../core/decimal";
import type { FigureId } from "../core/figures";
import { type CellRef, formatRef } from "../core/grid";
import type { Base, Choices, NaPolicy } from "../core/recognise";
import { type KeptAnswer, withoutAnswer } from "./taken-back";

/** One decision of the user. */
export type Choice =
  | { readonly kind: "scheme"; readonly id: string }
  | { readonly kind: "figure"; readonly id: FigureId; readonly at: CellRef }
  | { readonly kind: "absent"; readonly id: FigureId }
  | { readonly kind: "unit"; readonly sheet: string; readonly unit: MoneyUnit }
  | { readonly kind: "base"; readonly rate: string; readonly base: Base }
  | { readonly kind: "policy"; readonly key: string; readonly policy: NaPolicy }
  | { readonly kind: "keep-typed"; readonly at: CellRef }
  | { readonly kind: "score-sheet"; readonly sheet: string }
  | { readonly kind: "landscape" | "chart-printed"; readonly on: boolean }
  | { readonly kind: "add-up" }
  | { readonly kind: "ignore-sheet"; readonly sheet: string }
  | {
      readonly kind: "acknowledged";
      readonly key: string;
      readonly reason: string;
      readonly on: string;
    }
  /** 重选, 改, 取消 */
  | { readonly kind: "taken-back"; readonly answer: KeptAnswer };

const mapWith = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map([...map, [key, value]]);

const setWith = <T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> => new Set([...set, member]);

/** The choices with one more decision; a cell picked for a figure takes back 没有这项, and the reverse. */
export function decided(choices: Choices, choice: Choice): Choices {
  switch (choice.kind) {
    case "scheme":
      return { ...choices, scheme: choice.id };
    case "figure": {
      const absent = new Set([...choices.absent].filter((id) => id !== choice.id));
      return { ...choices, absent, picked: mapWith(choices.picked, choice.id, choice.at) };
    }
    case "absent": {
      const picked = new Map([...choices.picked].filter(([id]) => id !== choice.id));
      return { ...choices, picked, absent: setWith(choices.absent, choice.id) };
    }
    case "unit":
      return { ...choices, units: mapWith(choices.units, choice.sheet, choice.unit) };
    case "base":
      return { ...choices, bases: mapWith(choices.bases, choice.rate, choice.base) };
    case "policy":
      return {
        ...choices,
        notApplicable: mapWith(choices.notApplicable, choice.key, choice.policy),
      };
    case "keep-typed":
      return { ...choices, keptTyped: setWith(choices.keptTyped, formatRef(choice.at)) };
    case "score-sheet":
      return { ...choices, scoreSheet: choice.sheet };
    case "landscape":
      return { ...choices, landscape: choice.on };
    case "chart-printed":
      return { ...choices, chartPrinted: choice.on };
    case "add-up":
      return { ...choices, addUp: true };
    case "ignore-sheet":
      return { ...choices, ignoredSheets: setWith(choices.ignoredSheets, choice.sheet) };
    case "acknowledged": {
      const { key, reason, on } = choice;
      return { ...choices, acknowledged: mapWith(choices.acknowledged, key, { reason, on }) };
    }
    case "taken-back":
      return withoutAnswer(choices, choice.answer);
  }
}
