import type { RateId } from "../rates";
import { plainName, rateNames, rateOfName } from "./match-rate";

const mention = /\p{Script=Han}+?率/gu;
/** “比率”, “该率”: whichever rate the row is. */
const pointing = /(?:比|该|此|其|本|上述)率$/u;
/** “控制率” of “三公经费控制率”: as much of a name as tells one rate from another within a row. */
const shortest = 3;

/**
 * True where 评分标准 names a rate that is not the row's: “结转结余变动率≤0得满分” beside 结转结余率. Such a
 * rule says nothing of the rate that would be put into it.
 */
export function namesOtherRate(ruleText: string, id: RateId, level3: string): boolean {
  const text = ruleText.normalize("NFKC").replace(/[\s"'“”‘’]/gu, "");
  return [...text.matchAll(mention)].some(([said]) => !isOwn(said, id, plainName(level3)));
}

function isOwn(said: string, id: RateId, name: string): boolean {
  const known = longestNameAtEnd(said);
  if (known !== null) return known === id;
  if (pointing.test(said)) return true;
  return [name, ...rateNames(id)].some((own) => endsAlike(said, own));
}

function longestNameAtEnd(said: string): RateId | null {
  for (let from = 0; from < said.length; from += 1) {
    const id = rateOfName(said.slice(from));
    if (id) return id;
  }
  return null;
}

const endsAlike = (a: string, b: string): boolean =>
  a.length >= shortest && a.slice(-shortest) === b.slice(-shortest);
