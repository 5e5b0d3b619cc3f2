import type { DefinedNameChange, WorkbookLooks } from "../../hosts/xlsx";
import type { Book, DefinedName } from "../book/book";
import { bareFormula, markedFormula } from "./future-functions";

/** Sheet and name in one key; Excel's names know no case. */
const keyOf = (name: string, scope: string | null): string =>
  JSON.stringify([name.toLowerCase(), scope]);

/**
 * Names that came, went or stand for something else. Those of the file are known by the names its
 * sheets have now.
 */
export function nameChanges(
  book: Book,
  file: WorkbookLooks["names"],
): readonly DefinedNameChange[] {
  const before = new Map(file.map((name) => [keyOf(name.name, name.scope), name]));
  const now = [null, ...book.sheets.all].flatMap((scope) => book.namesIn(scope));
  const changes = now.flatMap((name): readonly DefinedNameChange[] => {
    const scope = name.scope?.name ?? null;
    const was = before.get(keyOf(name.name, scope));
    before.delete(keyOf(name.name, scope));
    const formula = formulaOf(book, name);
    if (was && bareFormula(was.refersTo) === formula) return [];
    return [{ name: name.name, scope, refersTo: markedFormula(formula) }];
  });
  const gone = [...before.values()].map(({ name, scope }) => ({ name, scope, refersTo: null }));
  return [...gone, ...changes];
}

const formulaOf = (book: Book, { key }: DefinedName): string =>
  book.grid.nameFormula(key).replace(/^=/, "");
