interface Facts {
  readonly "not-docx": Readonly<Record<string, never>>;
  readonly "old-doc": Readonly<Record<string, never>>;
  readonly encrypted: Readonly<Record<string, never>>;
  readonly truncated: Readonly<Record<string, never>>;
  readonly broken: { readonly part: string };
  readonly "too-large": { readonly part: string };
}

type Sentences = {
  readonly [Code in keyof Facts]: {
    readonly zh: (facts: Facts[Code]) => string;
    readonly en: (facts: Facts[Code]) => string;
  };
};

const sentences: Sentences = {
  "not-docx": {
    zh: () => "这不是 Word 报告（.docx）。请选导出的报告，或用 Word、WPS 另存为 .docx。",
    en: () => "This is not a Word report (.docx). Choose the exported report, or save it as .docx.",
  },
  "old-doc": {
    zh: () => "这是 .doc（旧格式），请用 Word 或 WPS 另存为 .docx。",
    en: () => "This is a .doc (the old format). Save it as .docx with Word or WPS.",
  },
  encrypted: {
    zh: () => "这个文件有密码，请先去掉密码。",
    en: () => "This file has a password. Remove the password first.",
  },
  truncated: {
    zh: () => "文件坏了，打不开：文件不完整，可能没有传完。请重新取一份。",
    en: () => "This file cannot be opened: its end is missing, perhaps it was not copied whole.",
  },
  broken: {
    zh: ({ part }) => `文件坏了，打不开：${part}。`,
    en: ({ part }) => `This file is damaged and cannot be opened: ${part}.`,
  },
  "too-large": {
    zh: ({ part }) => `文件大得不正常，没有打开：${part}。`,
    en: ({ part }) => `This file is larger than any report and was not opened: ${part}.`,
  },
};

/** Why a file could not be read as a report: a code with facts and the sentence for the person who chose it. */
export class UnreadableReport extends Error {
  override readonly name = "UnreadableReport";
  readonly code: keyof Facts;
  readonly facts: { readonly part?: string };
  readonly words: { readonly zh: string; readonly en: string };

  constructor(
    code: keyof Facts,
    facts: { readonly part?: string },
    words: { readonly zh: string; readonly en: string },
  ) {
    super(words.en);
    this.code = code;
    this.facts = facts;
    this.words = words;
  }

  /** The error for a code, with its sentences made from its facts. */
  static because<Code extends keyof Facts>(code: Code, facts: Facts[Code]): UnreadableReport {
    const { zh, en } = sentences[code];
    return new UnreadableReport(code, facts, { zh: zh(facts), en: en(facts) });
  }
}
