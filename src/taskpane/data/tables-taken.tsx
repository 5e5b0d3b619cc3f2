import type { Evaluation } from "../../core/evaluation";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { KeptAnswerLine } from "../parts/kept-answer-line";
import { useActions } from "../state/pane-context";

const texts = dictionary(
  {
    added: "几张基础数据表加起来算，您选的。",
    left: (sheets: string) => `${sheets}没看，您选的。`,
    quoted: (sheet: string) => `‘${sheet}’`,
    again: "重选",
    againFor: "重选用哪张基础数据表",
  },
  {
    added: "Several data sheets are added up, by your choice.",
    left: (sheets) => `${sheets} left out, by your choice.`,
    quoted: (sheet) => `“${sheet}”`,
    again: "Choose again",
    againFor: "Choose the data sheet again",
  },
);

/** M12 as it was answered; taken back, the next 计算 asks again. */
export function TablesTaken({ evaluation }: { readonly evaluation: Evaluation }) {
  const t = useTexts(texts);
  const { takeBack } = useActions();
  const { addUp, ignoredSheets } = evaluation.recognition.choices;
  if (!addUp && ignoredSheets.size === 0) return null;
  return (
    <KeptAnswerLine
      words={addUp ? t.added : t.left([...ignoredSheets].map(t.quoted).join(""))}
      label={t.again}
      name={t.againFor}
      onTakeBack={() => void takeBack({ of: "tables" })}
    />
  );
}
