import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";
import { useActions } from "../state/pane-context";

const texts = dictionary(
  {
    locked: (sheet: string) => `‘${sheet}’有保护，写不进去。`,
    beside: "在旁边另建一张",
    unprotect: "去撤销保护",
    how: "另建的一张照原表的指标，分值和评分标准跟着原表走，得分和扣分原因写在新表里。原表不动，也不会替您撤销保护。",
  },
  {
    locked: (sheet) => `“${sheet}” is protected, nothing can be written there.`,
    beside: "Make one beside it",
    unprotect: "Go there to unprotect",
    how: "The new sheet has the same indicators; weights and rules follow the original, points and causes go into the new one. The original stays as it is and protected.",
  },
);

interface Props {
  readonly sheet: string;
  readonly answer: (answer: "beside" | null) => void;
}

/** M15: nothing is ever unprotected by us. */
export function SheetProtected({ sheet, answer }: Props) {
  const t = useTexts(texts);
  const { goTo } = useActions();
  return (
    <>
      <p>{t.locked(sheet)}</p>
      <p>{t.how}</p>
      <DialogFoot>
        <DecisionButton appearance="primary" onClick={() => answer("beside")}>
          {t.beside}
        </DecisionButton>
        <DecisionButton
          onClick={() => {
            answer(null);
            goTo({ sheet, row: 0, column: 0 });
          }}
        >
          {t.unprotect}
        </DecisionButton>
      </DialogFoot>
    </>
  );
}
