import { Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import { decimal, type Decimal, formatFixed, zero } from "../../core/decimal";
import type { CellRef } from "../../core/grid";
import type { ScoredIndicator } from "../../core/score";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { SmallButton } from "../parts/small-button";
import { useActions, usePane } from "../state/pane-context";
import { ChecklistPoints } from "./checklist-points";

const texts = dictionary(
  {
    points: (name: string, weight: string) => `${name}得分，0 到 ${weight}`,
    give: "打分",
    of: (weight: string) => `/ ${weight}`,
    keep: "记下",
    range: (weight: string) => `要在 0 和 ${weight} 之间`,
  },
  {
    points: (name, weight) => `Points for ${name}, 0 to ${weight}`,
    give: "Points",
    of: (weight) => `/ ${weight}`,
    keep: "Keep",
    range: (weight) => `must be between 0 and ${weight}`,
  },
);

const useStyles = makeStyles({
  line: { display: "flex", gap: "6px", alignItems: "center", flexWrap: "wrap" },
  input: { width: "72px", minWidth: "72px" },
});

interface Props {
  readonly scored: ScoredIndicator;
  readonly at: CellRef;
}

/** Points a person gives: ticks for a check-list, else a number from 0 to the weight in steps of 0.5. */
export function JudgedPoints({ scored, at }: Props) {
  const { rule } = scored.indicator;
  return rule.kind === "checklist" ? (
    <ChecklistPoints name={scored.indicator.level3} rule={rule} points={scored.points} at={at} />
  ) : (
    <PointsBox key={scored.points?.toFixed()} scored={scored} at={at} />
  );
}

function PointsBox({ scored, at }: Props) {
  const styles = useStyles();
  const t = useTexts(texts);
  const busy = usePane((pane) => pane.busy !== null);
  const now = scored.points ? scored.points.toFixed() : "";
  const [typed, setTyped] = useState(now);
  const weight = scored.weight ? formatFixed(scored.weight, 2).replace(/\.?0+$/, "") : "";
  const wrong = !isAllowed(typed, scored.weight);
  const { leave, keep } = useKept({ at, typed, unkept: !wrong && typed !== now });
  return (
    // The browser's own check speaks its own language, and knows only steps.
    <form
      noValidate
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <span aria-hidden>{t.give}</span>
      <Input
        type="number"
        size="small"
        min={0}
        max={weight === "" ? undefined : weight}
        step={0.5}
        className={styles.input}
        aria-label={t.points(scored.indicator.level3, weight)}
        aria-invalid={wrong}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={leave}
      />
      <span aria-hidden>{t.of(weight)}</span>
      {typed === now ? null : (
        <SmallButton type="submit" disabled={wrong || busy}>
          {t.keep}
        </SmallButton>
      )}
      {wrong ? <span>{t.range(weight)}</span> : null}
    </form>
  );
}

/**
 * Writes what was typed on 记下, and when the box is left: who goes on to the next row, or presses 计算,
 * has meant it. While other work goes on it waits.
 */
function useKept(box: { readonly at: CellRef; readonly typed: string; readonly unkept: boolean }) {
  const { at, typed, unkept } = box;
  const busy = usePane((pane) => pane.busy !== null);
  const { typeInto } = useActions();
  const [left, setLeft] = useState<string | null>(null);
  const tried = useRef<string | null>(null);
  useEffect(() => {
    // Once: what could not be written is not written again and again.
    if (busy || !unkept || left !== typed || tried.current === typed) return;
    tried.current = typed;
    void typeInto(at, typed);
  }, [left, busy, unkept, typeInto, at, typed]);
  const leave = (): void => setLeft(typed);
  const keep = (): void => {
    if (unkept) void typeInto(at, typed);
  };
  return { leave, keep };
}

function isAllowed(typed: string, weight: Decimal | null): boolean {
  if (typed === "") return true;
  if (!/^\d{1,6}(\.\d{1,4})?$/.test(typed)) return false;
  const value = decimal(typed);
  return value.gte(zero) && (!weight || value.lte(weight));
}
