import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";

const texts = dictionary(
  {
    taken: (sheet: string) => `已有一张‘${sheet}’，不是本工具做的。没动它。`,
    other: (free: string) => `另建‘${free}’`,
    none: "不建",
  },
  {
    taken: (sheet) => `There is a sheet “${sheet}” that we did not make. It was left alone.`,
    other: (free) => `Make “${free}”`,
    none: "Make none",
  },
);

interface Props {
  readonly sheet: string;
  readonly free: string;
  readonly answer: (answer: "other-name" | null) => void;
}

/** A sheet of somebody else's bears the name of ours. */
export function NameTaken({ sheet, free, answer }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <p>{t.taken(sheet)}</p>
      <DialogFoot>
        <DecisionButton appearance="primary" onClick={() => answer("other-name")}>
          {t.other(free)}
        </DecisionButton>
        <DecisionButton onClick={() => answer(null)}>{t.none}</DecisionButton>
      </DialogFoot>
    </>
  );
}
