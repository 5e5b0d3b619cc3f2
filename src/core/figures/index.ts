export {
  baseUnit,
  figureFacts,
  figureId,
  figureIds,
  isFigureId,
  type FigureFacts,
  type FigureId,
} from "./figure-id";
export {
  cellOf,
  type Figures,
  type Found,
  type LedgerSum,
  type Source,
  type Unfound,
} from "./found";
export {
  itemIds,
  items,
  measures,
  type FigureGroup,
  type FigureKind,
  type Item,
  type Measure,
} from "./items";
export { registerCells, registerColumns, registerFirstRow, registerSheet } from "./register";
export { identities, type Identity } from "./identities";
