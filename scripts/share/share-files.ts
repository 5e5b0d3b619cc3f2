import { installCatalog, removeCatalog } from "./trusted-catalog";

/**
 * What a network share and its users need, by file name: the manifest, and .reg files to install and to
 * remove. null where the manifest was not built (null), or names localhost, which is another computer for
 * everybody else.
 * @throws RangeError where `share` is no network path
 */
export function shareFiles(
  share: string,
  manifest: string | null,
): ReadonlyMap<string, string | Buffer> | null {
  if (manifest === null || manifest.includes("https://localhost")) return null;
  return new Map<string, string | Buffer>([
    ["安装.reg", installCatalog(share)],
    ["卸载.reg", removeCatalog()],
    ["绩效自评助手.xml", manifest],
  ]);
}
