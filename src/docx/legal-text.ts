/** What XML 1.0 cannot hold even escaped: controls, U+FFFE, U+FFFF, halves of a surrogate pair. */
const illegal =
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The lines of a text as Word can hold them: no illegal characters, every kind of line end a new line. */
export function legalLines(text: string): readonly string[] {
  return text.replaceAll(illegal, "").split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}

/** A text for a place that has one line: a title, a cell of the properties. */
export function legalText(text: string): string {
  return legalLines(text).join(" ");
}
