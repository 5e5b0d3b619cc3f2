import { decodeText } from "./xml-text";
import { token, XmlScanner } from "./xml-scanner";

/** An element of a small part, with its place in the bytes so that it can be replaced alone. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** With its colon: “x:”, or empty. */
  readonly prefix: string;
  /** By name as written: “r:id”. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly start: number;
  /** After the “>” of its start tag. */
  readonly openEnd: number;
  /** Where its end tag starts; `end` for a self-closing element. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

const isQuote = (byte: number | undefined): boolean => byte === 34 || byte === 39;

/** The attributes of a start tag, values unescaped. */
function attributesOf(scanner: XmlScanner): Map<string, string> {
  const { bytes, part } = scanner;
  const attributes = new Map<string, string>();
  const end = scanner.tokenEnd - 1;
  for (let at = scanner.nameEnd; at < end;) {
    const equals = bytes.indexOf(61, at);
    if (equals < 0 || equals >= end) break;
    const name = decodeText(bytes, at, equals, part).trim();
    let open = equals + 1;
    while (open < end && !isQuote(bytes[open])) open++;
    const close = bytes.indexOf(bytes[open] as number, open + 1);
    if (close < 0 || close > end || attributes.has(name))
      throw scanner.broken("属性不完整 / broken attribute");
    attributes.set(name, decodeText(bytes, open + 1, close, part));
    at = close + 1;
  }
  return attributes;
}

/** Reads the element the scanner has just opened, and walks past it. */
export function readElement(scanner: XmlScanner): XmlElement {
  const { bytes, part, tokenStart: start, tokenEnd: openEnd, selfClosing } = scanner;
  const name = scanner.localName;
  const prefix = decodeText(bytes, scanner.nameStart, scanner.localStart, part);
  const attributes = attributesOf(scanner);
  const children: XmlElement[] = [];
  if (!selfClosing) while (scanner.next() === token.open) children.push(readElement(scanner));
  const closeStart = selfClosing ? openEnd : scanner.tokenStart;
  const end = scanner.tokenEnd;
  return { name, prefix, attributes, children, start, openEnd, closeStart, end, selfClosing };
}

/** A whole small part as its root element. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const scanner = new XmlScanner(bytes, part);
  scanner.next();
  const root = readElement(scanner);
  scanner.next();
  return root;
}

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** Text right inside the element, its children's not counted. */
export function ownText(bytes: Uint8Array, element: XmlElement, part: string): string {
  let text = "";
  let from = element.openEnd;
  for (const child of element.children) {
    text += decodeText(bytes, from, child.start, part);
    from = child.end;
  }
  return text + decodeText(bytes, from, element.closeStart, part);
}

/** The bytes of an element as written. */
export const sourceOf = (bytes: Uint8Array, element: XmlElement): string =>
  new TextDecoder().decode(bytes.subarray(element.start, element.end));
