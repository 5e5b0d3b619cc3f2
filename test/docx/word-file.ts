import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { validateXML } from "xmllint-wasm";

/** The parts of a written file as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

export function partOf(bytes: Uint8Array, name: string): string {
  return partsOf(bytes)[name] ?? "";
}

/** What xmllint finds wrong in any part of a file; nothing when all are well-formed. */
export async function faultsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const xml = Object.entries(partsOf(bytes)).map(([fileName, contents]) => ({
    fileName,
    contents,
  }));
  const { errors } = await validateXML({ xml, normalization: "c14n" });
  return errors.map(({ rawMessage }) => rawMessage);
}

const namespaces = [
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`,
  `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`,
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
].join(" ");

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A .docx as another program might save it, with this body and these styles. */
export function wordFile(body: string, styles = ""): Uint8Array {
  // Word writes a line end after the declaration.
  const xml = (text: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${text}`);
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    "_rels/.rels": xml(
      rels(
        `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
      ),
    ),
    "word/_rels/document.xml.rels": xml(
      rels(`<Relationship Id="rId1" Type="${relationships}/styles" Target="styles.xml"/>`),
    ),
    "word/styles.xml": xml(`<w:styles ${namespaces}>${styles}</w:styles>`),
    "word/document.xml": xml(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    "word/media/image1.png": Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
  });
}

/** A paragraph around runs, and a run around a text. */
export const p = (inner: string) => `<w:p>${inner}</w:p>`;
export const r = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const marked = (id: number, name: string, inner: string) =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;
