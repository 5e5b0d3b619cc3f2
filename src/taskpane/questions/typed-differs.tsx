import { makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";

import type { TypedCell } from "../../app/questions";
import { a1, formatRef } from "../../core/grid";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { DialogFoot } from "../parts/dialog-foot";
import { DecisionButton } from "../parts/decision-button";

const texts = dictionary(
  {
    differs: (cell: string, typed: string, computed: string) =>
      `${cell} 您填了 ${typed}，按标准算是 ${computed}。`,
    computed: (value: string) => `用 ${value}`,
    typed: (value: string) => `留 ${value}，原因稍后写`,
    go: "继续计算",
  },
  {
    differs: (cell, typed, computed) =>
      `${cell} holds ${typed} as typed; by the rule it is ${computed}.`,
    computed: (value) => `Use ${value}`,
    typed: (value) => `Keep ${value}, reason to follow`,
    go: "Go on",
  },
);

const useStyles = makeStyles({ item: { marginBottom: "8px" } });

interface Props {
  readonly cells: readonly TypedCell[];
  readonly answer: (answer: ReadonlyMap<string, "computed" | "typed"> | null) => void;
}

/** M2: one list for all such cells; what was typed stays unless she says otherwise. */
export function TypedDiffers({ cells, answer }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const [kept, setKept] = useState<ReadonlyMap<string, "computed" | "typed">>(
    new Map(cells.map(({ at }) => [formatRef(at), "typed"])),
  );
  return (
    <>
      {cells.map(({ at, name, typed, computed }) => {
        const key = formatRef(at);
        const sentence = t.differs(a1(at), typed, computed);
        return (
          <div key={key} className={styles.item}>
            <div>
              {name} <CellLink at={at} />
            </div>
            <div>{sentence}</div>
            <RadioGroup
              aria-label={sentence}
              value={kept.get(key) ?? "typed"}
              onChange={(_, { value }) =>
                setKept(new Map([...kept, [key, value as "computed" | "typed"]]))
              }
            >
              <Radio value="computed" label={t.computed(computed)} />
              <Radio value="typed" label={t.typed(typed)} />
            </RadioGroup>
          </div>
        );
      })}
      <DialogFoot>
        <DecisionButton appearance="primary" onClick={() => answer(kept)}>
          {t.go}
        </DecisionButton>
      </DialogFoot>
    </>
  );
}
