/** Both forms of the namespaces: transitional, which Word writes by default, and strict. */
const wordMain = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const mathMain = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/math",
  "http://purl.oclc.org/ooxml/officeDocument/math",
]);
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** The element's name with a prefix of ours, whatever prefix the file uses; “other” for foreign ones. */
export function elementName(namespace: string, local: string): string {
  if (wordMain.has(namespace)) return `w:${local}`;
  if (mathMain.has(namespace)) return `m:${local}`;
  if (namespace === compatibility) return `mc:${local}`;
  return "other";
}

/** On-off values: an element without a value is on. */
export function isOn(value: string | null): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}
