import { shareFiles } from "../../../scripts/share/share-files";

const share = "\\\\server\\ziping";
const built = '<SourceLocation DefaultValue="https://zp.example.gov.cn/taskpane.html" />';

test("a manifest built for an address of one's own goes to the share as it is", () => {
  const files = shareFiles(share, built);
  expect([...(files?.keys() ?? [])]).toEqual(["安装.reg", "卸载.reg", "绩效自评助手.xml"]);
  expect(files?.get("绩效自评助手.xml")).toBe(built);
  expect(files?.get("安装.reg")?.toString("utf16le")).toContain("\\\\\\\\server\\\\ziping");
});

test.each([
  ["is not there", null],
  ["is for localhost", built.replace("zp.example.gov.cn", "localhost:3000")],
])("nothing is made where the manifest %s", (_how, manifest) => {
  expect(shareFiles(share, manifest)).toBeNull();
});

test("a folder of this computer is no share", () => {
  expect(() => shareFiles("C:\\ziping", built)).toThrow(RangeError);
});
