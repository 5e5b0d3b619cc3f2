import { textWidthOf as width } from "./text-width";

/**
 * GB/T 9704-2012, 7.3.1: a title on several lines keeps its words whole and takes the shape of a
 * trapezium or a rhombus.
 */

/** 22 points a character on 156 mm is 20; half a character is lost to the space beside the year. */
const longestLine = 19.5;
/** More joints than this are no title of ours: trying every cut would take too long. */
const mostJoints = 20;

/** Where the words of our own titles end. */
const joints: readonly RegExp[] = [
  /(?=关于)/gu,
  /(?=（)/gu,
  /(?<=的)/gu,
  /(?=(?:19|20)\d{2}年)/gu,
  /(?<=年度)/gu,
  /(?<=[省市区县旗镇乡])(?=.{3})/gu,
  /(?<=街道|人民政府|委员会|管理局|服务中心|办公室|指挥中心)/gu,
  /(?=部门整体支出|整体支出|整体绩效|项目支出|专项资金)/gu,
  /(?<=部门整体支出|整体支出|项目支出|专项资金)/gu,
  /(?=绩效(?:自评|评价))/gu,
  /(?=(?:自评)?报告$)/gu,
];
/** Breaking here tears what is better kept whole: a unit's name, “绩效自评报告”. */
const weakJoints: readonly RegExp[] = [
  /(?=(?:自评)?报告$)/gu,
  /(?<=[省市区县旗镇乡]|街道|人民政府|委员会|管理局|服务中心|办公室|指挥中心)(?!(?:19|20)\d{2}年|部门|整体|关于|$)/gu,
];

/** Where the patterns break the title, but not before a closing sign nor inside a number. */
function breaksOf(title: string, patterns: readonly RegExp[]): ReadonlySet<number> {
  const places = patterns.flatMap((pattern) =>
    [...title.matchAll(pattern)].map(({ index }) => index),
  );
  const tears = (at: number) =>
    /^[）》”’〕，。、：；]/u.test(title.slice(at)) || /^[\d.]{2}/.test(title.slice(at - 1));
  return new Set(places.filter((at) => at > 0 && !tears(at)));
}

interface Shape {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** How far the lines are from a trapezium or a rhombus, 0 for none. */
function unevenness(widths: readonly number[]): number {
  const longest = Math.max(...widths);
  const slack = widths.reduce((sum, each) => sum + (longest - each) ** 2, 0) / widths.length;
  // One or two characters are no line of their own; equal lines make a block, which is no shape either.
  const tiny = widths.filter((each) => each < 5).length * 40;
  const middle = widths.slice(1, -1);
  const waist = middle.some((each) => each < (widths[0] ?? 0) && each < (widths.at(-1) ?? 0))
    ? 60
    : 0;
  return slack + tiny + waist;
}

/** All ways to cut the title into `count` lines that fit, at the given places. */
function* cuts(
  title: string,
  places: readonly number[],
  count: number,
): Generator<readonly string[]> {
  if (count === 1) {
    if (width(title) <= longestLine) yield [title];
    return;
  }
  for (const place of places) {
    const first = title.slice(0, place);
    if (place >= title.length || width(first) > longestLine) continue;
    const rest = places.filter((each) => each > place).map((each) => each - place);
    for (const lines of cuts(title.slice(place), rest, count - 1)) yield [first, ...lines];
  }
}

function best(
  title: string,
  strong: ReadonlySet<number>,
  weak: ReadonlySet<number>,
  count: number,
) {
  const places = [...strong].sort((a, b) => a - b);
  let found: Shape | null = null;
  for (const lines of cuts(title, places, count)) {
    let at = 0;
    let torn = 0;
    for (const each of lines.slice(0, -1)) {
      at += each.length;
      if (weak.has(at)) torn += 15;
    }
    const cost = unevenness(lines.map(width)) + torn;
    if (found === null || cost < found.cost) found = { lines, cost };
  }
  return found;
}

/** Where no known word ends: lines of equal width, not inside a number or a Latin word, not before a closing sign. */
function evenLines(title: string, count: number): readonly string[] {
  const aim = width(title) / count;
  const lines: string[] = [""];
  for (const piece of title.match(/[\d.%A-Za-z]+|[（《“‘〔]*.[）》”’〕，。、：；]*/gu) ?? []) {
    const current = lines.at(-1) ?? "";
    const full = current !== "" && width(current) + width(piece) / 2 > aim && lines.length < count;
    if (full) lines.push(piece);
    else lines[lines.length - 1] = current + piece;
  }
  return lines;
}

/** The lines of a centred title, as few as fit and well shaped; a title that fits stays one line. */
export function titleLines(title: string): readonly string[] {
  const whole = title.trim();
  if (width(whole) <= longestLine) return [whole];
  const strong = breaksOf(whole, joints);
  const weak = breaksOf(whole, weakJoints);
  const fewest = Math.ceil(width(whole) / longestLine);
  if (strong.size <= mostJoints) {
    for (const count of [fewest, fewest + 1]) {
      const shape = best(whole, strong, weak, count);
      if (shape !== null) return shape.lines;
    }
  }
  return evenLines(whole, fewest);
}
