/** The same sentence in both languages of the product. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What a sentence may need to say: the part of the file, and one detail in the file's own words. */
export interface UnreadableFacts {
  /** The part inside the file: “xl/worksheets/sheet1.xml”; null when it is the file as a whole. */
  readonly part: string | null;
  readonly detail: string;
}

interface Words {
  readonly zh: (facts: UnreadableFacts) => string;
  readonly en: (facts: UnreadableFacts) => string;
}

const where = (facts: UnreadableFacts): string => facts.part ?? "整个文件";
const place = (facts: UnreadableFacts): string => facts.part ?? "the file";
const resave = "请用 Excel 或 WPS 打开原件，另存为 .xlsx 再试";
const resaveEn = "Open the original in Excel or WPS, save it as .xlsx and try again.";

const catalogue = {
  "empty-file": {
    zh: () => "这个文件是空的（0 字节），可能没有下载或复制完整。请重新取一份。",
    en: () => "The file is empty (0 bytes); the download or copy was not finished. Get it again.",
  },
  "not-a-workbook": {
    zh: (facts) => `这不是 Excel 工作簿（${facts.detail}）。${resave}。`,
    en: (facts) => `This is not an Excel workbook (${facts.detail}). ${resaveEn}`,
  },
  "password-needed": {
    zh: () => "这个文件有密码。请用 --password 给出密码，或先在 Excel 里去掉密码。",
    en: () =>
      "The file is protected by a password. Give it with --password, or remove it in Excel.",
  },
  "password-wrong": {
    zh: () => "密码不对，或这种加密方式读不了。请核对密码，或先在 Excel 里去掉密码。",
    en: () => "The password is wrong or the encryption is not supported. Remove it in Excel.",
  },
  "zip-truncated": {
    zh: (facts) => `文件不完整，打不开：${where(facts)}（${facts.detail}）。请重新复制或下载。`,
    en: (facts) => `The file is cut short: ${place(facts)} (${facts.detail}). Copy it again.`,
  },
  "zip-damaged": {
    zh: (facts) => `文件坏了，打不开：${where(facts)}（${facts.detail}）。${resave}。`,
    en: (facts) => `The file is damaged: ${place(facts)} (${facts.detail}). ${resaveEn}`,
  },
  "header-lies": {
    zh: (facts) =>
      `文件坏了，打不开：${where(facts)} 的实际大小与登记的不符（${facts.detail}）。${resave}。`,
    en: (facts) =>
      `The file is damaged: the size of ${place(facts)} is not the one stated (${facts.detail}). ${resaveEn}`,
  },
  "too-big": {
    zh: (facts) =>
      `文件展开后太大，没有读：${where(facts)}（${facts.detail}）。请只留要用的表再试。`,
    en: (facts) =>
      `The file unpacks to too much and was not read: ${place(facts)} (${facts.detail}). Keep only the sheets you need.`,
  },
  "part-missing": {
    zh: (facts) => `文件缺一部分，打不开：${where(facts)}（${facts.detail}）。${resave}。`,
    en: (facts) => `A part of the file is missing: ${place(facts)} (${facts.detail}). ${resaveEn}`,
  },
  "xml-broken": {
    zh: (facts) => `文件坏了，打不开：${where(facts)}（${facts.detail}）。${resave}。`,
    en: (facts) => `The file is damaged: ${place(facts)} (${facts.detail}). ${resaveEn}`,
  },
  "doctype-refused": {
    zh: (facts) => `文件里有不该有的内容，没有读：${where(facts)}（DOCTYPE）。${resave}。`,
    en: (facts) =>
      `The file holds what no workbook needs and was not read: ${place(facts)} (DOCTYPE). ${resaveEn}`,
  },
} satisfies Record<string, Words>;

export type UnreadableCode = keyof typeof catalogue;

/** A file that cannot be read whole. Nothing of it was used; `words` say what happened and what to do. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly code: UnreadableCode;
  readonly part: string | null;
  readonly words: Sentence;

  /** @param detail - “中文 / English”, or one text that both languages can show */
  constructor(code: UnreadableCode, part: string | null, detail = "") {
    const [inChinese = "", inEnglish = inChinese] = detail.split(" / ");
    const words: Words = catalogue[code];
    const zh = words.zh({ part, detail: inChinese });
    const en = words.en({ part, detail: inEnglish });
    super(en);
    this.code = code;
    this.part = part;
    this.words = { zh, en };
  }
}
