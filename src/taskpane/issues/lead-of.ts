/** Columns of two lines on 320 px; a full-width character takes two of them. */
const twoLines = 84;

const widthOf = (text: string): number =>
  text.length + (text.match(/[^\u0020-\u00FF]/gu)?.length ?? 0);

/** Cuts a message that is longer than two lines after its first sentence; `rest` is empty where it fits. */
export function leadOf(sentence: string): { readonly lead: string; readonly rest: string } {
  const cut = /^(.+?(?:[。；]|(?<!e\.g)[.;](?= )))\s*(\S.*)$/su.exec(sentence);
  const [, lead, rest] = cut ?? [];
  return lead === undefined || rest === undefined || widthOf(sentence) <= twoLines
    ? { lead: sentence, rest: "" }
    : { lead, rest };
}
