import { Fragment } from "react";

import type { Evaluation } from "../../core/evaluation";
import { type Expression, isNoAnswer, operandsOf } from "../../core/expression";
import { cellOf, figureFacts, isFigureId } from "../../core/figures";
import type { RateResult } from "../../core/rates";
import { dictionary } from "../language/dictionary";
import { useTexts } from "../language/use-texts";
import { CellLink } from "../parts/cell-link";
import { useAmounts } from "../parts/shown";

const texts = dictionary({ missing: "缺数", by: "÷" }, { missing: "missing", by: "÷" });

/** “16.90 ÷ 20.00”, each number a link to the cell it came from; sums term by term. */
export function AmountLinks({
  rate,
  evaluation,
}: {
  readonly rate: RateResult;
  readonly evaluation: Evaluation;
}) {
  const t = useTexts(texts);
  return (
    <span>
      <Side of={rate.numerator.expression} evaluation={evaluation} />
      {` ${t.by} `}
      <Side of={rate.denominator.expression} evaluation={evaluation} />
    </span>
  );
}

interface SideProps {
  readonly of: Expression;
  readonly evaluation: Evaluation;
}

function Side({ of, evaluation }: SideProps) {
  const ids = operandsOf(of);
  if (of.kind === "operand") return <Amount id={of.id} evaluation={evaluation} />;
  const signs = signsOf(of);
  return (
    <>
      {"("}
      {ids.map((id, index) => (
        <Fragment key={id}>
          {signs.get(id) === "-" ? " − " : index === 0 ? "" : " + "}
          <Amount id={id} evaluation={evaluation} />
        </Fragment>
      ))}
      {")"}
    </>
  );
}

/**
 * Which amounts are taken away, through sums and differences however they are nested.
 * @throws RangeError for an expression that is no row of amounts added and taken away
 */
function signsOf(expression: Expression, sign: "+" | "-" = "+"): ReadonlyMap<string, "+" | "-"> {
  switch (expression.kind) {
    case "operand":
      return new Map([[expression.id, sign]]);
    case "absolute":
      return signsOf(expression.of, sign);
    case "sum":
      return new Map(expression.terms.flatMap((term) => [...signsOf(term, sign)]));
    case "difference":
      return new Map([
        ...signsOf(expression.from, sign),
        ...signsOf(expression.take, sign === "+" ? "-" : "+"),
      ]);
    default:
      throw new RangeError(`no amounts to show beside each other: ${expression.kind}`);
  }
}

function Amount({ id, evaluation }: { readonly id: string; readonly evaluation: Evaluation }) {
  const t = useTexts(texts);
  const { plain } = useAmounts();
  const operand = evaluation.operands.get(id);
  const found = isFigureId(id) ? evaluation.recognition.figures.found.get(id) : undefined;
  if (!operand || isNoAnswer(operand.value)) return <>{t.missing}</>;
  const kind = isFigureId(id) ? figureFacts(id).kind : "tasks";
  const shown = kind === "percent" ? `${plain(operand.value, kind)}%` : plain(operand.value, kind);
  const at = found ? cellOf(found) : operand.cell;
  return (
    <CellLink at={at} says={`${operand.term} ${shown}`}>
      {shown}
    </CellLink>
  );
}
