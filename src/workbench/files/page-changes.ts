import type { PageChange, PageLook } from "../../hosts/xlsx";
import { formatAbsolute } from "../book/a1";
import {
  CHOICE_NAMES,
  MARGIN_NAMES,
  type ChoiceName,
  type HeaderPart,
  type PageLayout,
} from "../book/page-layout";
import type { Rect } from "../book/rect";
import type { Sheet } from "../book/sheet";
import { WORDS } from "./dress-page";

type Attribute = readonly [name: string, value: string | null];

/** A choice as the file has it; Excel's standard is not said, paper and its direction always. */
function choiceAttribute(name: ChoiceName, word: string): Attribute {
  const { attribute, words } = WORDS[name];
  const standard = name === "orientation" ? word.toLowerCase() : null;
  return [attribute, words.find(([, excel]) => excel === word)?.[0] ?? standard];
}

/** Flags and where the file keeps them. */
const FLAGS = [
  ["setup", "blackAndWhite", "blackAndWhite"],
  ["setup", "draftMode", "draft"],
  ["options", "centerHorizontally", "horizontalCentered"],
  ["options", "centerVertically", "verticalCentered"],
  ["options", "printGridlines", "gridLines"],
  ["options", "printHeadings", "headings"],
] as const;

/**
 * What of a sheet's print set-up is not as it was opened; null when all of it is. A set-up that changes
 * names its paper: where a file does not, the printer's decides.
 */
export function pageChange(
  { name: sheet, page: now }: Sheet,
  { page: before }: Sheet,
  inFile: PageLook,
): PageChange | null {
  const change: PageChange = {
    margins: new Map(marginsOf(before, now)),
    setup: new Map([
      ...choicesOf(before, now),
      ...flagsOf("setup", before, now),
      ...zoomOf(before, now),
    ]),
    options: new Map(flagsOf("options", before, now)),
    ...differing("header", headerText(before, "Header"), headerText(now, "Header")),
    ...differing("footer", headerText(before, "Footer"), headerText(now, "Footer")),
    ...differing("fitToPage", fits(before), fits(now)),
    ...differing("breaks", before.rowBreaks, now.rowBreaks),
    ...differing("area", areaText(sheet, before), areaText(sheet, now)),
    ...differing("titles", titlesText(sheet, before), titlesText(sheet, now)),
  };
  const { margins, setup, options, ...others } = change;
  const changed = margins.size + setup.size + options.size + Object.keys(others).length;
  if (changed === 0) return null;
  const paper = (["paperSize", "orientation"] as const).map((choice) =>
    choiceAttribute(choice, now.choice(choice) ?? ""),
  );
  const said = paper.filter(([attribute]) => !inFile.setup.has(attribute));
  return { ...change, setup: new Map([...said, ...setup]) };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const differing = <K extends string, T>(key: K, before: T, now: T): Partial<Record<K, T>> =>
  same(before, now) ? {} : ({ [key]: now } as Partial<Record<K, T>>);

/** All of them when one changed: a file that names some margins names all. */
function marginsOf(before: PageLayout, now: PageLayout): readonly Attribute[] {
  if (MARGIN_NAMES.every((name) => before.margin(name) === now.margin(name))) return [];
  return MARGIN_NAMES.map((name) => [name.replace("Margin", ""), inches(now.margin(name) ?? 0)]);
}

const inches = (points: number): string => String(Number((points / 72).toFixed(4)));

const choicesOf = (before: PageLayout, now: PageLayout): readonly Attribute[] =>
  CHOICE_NAMES.flatMap((name) =>
    before.choice(name) === now.choice(name) ? [] : [choiceAttribute(name, now.choice(name) ?? "")],
  );

const flagsOf = (
  home: "setup" | "options",
  before: PageLayout,
  now: PageLayout,
): readonly Attribute[] =>
  FLAGS.flatMap(([where, flag, attribute]): readonly Attribute[] =>
    where !== home || before.flags[flag] === now.flags[flag]
      ? []
      : [[attribute, now.flags[flag] ? "1" : null]],
  );

const fits = ({ zoom }: PageLayout): boolean =>
  (zoom.horizontalFitToPages ?? zoom.verticalFitToPages ?? null) !== null;

function zoomOf(before: PageLayout, now: PageLayout): readonly Attribute[] {
  const first = differing("first", before.firstPageNumber, now.firstPageNumber);
  const numbered: readonly Attribute[] =
    first.first === undefined
      ? []
      : [
          ["firstPageNumber", first.first === null ? null : String(first.first)],
          ["useFirstPageNumber", first.first === null ? null : "1"],
        ];
  if (same(before.zoom, now.zoom)) return numbered;
  const { scale, horizontalFitToPages, verticalFitToPages } = now.zoom;
  // 0 pages: as many as it takes.
  const pages = (count: number | null | undefined): string => String(count ?? 0);
  return fits(now)
    ? [
        ...numbered,
        ["scale", null],
        ["fitToWidth", pages(horizontalFitToPages)],
        ["fitToHeight", pages(verticalFitToPages)],
      ]
    : [...numbered, ["scale", String(scale ?? 100)], ["fitToWidth", null], ["fitToHeight", null]];
}

/** “&L左&C中&R右”; parts that are empty are left out. */
function headerText(page: PageLayout, kind: "Header" | "Footer"): string {
  const parts = [
    ["&L", "left"],
    ["&C", "center"],
    ["&R", "right"],
  ] as const;
  return parts
    .map(([code, side]) => {
      const text = page.header(`${side}${kind}` satisfies HeaderPart);
      return text === "" ? "" : code + text;
    })
    .join("");
}

const joined = (sheet: string, rects: readonly (Rect | null)[]): string | null => {
  const references = rects.flatMap((rect) => (rect ? [formatAbsolute(sheet, rect)] : []));
  return references.length === 0 ? null : references.join(",");
};

const areaText = (sheet: string, page: PageLayout): string | null => joined(sheet, page.printArea);
const titlesText = (sheet: string, page: PageLayout): string | null =>
  joined(sheet, [page.printTitleColumns, page.printTitleRows]);
