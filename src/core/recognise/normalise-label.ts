/** Traditional characters seen in published budget tables, and their simplified forms in step. */
const traditional =
  "經費務車財產購運維護數額預決餘實際總編製職離國內補業營屬繳撥調減達標質採執歲單項備註對與貨萬億區縣鄉鎮負責報見類級權評績優劃細則計臺個會訓資終結轉開辦錄歸關無學體團組損長間號網機構設門別統參準圍聯絡發佔廳應當";
const simple =
  "经费务车财产购运维护数额预决余实际总编制职离国内补业营属缴拨调减达标质采执岁单项备注对与货万亿区县乡镇负责报见类级权评绩优划细则计台个会训资终结转开办录归关无学体团组损长间号网机构设门别统参准围联络发占厅应当";

const simplified = new Map<string, string>(
  Array.from(traditional, (character, index) => [character, simple.charAt(index)]),
);

const traditionalCharacter = new RegExp(`[${[...simplified.keys()].join("")}]`, "g");

/** Stands for ① ② …, which compatibility forms would turn into plain digits. */
const circled = "\ue001";

/** White space of every kind, and the invisible characters that pages and Word leave behind. */
const invisible = /[\s\u00a0\u3000\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g;

/**
 * A text as it is compared: half width, simplified, without white space and quotation marks.
 * ““三公” 經費（萬元）” → “三公经费(万元)”.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u2460-\u2473\u2776-\u277f]/g, circled)
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/[“”„‟‘’‚‛"'`「」『』《》〈〉＂＇]/g, "")
    .replace(/[【〔［[]/g, "(")
    .replace(/[】〕］\]]/g, ")")
    .replace(traditionalCharacter, (character) => simplified.get(character) ?? character);
}

/** How deep a list number stands: 一、 is 1, （一） 2, 1. 3, （1） 4, ① 5; null without one. */
export type ListLevel = 1 | 2 | 3 | 4 | 5;

const chinese = "[一二三四五六七八九十]{1,3}";
const listNumbers: readonly { readonly level: ListLevel | null; readonly form: RegExp }[] = [
  { level: null, form: /^[•·●◆■□▪◇○*※★☆–-]+(?=[\u4e00-\u9fff(])/ },
  { level: 1, form: new RegExp(`^第${chinese}(?:部分|项|条|款)[、:]?`) },
  { level: 1, form: new RegExp(`^${chinese}[、.:]`) },
  { level: 2, form: new RegExp(`^\\(${chinese}\\)[、.:]?`) },
  { level: 3, form: /^\d{1,2}[、.)](?!\d)/ },
  { level: 4, form: /^\(\d{1,2}\)[、.:]?/ },
  { level: 5, form: new RegExp(`^${circled}[、.:]?`) },
  { level: 3, form: /^\d{1,2}(?=[\u4e00-\u9fff])(?![年月日人个项户名辆批次台号])/ },
];

/** “其中：”, “加：”, “减：” before the label proper. */
const leadIn = /^(?:其中[:,、]?|[加减][:])/;

export interface BareLabel {
  /** Without list number, lead-in and end punctuation; brackets still there. */
  readonly text: string;
  readonly level: ListLevel | null;
  /** It stood after “其中：”. */
  readonly ofWhich: boolean;
}

/** Takes list numbers, “其中：” and end punctuation off a text that `plainText` has made. */
export function bareLabel(plain: string): BareLabel {
  let text = plain;
  let level: ListLevel | null = null;
  let ofWhich = false;
  for (let round = 0; round < 4; round += 1) {
    const before = text;
    if (leadIn.test(text)) {
      ofWhich ||= text.startsWith("其中");
      text = text.replace(leadIn, "");
    }
    const number = listNumbers.find(({ form }) => form.test(text));
    if (number) {
      text = text.replace(number.form, "");
      level ??= number.level;
    }
    if (text === before) break;
  }
  return { text: text.replace(/[:：;；。,，、*]+$/u, ""), level, ofWhich };
}

/** A list number that only white space parts from its label (“一 收入合计”) is one all the same. */
export const withSpacedNumber = (text: string): string =>
  text.replace(
    /^([\s\u3000\u00a0]*[一二三四五六七八九十]{1,3})[\s\u3000\u00a0]+(?=\S{2})/u,
    "$1、",
  );

/** Two texts say the same word: “单位 全称：” and “单位全称”. */
export const comparable = (text: string): string =>
  bareLabel(plainText(text)).text.replace(/[()]/g, "");
