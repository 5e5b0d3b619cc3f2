import { choiceRows, readChoices } from "../core/recognise";
import { afterWriting } from "./after-writing";
import { type Choice, decided } from "./choice";
import { type Desk, stampOf } from "./desk";
import type { Look } from "./look";
import { lookAround } from "./look-around";
import { readBook } from "./read-book";
import { settingsEdit } from "./settings-sheet";

/** Keeps the decisions in `_自评设置` and looks again with them. Rates and scores in the sheets wait for 计算. */
export async function choose(desk: Desk, choices: readonly Choice[]): Promise<Look> {
  const { choices: before } = readChoices(await readBook(desk.book));
  const after = choices.reduce(decided, before);
  await desk.book.apply([settingsEdit(choiceRows(after))]);
  return afterWriting(() => lookAround(desk));
}

/** 已核实: keeps the reason with today's date; the line moves to 已核实. `key` is `issueKey`. */
export async function acknowledge(desk: Desk, key: string, reason: string): Promise<Look> {
  const [on = ""] = stampOf(desk.clock.now()).split(" ");
  return choose(desk, [{ kind: "acknowledged", key, reason, on }]);
}
