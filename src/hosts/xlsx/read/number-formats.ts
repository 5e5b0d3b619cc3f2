import { relationOfKind, type Relationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbook-package";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../xml/xml-tree";

const time12 = '上午/下午h"时"mm"分"';

/**
 * The number formats a file names by number only (ECMA-376 §18.8.30), those of Chinese Excel
 * included; 0 is General.
 */
const builtInFormats: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "¥#,##0;¥-#,##0",
  6: "¥#,##0;[Red]¥-#,##0",
  7: "¥#,##0.00;¥-#,##0.00",
  8: "¥#,##0.00;[Red]¥-#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: time12,
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: time12,
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The formats a styles part defines itself, by their number. */
export function ownFormats(styles: XmlElement): Map<number, string> {
  const list = childNamed(styles, "numFmts");
  return new Map(
    (list ? childrenNamed(list, "numFmt") : []).map((each) => [
      Number(each.attributes.get("numFmtId")),
      each.attributes.get("formatCode") ?? "General",
    ]),
  );
}

/** Cell style number → number format, “General” where there is none. */
export function readNumberFormats(
  book: WorkbookPackage,
  relationships: readonly Relationship[],
): readonly string[] {
  const part = relationOfKind(relationships, "styles")?.target;
  if (part === undefined || !book.has(part)) return [];
  const styles = parseXml(book.read(part), part);
  const own = ownFormats(styles);
  const xfs = childNamed(styles, "cellXfs");
  return (xfs ? childrenNamed(xfs, "xf") : []).map((xf) => {
    const id = Number(xf.attributes.get("numFmtId") ?? "0");
    return own.get(id) ?? builtInFormats[id] ?? "General";
  });
}
