import { Document, Packer } from "docx";

import { type ReportDocument } from "../core/report";
import { stretches } from "./blocks";
import { finished } from "./finish";
import { legalText } from "./legal-text";
import { runWriter } from "./runs";
import { sections } from "./sections";
import { styles } from "./styles";

/**
 * The report as a .docx in the layout of GB/T 9704-2012. Equal reports give equal bytes, whenever
 * and however often they are written. Computes nothing and refuses nothing: characters Word cannot
 * hold are left out, no text of people becomes a field.
 */
export async function writeReport(report: ReportDocument): Promise<Uint8Array> {
  const { title, author, created } = report.properties;
  const file = new Document({
    title: legalText(title),
    creator: legalText(author),
    lastModifiedBy: legalText(author),
    styles: styles(),
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    compatibility: {
      version: 15,
      spaceForUnderline: true,
      balanceSingleByteDoubleByteWidth: true,
      doNotExpandShiftReturn: true,
      adjustLineHeightInTable: true,
      useFELayout: true,
    },
    sections: sections(stretches(report, runWriter()), report.draft),
  });
  return finished(await Packer.pack(file, "uint8array"), created);
}
