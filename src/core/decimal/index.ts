export { CellSum } from "./cell-sum";
export {
  decimal,
  decimalOfCell,
  doubleOf,
  hundred,
  isZero,
  one,
  points,
  roundDown,
  roundHalfUp,
  roundUp,
  sumOf,
  yuan,
  zero,
  type Decimal,
  type Points,
} from "./decimal";
export {
  formatFixed,
  formatPercent,
  formatPointsInText,
  formatThousands,
  formatWan,
  printedWan,
} from "./format";
export { fromYuan, moneyUnits, toYuan, type MoneyUnit } from "./money";
export {
  add,
  compare,
  divide,
  multiply,
  negate,
  quotient,
  roundQuotient,
  significant,
  subtract,
  whole,
  type Quotient,
  type Rounding,
} from "./quotient";
