/** Names the one catalog of ours on every computer, so that a new path takes the place of an old one. */
const catalogId = "{4b604154-0327-4714-84f4-cfd9eb59c6b9}";

const key = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${catalogId}`;
const head = "Windows Registry Editor Version 5.00";

/** Shown in the dialog of add-ins. */
const shown = "dword:00000001";

/** A network path as Windows writes it: `\\server\folder`, at least these two parts, no quotes. */
const networkPath = /^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+\\?$/;

/**
 * A .reg file that makes Excel trust the manifests in a shared folder (Microsoft's “Sideload Office
 * Add-ins for testing from a network share”), for the user who opens it.
 * @throws RangeError where `share` is no network path: Excel reads no other
 */
export function installCatalog(share: string): Buffer {
  if (!networkPath.test(share)) throw new RangeError(share);
  const url = share.replace(/\\$/, "").replaceAll("\\", "\\\\");
  return regFile([`[${key}]`, `"Id"="${catalogId}"`, `"Url"="${url}"`, `"Flags"=${shown}`]);
}

/** The .reg file that takes it back. */
export const removeCatalog = (): Buffer => regFile([`[-${key}]`]);

/** UTF-16 with a mark in front: the only form in which regedit reads Chinese. */
const regFile = (lines: readonly string[]): Buffer =>
  Buffer.from(`\uFEFF${[head, "", ...lines, ""].join("\r\n")}`, "utf16le");
