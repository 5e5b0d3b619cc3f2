import { SaxesParser } from "saxes";

import { writeReport } from "../../src/docx";
import { sampleReport } from "./sample-report";
import { partsOf } from "./word-file";

/** The order of children that ECMA-376 (5th edition, part 1, annex A.1) lays down; Word refuses some files that break it. */
const order: Readonly<Record<string, string>> = {
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  "w:rPr":
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
  "w:tblPr":
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  "w:tcPr":
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  "w:tblBorders": "top left bottom right insideH insideV",
  "w:tblCellMar": "top left bottom right",
  "w:tcMar": "top left bottom right",
  "w:sectPr":
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
  "w:style":
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
  "w:font": "altName panose1 charset family notTrueType pitch sig",
  "w:settings":
    "displayBackgroundShape defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat themeFontLang",
  "w:tbl": "tblPr tblGrid tr",
  "w:tr": "tblPrEx trPr tc",
  "w:tc": "tcPr p tbl",
};

/** Elements whose children stand in another order than the standard's, or that it does not know. */
function disorderIn(xml: string): readonly string[] {
  const found: string[] = [];
  const open: { name: string; last: number }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    const parent = open.at(-1);
    const known = parent === undefined ? undefined : order[parent.name]?.split(" ");
    if (parent !== undefined && known !== undefined) {
      const at = known.indexOf(name.replace("w:", ""));
      if (at < parent.last) found.push(`${name} in ${parent.name}`);
      parent.last = at;
    }
    open.push({ name, last: 0 });
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return found;
}

test("elements stand in the order of the standard, also those put in after the library", async () => {
  const parts = partsOf(await writeReport(sampleReport));
  const disorder = Object.entries(parts).flatMap(([name, xml]) =>
    disorderIn(xml).map((each) => `${name}: ${each}`),
  );
  expect([...new Set(disorder)]).toEqual([]);
});
