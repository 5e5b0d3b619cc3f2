import type { Quotient } from "../decimal";
import { isNoAnswer, type NoAnswer } from "../expression";
import { figureFacts } from "../figures";
import type { RateResult } from "../rates";
import { amount, shown } from "./amount";
import { rateShown } from "./rate-amounts";
import type { Block, TableCell } from "./report-document";
import { cell, column, shownCell, table, textCell, wanCell } from "./table-cells";
import { figureRun, words } from "./runs";

const columns = [
  column("序号", 8, "center"),
  column("指标", 22, "left"),
  column("计算公式", 27, "left"),
  column("分子", 14, "right"),
  column("分母", 14, "right"),
  column("比率", 15, "right"),
];

/** 主要比率表: every rate the report speaks of, with both its amounts, so that it can be checked. */
export function ratesTable(rates: readonly RateResult[]): Extract<Block, { kind: "table" }> {
  return table(
    { caption: "主要比率计算表", unitNote: "单位：万元（另有注明的除外）" },
    columns,
    rates.map((rate, index) => [
      textCell(String(index + 1)),
      textCell(rate.definition.term),
      textCell(rate.formulaText),
      half(rate, "num"),
      half(rate, "den"),
      rateCell(rate),
    ]),
  );
}

function rateCell(rate: RateResult): TableCell {
  const { text, figure } = rateShown(rate);
  return figure ? shownCell(rate.id, text) : textCell(text);
}

const units = { money: "", people: "人", tasks: "项", percent: "" } as const;

function half(rate: RateResult, which: "num" | "den"): TableCell {
  const { expression, value } = which === "num" ? rate.numerator : rate.denominator;
  const plain = valueOf(value);
  if (!plain) return textCell("—");
  const [first] = rate.figures;
  const kind = first === undefined ? "money" : figureFacts(first).kind;
  const id = expression.kind === "operand" ? expression.id : `${rate.id}_${which}`;
  if (kind === "money") return wanCell(id, plain);
  return cell(figureRun(id, shown(amount(id, kind, plain))), words(units[kind]));
}

const valueOf = (value: Quotient | NoAnswer) =>
  isNoAnswer(value) ? null : value.numerator.div(value.denominator);
