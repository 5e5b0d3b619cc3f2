import type { DefinedNameChange, WorkbookLooks } from "../../hosts/xlsx";
import type { Book } from "../book/book";
import { bareFormula, markedFormula } from "./future-functions";

/** Sheet and name in one key; Excel's names know no case. */
const keyOf = (name: string, scope: string | null): string =>
  JSON.stringify([name.toLowerCase(), scope]);

/**
 * Names that came, went or stand for something else. Those of the file are known by the names its
 * sheets have now; those of the grid are all there are, made by hand or by the add-in.
 */
export function nameChanges(
  { grid, sheets }: Book,
  file: WorkbookLooks["names"],
): readonly DefinedNameChange[] {
  const before = new Map(file.map((name) => [keyOf(name.name, name.scope), name]));
  const changes = grid.names().flatMap(({ key, name, scope }): readonly DefinedNameChange[] => {
    const owner = scope === null ? null : sheets.find(scope);
    if (owner === undefined) return [];
    const home = owner?.name ?? null;
    const was = before.get(keyOf(name, home));
    before.delete(keyOf(name, home));
    const formula = grid.nameFormula(key).replace(/^=/, "");
    if (was && bareFormula(was.refersTo) === formula) return [];
    return [{ name, scope: home, refersTo: markedFormula(formula) }];
  });
  const gone = [...before.values()].map(({ name, scope }) => ({ name, scope, refersTo: null }));
  return [...gone, ...changes];
}
