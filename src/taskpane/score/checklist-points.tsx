import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

import type { Decimal } from "../../core/decimal";
import type { CellRef } from "../../core/grid";
import type { Rule } from "../../core/score";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { pointsOf, ticksOf } from "./ticks-of";

const texts = dictionary(
  {
    worth: (text: string, points: string) => `${text}（${points} 分）`,
    sum: (points: string) => `合计 ${points} 分`,
    given: (points: string) => `已打 ${points} 分`,
    unclear: (points: string) => `已打 ${points} 分。要改，请把做到的都勾上。`,
    keep: "记下",
    keepFor: (name: string) => `${name}：记下`,
  },
  {
    worth: (text, points) => `${text} (${points} points)`,
    sum: (points) => `${points} points together`,
    given: (points) => `${points} points given`,
    unclear: (points) => `${points} points given. To change them, tick all that was done.`,
    keep: "Keep",
    keepFor: (name) => `${name}: keep`,
  },
);

const useStyles = makeStyles({
  line: { display: "flex", gap: "6px", alignItems: "center", flexWrap: "wrap" },
});

const none: ReadonlySet<number> = new Set();

interface Props {
  readonly name: string;
  readonly rule: Extract<Rule, { kind: "checklist" }>;
  /** What stands in the sheet. */
  readonly points: Decimal | null;
  readonly at: CellRef;
}

/** Tick boxes that make the points; nothing is written before a tick was changed. */
export function ChecklistPoints({ name, rule, points, at }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const { typeInto } = useActions();
  const { items } = rule;
  const known = points ? ticksOf(items, points) : none;
  const [changed, setChanged] = useState<ReadonlySet<number> | null>(null);
  const ticked = changed ?? known ?? none;
  const sum = pointsOf(items, ticked);
  const isKept = points?.eq(sum) === true;
  const toggle = (index: number): void => {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    setChanged(next);
  };
  return (
    <div>
      {items.map(({ text, points: worth }, index) => (
        <Checkbox
          key={text}
          label={t.worth(text, worth)}
          checked={ticked.has(index)}
          onChange={() => toggle(index)}
        />
      ))}
      <div className={styles.line}>
        <span>
          {changed === null && points
            ? t[known ? "given" : "unclear"](points.toFixed())
            : t.sum(sum.toFixed())}
        </span>
        {changed === null || isKept ? null : (
          <SmallButton
            disabled={busy}
            aria-label={t.keepFor(name)}
            onClick={() => void typeInto(at, sum.toFixed())}
          >
            {t.keep}
          </SmallButton>
        )}
      </div>
    </div>
  );
}
