import { cellOf, type FigureId, items } from "../figures";
import type { Issue } from "../issues";
import { type Recognition, type UnitKey } from "../recognise";
import { issue } from "./issues";

/** 「由N人组成」 against the list, and no name twice. */
export function teamIssues({ team, teamSizeStated }: Recognition): readonly Issue[] {
  const names = team.map(({ name }) => name);
  const twice = names.filter(
    ({ text }, index) => names.findIndex((other) => other.text === text) !== index,
  );
  const repeated = twice.map(({ text, at }) => issue("team-name-twice", { name: text }, [at]));
  if (!teamSizeStated || names.length === 0) return repeated;
  const { value, at } = teamSizeStated;
  if (value.toFixed() === String(names.length)) return repeated;
  const cells = [at, ...names.map((name) => name.at)];
  return [
    issue("team-size-differs", { said: value.toFixed(), listed: names.length }, cells),
    ...repeated,
  ];
}

const headcounts: readonly (readonly [
  keyof Recognition["unit"]["headcount"],
  UnitKey & FigureId,
])[] = [
  ["staffQuota", "staffQuota"],
  ["staffOnDuty", "staffOnDuty"],
  ["retirees", "retirees"],
];

/** People are counted once: 单位信息 and 基础数据表 agree to the head. */
export function headcountIssues({ unit, figures }: Recognition): readonly Issue[] {
  return headcounts.flatMap(([key, id]) => {
    const [said, found, fact] = [unit.headcount[key], figures.found.get(id), unit.texts.get(id)];
    if (!said || !found || !fact || said.eq(found.value)) return [];
    const facts = { term: items[id].term, sheet: said.toFixed(), table: found.value.toFixed() };
    return [issue("headcount-differs", facts, [fact.at, cellOf(found)])];
  });
}
