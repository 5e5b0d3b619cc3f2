/** The faces of GB/T 9704-2012 as Word on Chinese Windows names them. */
export const face = {
  body: "仿宋_GB2312",
  title: "方正小标宋简体",
  heading1: "黑体",
  heading2: "楷体_GB2312",
  pageNumber: "宋体",
  latin: "Times New Roman",
} as const;

/** Digits and Latin letters in Times New Roman, everything else in the Chinese face. */
export function fontsWith(eastAsia: string) {
  return { ascii: face.latin, hAnsi: face.latin, cs: face.latin, eastAsia };
}

/**
 * A run's ambiguous signs (“ ” — … ·) take the Chinese face, and a space between Chinese words does
 * not switch it (docx #713).
 */
export const chineseHint = { hint: "eastAsia" } as const;

interface TableFont {
  readonly name: string;
  /** Names to look for where the first is not installed. */
  readonly others: string;
  readonly panose: string;
  readonly family: "roman" | "modern" | "auto";
}

const tableFonts: readonly TableFont[] = [
  { name: face.body, others: "仿宋,FangSong", panose: "02010609060101010101", family: "modern" },
  { name: face.heading2, others: "楷体,KaiTi", panose: "02010609060101010101", family: "modern" },
  {
    name: face.title,
    others: "方正小标宋_GBK,华文中宋,STZhongsong",
    panose: "03000509000000000000",
    family: "auto",
  },
  { name: face.heading1, others: "SimHei", panose: "02010609060101010101", family: "modern" },
  { name: face.pageNumber, others: "SimSun", panose: "02010600030101010101", family: "auto" },
];

/**
 * The entries of word/fontTable.xml: what to take where a face is missing. Charset 86 is GB2312, so
 * that Word replaces a missing face by a Chinese one.
 */
export function fontTableEntries(): string {
  const latin =
    `<w:font w:name="${face.latin}"><w:panose1 w:val="02020603050405020304"/>` +
    `<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  const chinese = tableFonts.map(
    ({ name, others, panose, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  );
  return [latin, ...chinese].join("");
}
