import { SaxesParser, type SaxesTagNS } from "saxes";

import { UnreadableReport } from "./unreadable-report";

/** Deeper than any file of Word; what nests deeper wants to exhaust its reader. */
const deepest = 256;

/** An element as it opens: local name, namespace, attributes by local name. */
export interface OpenTag {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly selfClosing: boolean;
  /** An attribute by its local name, whatever its prefix; null when it is not there. */
  attribute(local: string): string | null;
  /** Offset in the XML after the tag. */
  readonly at: number;
}

/** What a reader of XML listens to; offsets are characters of the XML as it stands. */
export interface XmlListener {
  open(tag: OpenTag): void;
  text?(text: string): void;
  /** `at`: offset after the closing tag. */
  close(at: number): void;
}

function attributeOf(tag: SaxesTagNS, local: string): string | null {
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.local === local) return attribute.value;
  }
  return null;
}

/** The characters of a part; Word and WPS write UTF-8. */
export function xmlText(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw UnreadableReport.because("broken", { part });
  }
}

/** Reads a part from end to end. XML that is not well-formed, too deep or has a DOCTYPE is refused. */
export function readXml(xml: string, part: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (why: string): never => {
    throw UnreadableReport.because("broken", { part: `${part}（${why}）` });
  };
  let depth = 0;
  parser.on("error", (error) => refuse(error.message));
  parser.on("doctype", () => refuse("DOCTYPE"));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > deepest) refuse("too deep");
    listener.open({
      name: tag.name,
      local: tag.local,
      namespace: tag.uri,
      selfClosing: tag.isSelfClosing,
      attribute: (local) => attributeOf(tag, local),
      at: parser.position,
    });
  });
  const text = (piece: string) => listener.text?.(piece);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    depth -= 1;
    listener.close(parser.position);
  });
  parser.write(xml).close();
}
