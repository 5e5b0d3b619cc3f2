import { type SaxesAttributeNS, SaxesParser } from "saxes";

/** An XML element with local names; namespaces are left to the parser. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * The root element.
 * @throws Error where the text is not well-formed
 */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const plain = Object.values(attributes as Record<string, SaxesAttributeNS>).map(
      ({ name, value }) => [name, value],
    );
    const element: XmlElement = {
      name: local,
      attributes: Object.fromEntries(plain) as Record<string, string>,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (piece) => {
    const current = open.at(-1);
    if (current) current.text += piece;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return top.children[0] ?? top;
}

/** The element and everything in it, in the order of the text. */
export const all = (from: XmlElement): readonly XmlElement[] => [
  from,
  ...from.children.flatMap(all),
];

export const named = (from: XmlElement, name: string): readonly XmlElement[] =>
  all(from).filter((element) => element.name === name);
