const given = String.raw`(?:得|计|记)(?:满分|\d)|不得分|不计分`;

/**
 * A bureau's wording brought to the form `parseSteps` and `parseBands` read: “1.结转结余率≤10%的，得2分”
 * says no more than “≤10%得2分”. Only words that carry no condition are taken off; what is left must
 * still fit a form whole.
 * @param text normalised: half-width signs
 */
export function bareWording(text: string): string {
  const plain = text
    .replace(new RegExp(`的?,?(?=${given})`, "gu"), "")
    .replace(/不计分/gu, "不得分")
    .replace(twoDecimals, "")
    .replace(/率[*xX✕](?=\d|分值|该|本)/gu, "率×")
    .replace(/。/gu, ";")
    .replace(/每(超|高|低|增)(?=\d)/gu, (_, word: string) => `每${fullWords[word] ?? word}`);
  const items = plain.split(/(?<=[;,])/u);
  const numbered = items.length > 1 && items.every((item, index) => numberAt(index).test(item));
  return items
    .map((item, index) => bareItem(numbered ? item.replace(numberAt(index), "") : item))
    .join("");
}

/** Points have two decimals here anyway; any other number of them is not taken off. */
const twoDecimals =
  /[,;。]?(?:(?:得分|计算)?结果|得分)?(?:四舍五入,?)?保留(?:小数点后)?(?:两|2)位(?:小数)?$/u;

const fullWords: Readonly<Record<string, string>> = {
  超: "超过",
  高: "高于",
  低: "低于",
  增: "增加",
};

/** “1.”, “(1)”: a number only where every item has its own, for “2.10%” may be an amount. */
const numberAt = (index: number): RegExp => {
  const n = String(index + 1);
  return new RegExp(`^(?:${n}[.、)]|\\(${n}\\))`, "u");
};

/** Without the rate's own name beside a sign. */
const bareItem = (item: string): string =>
  item
    .replace(/^[^\d≤≥<>=;,%]*率(?=[≤≥<>=])/u, "")
    .replace(/(?<=[≤<])[^\d≤≥<>=;,%]*率(?=[≤<])/u, "x");
