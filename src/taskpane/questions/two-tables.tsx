import { Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";

import type { AnswerTo } from "../../app/questions";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";

const texts = dictionary(
  {
    question: (count: number) => `${count === 2 ? "两" : String(count)}张表都像基础数据表：`,
    only: (sheet: string) => `只用‘${sheet}’`,
    last: (sheet: string) => `是两个版本，用后面那张‘${sheet}’`,
    add: "是不同单位，加起来",
    keep: "就这样",
  },
  {
    question: (count) => `${String(count)} sheets look like the data sheet:`,
    only: (sheet) => `Only “${sheet}”`,
    last: (sheet) => `They are versions: use the later one, “${sheet}”`,
    add: "They are different units: add them up",
    keep: "Keep",
  },
);

interface Props {
  readonly sheets: readonly string[];
  readonly answer: (answer: AnswerTo<"two-tables"> | null) => void;
}

/** M12 */
export function TwoTables({ sheets, answer }: Props) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<string | null>(null);
  const last = sheets.at(-1);
  const keep = (): void => {
    if (chosen === "+") answer({ kind: "add-up" });
    else if (chosen !== null) answer({ kind: "only", sheet: chosen });
  };
  return (
    <>
      <RadioGroup
        aria-label={t.question(sheets.length)}
        value={chosen ?? ""}
        onChange={(_, { value }) => setChosen(value)}
      >
        {sheets.map((sheet) => (
          <Radio key={sheet} value={sheet} label={sheet === last ? t.last(sheet) : t.only(sheet)} />
        ))}
        <Radio value="+" label={t.add} />
      </RadioGroup>
      <SmallButton appearance="primary" disabled={chosen === null} onClick={keep}>
        {t.keep}
      </SmallButton>
    </>
  );
}
