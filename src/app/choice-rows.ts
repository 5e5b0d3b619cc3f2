import type { MoneyUnit } from "../core/decimal";
import type { FigureId } from "../core/figures";
import { type CellRef, formatRef } from "../core/grid";
import type { Base, NaPolicy } from "../core/recognise";
import type { Setting } from "./settings-sheet";

/** One decision of the user. */
export type Choice =
  | { readonly kind: "scheme"; readonly id: string }
  | { readonly kind: "figure"; readonly id: FigureId; readonly at: CellRef }
  | { readonly kind: "absent"; readonly id: FigureId }
  | { readonly kind: "unit"; readonly sheet: string; readonly unit: MoneyUnit }
  | { readonly kind: "base"; readonly rate: string; readonly base: Base }
  | { readonly kind: "policy"; readonly key: string; readonly policy: NaPolicy }
  | { readonly kind: "keep-typed"; readonly at: CellRef }
  | { readonly kind: "add-up" }
  | { readonly kind: "ignore-sheet"; readonly sheet: string }
  | {
      readonly kind: "acknowledged";
      readonly key: string;
      readonly reason: string;
      readonly on: string;
    };

/** The rows of `_自评设置` a decision becomes; an empty value takes a row out. */
export function choiceRows(choice: Choice): readonly Setting[] {
  switch (choice.kind) {
    case "scheme":
      return [{ key: "评分标准", value: choice.id }];
    case "figure":
      return [
        { key: `取数:${choice.id}`, value: formatRef(choice.at) },
        { key: `没有这项:${choice.id}`, value: "" },
      ];
    case "absent":
      return [
        { key: `没有这项:${choice.id}`, value: "是" },
        { key: `取数:${choice.id}`, value: "" },
      ];
    case "unit":
      return [{ key: `金额单位:${choice.sheet}`, value: choice.unit }];
    case "base":
      return [{ key: `分母:${choice.rate}`, value: choice.base }];
    case "policy":
      return [{ key: `不适用:${choice.key}`, value: choice.policy }];
    case "keep-typed":
      return [{ key: `保留手填:${formatRef(choice.at)}`, value: "是" }];
    case "add-up":
      return [{ key: "汇总相加", value: "是" }];
    case "ignore-sheet":
      return [{ key: `不读:${choice.sheet}`, value: "是" }];
    case "acknowledged":
      return [{ key: `已核实:${choice.key}`, value: `${choice.on} ${choice.reason}` }];
  }
}
