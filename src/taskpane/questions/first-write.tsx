import { registerSheet } from "../../core/figures";
import { a1, type Area } from "../../core/grid";
import type { WritePlace } from "../../app/questions";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";

const texts = dictionary(
  {
    place: (sheet: string, cells: number, area: string) =>
      `要在‘${sheet}’写 ${String(cells)} 个格（${area}），其他格不动。`,
    added: (sheets: string) => `另加${sheets}。`,
    sheet: (name: string) => `一张‘${name}’`,
    register: (name: string) => `一张‘${name}’（记每个数从哪来）`,
    and: "、",
    write: "写入",
    look: "先只看结果",
    back: "写了以后，可以一键撤回。",
  },
  {
    place: (sheet, cells, area) =>
      `${String(cells)} cells of “${sheet}” will be written (${area}); no other cell is touched.`,
    added: (sheets) => `Added as well: ${sheets}.`,
    sheet: (name) => `a sheet “${name}”`,
    register: (name) => `a sheet “${name}” (where each number comes from)`,
    and: ", ",
    write: "Write",
    look: "Results only",
    back: "It can be taken back with one click.",
  },
);

interface Props {
  readonly places: readonly WritePlace[];
  readonly added: readonly string[];
  readonly answer: (answer: "write" | "look" | null) => void;
}

const blockOf = ({ top, left, bottom, right }: Area): string => {
  const from = a1({ row: top, column: left });
  const to = a1({ row: bottom, column: right });
  return from === to ? from : `${from}:${to}`;
};

/** M1 */
export function FirstWrite({ places, added, answer }: Props) {
  const t = useTexts(texts);
  const sheets = added.map((name) => t[name === registerSheet ? "register" : "sheet"](name));
  return (
    <>
      {places.map(({ sheet, cells, area }) => (
        <p key={sheet}>{t.place(sheet, cells, blockOf(area))}</p>
      ))}
      {sheets.length === 0 ? null : <p>{t.added(sheets.join(t.and))}</p>}
      <p>{t.back}</p>
      <DialogFoot>
        <DecisionButton appearance="primary" onClick={() => answer("write")}>
          {t.write}
        </DecisionButton>
        <DecisionButton onClick={() => answer("look")}>{t.look}</DecisionButton>
      </DialogFoot>
    </>
  );
}
