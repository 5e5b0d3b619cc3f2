import { unzipSync, zipSync } from "fflate";

/** The .xlsx with the sheet of that name protected, as Excel's 保护工作表 without a password does. */
export function withProtection(bytes: Uint8Array, sheet: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (part: string): string => new TextDecoder().decode(parts[part]);
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(
    text("xl/workbook.xml"),
  )![1]!;
  const relations = text("xl/_rels/workbook.xml.rels");
  const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  )![0];
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)![1]!;
  const part = `xl/${target}`;
  const locked = text(part).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
  return zipSync({ ...parts, [part]: new TextEncoder().encode(locked) });
}
