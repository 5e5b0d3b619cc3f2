import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";

const texts = dictionary(
  {
    last: (name: string) => `上次导出的是：${name}`,
    warning: "导出是一份新文件，没有您在旧 Word 里改的字。只想更新数字，用‘刷新 Word 里的数’。",
    refresh: "刷新旧文件",
    again: "另导一份",
  },
  {
    last: (name) => `Exported last: ${name}`,
    warning:
      "An export is a new file without what you changed in the old one. To update only the numbers, refresh the old file.",
    refresh: "Refresh the old file",
    again: "Export another",
  },
);

interface Props {
  readonly last: string;
  readonly answer: (answer: "refresh" | "new" | null) => void;
}

/** M9 */
export function ExportAgain({ last, answer }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <p>{t.last(last)}</p>
      <p>{t.warning}</p>
      <DialogFoot>
        <DecisionButton appearance="primary" onClick={() => answer("refresh")}>
          {t.refresh}
        </DecisionButton>
        <DecisionButton onClick={() => answer("new")}>{t.again}</DecisionButton>
      </DialogFoot>
    </>
  );
}
