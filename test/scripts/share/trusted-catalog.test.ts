import { installCatalog, removeCatalog } from "../../../scripts/share/trusted-catalog";

const text = (file: Buffer): string => file.toString("utf16le");

test("安装.reg: the catalog with the share's path, backslashes doubled, in UTF-16", () => {
  const file = installCatalog("\\\\财政局-文件\\加载项\\绩效自评");
  expect([...file.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  const lines = text(file).split("\r\n");
  expect(lines[0]).toBe("\uFEFFWindows Registry Editor Version 5.00");
  const [, id] = /TrustedCatalogs\\(\{[0-9a-f-]{36}\})\]$/.exec(lines[2]!)!;
  expect(lines.slice(2)).toEqual([
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id!}]`,
    `"Id"="${id!}"`,
    '"Url"="\\\\\\\\财政局-文件\\\\加载项\\\\绩效自评"',
    '"Flags"=dword:00000001',
    "",
  ]);
});

test("卸载.reg deletes just that key", () => {
  const [, key] = /^\[(.+)\]/m.exec(
    text(installCatalog("\\\\server\\share")).replace(/^.*\r\n\r\n/s, ""),
  )!;
  expect(text(removeCatalog())).toContain(`[-${key!}]`);
});

test("the same for everybody: installing from another path replaces the first", () => {
  const keyOf = (share: string): string => text(installCatalog(share)).split("\r\n")[2]!;
  expect(keyOf("\\\\a\\b")).toBe(keyOf("\\\\c\\d"));
});

test("a slash at the end says the same", () => {
  expect(installCatalog("\\\\server\\share\\")).toEqual(installCatalog("\\\\server\\share"));
});

test.each([
  "D:\\加载项",
  "https://server/share",
  "\\\\server",
  "",
  '\\\\server\\sh"are',
  "//server/share",
])("“%s” is no network path", (share) => {
  expect(() => installCatalog(share)).toThrow(RangeError);
});
