import type { FigureId } from "../core/figures";
import type { Choices } from "../core/recognise";

/** An answer that is kept in the workbook and may turn out to be wrong. */
export type KeptAnswer =
  /** 就用这格, or the place chosen among several. */
  | { readonly of: "figure"; readonly id: FigureId }
  | { readonly of: "absent"; readonly id: FigureId }
  /** 元 or 万元 of a table that states no unit. */
  | { readonly of: "unit"; readonly sheet: string }
  /** Which of several 基础数据表, or their sum (M12). */
  | { readonly of: "tables" }
  /** 已核实, 已对照. */
  | { readonly of: "acknowledged"; readonly key: string };

const mapWithout = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> =>
  new Map([...map].filter(([known]) => known !== key));

/** The choices as if the answer had never been given: what it settled is asked or found again. */
export function withoutAnswer(choices: Choices, answer: KeptAnswer): Choices {
  switch (answer.of) {
    case "figure":
      return { ...choices, picked: mapWithout(choices.picked, answer.id) };
    case "absent":
      return {
        ...choices,
        absent: new Set([...choices.absent].filter((id) => id !== answer.id)),
      };
    case "unit":
      return { ...choices, units: mapWithout(choices.units, answer.sheet) };
    case "tables":
      return { ...choices, addUp: false, ignoredSheets: new Set() };
    case "acknowledged":
      return { ...choices, acknowledged: mapWithout(choices.acknowledged, answer.key) };
  }
}
