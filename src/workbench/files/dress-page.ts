import type { PageLook } from "../../hosts/xlsx";
import {
  CHOICE_NAMES,
  HEADER_PARTS,
  MARGIN_NAMES,
  type ChoiceName,
  type HeaderPart,
  type PageLayout,
} from "../book/page-layout";

/** The file's word and Excel's for the same choice. */
type Pairs = readonly (readonly [file: string, excel: string])[];

/** Excel.PaperType by the number files have for it; others are kept in the file, unnamed. */
const PAPERS: Pairs = [
  ["1", "Letter"],
  ["5", "Legal"],
  ["8", "A3"],
  ["9", "A4"],
  ["10", "A4Small"],
  ["11", "A5"],
  ["12", "B4"],
  ["13", "B5"],
  ["14", "Folio"],
];

/** “&L左&C中&R右” in its three parts; a doubled & is a plain one and starts nothing. */
function headerParts(text: string): Readonly<Record<"L" | "C" | "R", string>> {
  const parts = { L: "", C: "", R: "" };
  let part: keyof typeof parts = "C";
  for (const [piece] of text.matchAll(/&&|&[LCR]|&|[^&]+/g)) {
    if (/^&[LCR]$/.test(piece)) part = piece.charAt(1) as keyof typeof parts;
    else parts[part] += piece;
  }
  return parts;
}

const SIDES = { L: "left", C: "center", R: "right" } as const;
const POINTS_PER_INCH = 72;
/** What Excel itself takes. */
const LIMITS = { header: 255, scale: [10, 400] } as const;

/** Puts the file's print set-up into the book's; breaks included, areas and titles not. */
export function dressPage(page: PageLayout, look: PageLook): void {
  for (const name of MARGIN_NAMES) {
    const inches = Number(look.margins.get(name.replace("Margin", "")));
    if (inches >= 0) page.setMargin(name, inches * POINTS_PER_INCH);
  }
  dressSetup(page, look);
  page.flags.centerHorizontally = isOn(look.options, "horizontalCentered");
  page.flags.centerVertically = isOn(look.options, "verticalCentered");
  page.flags.printGridlines = isOn(look.options, "gridLines");
  page.flags.printHeadings = isOn(look.options, "headings");
  for (const [kind, text] of [
    ["Header", look.header],
    ["Footer", look.footer],
  ] as const) {
    const parts = headerParts(text);
    for (const side of ["L", "C", "R"] as const) {
      const name = HEADER_PARTS.find(
        (part): part is HeaderPart => part === `${SIDES[side]}${kind}`,
      );
      if (name) page.setHeader(name, parts[side].slice(0, LIMITS.header));
    }
  }
  page.rowBreaks = look.breaks;
}

const isOn = (attributes: ReadonlyMap<string, string>, name: string): boolean =>
  /^(1|true)$/.test(attributes.get(name) ?? "");

/** File's words for Excel's choices; a word not here, or none, is Excel's standard. */
export const WORDS: Readonly<
  Record<ChoiceName, { readonly attribute: string; readonly words: Pairs }>
> = {
  orientation: { attribute: "orientation", words: [["landscape", "Landscape"]] },
  paperSize: { attribute: "paperSize", words: PAPERS },
  printOrder: { attribute: "pageOrder", words: [["overThenDown", "OverThenDown"]] },
  printComments: {
    attribute: "cellComments",
    words: [
      ["atEnd", "EndSheet"],
      ["asDisplayed", "InPlace"],
    ],
  },
  printErrors: {
    attribute: "errors",
    words: [
      ["blank", "Blank"],
      ["dash", "Dash"],
      ["NA", "NotAvailable"],
    ],
  },
};

function dressSetup(page: PageLayout, { setup, fitToPage }: PageLook): void {
  for (const name of CHOICE_NAMES) {
    const { attribute, words } = WORDS[name];
    const word = words.find(([file]) => file === setup.get(attribute))?.[1];
    if (word !== undefined) page.choose(name, word);
  }
  page.flags.blackAndWhite = isOn(setup, "blackAndWhite");
  page.flags.draftMode = isOn(setup, "draft");
  if (isOn(setup, "useFirstPageNumber"))
    page.firstPageNumber = Number(setup.get("firstPageNumber"));
  page.zoom = fitToPage ? fitOf(setup) : { scale: scaleOf(setup) };
}

/** What a file says beyond Excel's limits counts as not said. */
function scaleOf(setup: ReadonlyMap<string, string>): number {
  const scale = Number(setup.get("scale") ?? "100");
  const [least, most] = LIMITS.scale;
  return scale >= least && scale <= most ? scale : 100;
}

/** 0 pages means any number of them; not said means one. */
function fitOf(setup: ReadonlyMap<string, string>): object {
  const pages = (name: string): number => Number(setup.get(name) ?? "1");
  const [wide, tall] = [pages("fitToWidth"), pages("fitToHeight")];
  return {
    ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
    ...(tall > 0 ? { verticalFitToPages: tall } : {}),
  };
}
