import type { ReadParagraph, ReportText } from "../report";
import { type Finding, finding } from "./finding";
import { narrow } from "./numbers-in-text";

const stated = /由\s*(\d+|[一二三四五六七八九十]+)\s*(?:名|位)?(?:同志|成员)?人?(?:同志)?组成/u;

const spoken: Readonly<Record<string, number>> = Object.fromEntries(
  ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map((name, index) => [
    name,
    index + 1,
  ]),
);

/** “由6人组成” against the names listed behind it (docs/field.md §7, check 7), and names listed twice. */
export const teamFindings = ({ paragraphs }: ReportText): readonly Finding[] =>
  paragraphs.flatMap(teamOf);

function teamOf(paragraph: ReadParagraph): readonly Finding[] {
  const text = narrow(paragraph.text);
  const match = stated.exec(text);
  if (!match?.[1]) return [];
  const rest = text.slice(match.index + match[0].length).split(/[。；]/u)[0] ?? "";
  const names = namesIn(rest);
  if (names === null || names.length === 0) return [];
  const { number } = paragraph;
  const said = String(spoken[match[1]] ?? match[1]);
  const differs =
    said === String(names.length)
      ? []
      : [finding("team-count-differs", { paragraph: number, said, listed: names.length }, number)];
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...differs,
    ...twice.map((name) => finding("team-name-twice", { paragraph: number, name }, number)),
  ];
}

const role = /^(?:其中|包括|分别是|分别为|为|由)?(?:(?:副?组长|组员|成员)(?:为|是|：|:)?)?/u;

/** The names of a list; null where something in it does not look like one, so nothing is claimed. */
function namesIn(text: string): readonly string[] | null {
  const flat = text.replace(/[（(][^）)]*[）)]/gu, "");
  const pieces = flat
    .split(/[，、,；：:]|和(?=[^，、]*$)/u)
    .map((piece) => piece.trim().replace(role, "").trim())
    .filter((piece) => piece !== "");
  const fits = pieces.every((piece) =>
    /^[\p{Script=Han}·]{2,4}$|^[\p{Script=Han}]+·[\p{Script=Han}]+$/u.test(piece),
  );
  return fits ? pieces : null;
}
