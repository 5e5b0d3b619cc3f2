import { readFileSync } from "node:fs";

import { manifestAt, settingsFor } from "../../scripts/build-settings.js";

const self = { origin: null, script: "office-js/office.js" };
const microsoft = "https://appsforoffice.microsoft.com";
const office = (origin: string, folder: string) => ({ origin, script: `${folder}/office.js` });

describe("ADDIN_BASE_URL", () => {
  test.each([
    [undefined, "https://localhost:3000"],
    ["https://zp.example.gov.cn", "https://zp.example.gov.cn"],
    ["https://zp.example.gov.cn/", "https://zp.example.gov.cn"],
    ["https://example.gov.cn/tools/ziping/", "https://example.gov.cn/tools/ziping"],
    ["https://10.1.2.3:8443/a", "https://10.1.2.3:8443/a"],
  ])("%s: the pages are at %s", (given, base) => {
    expect(settingsFor({ ADDIN_BASE_URL: given }).base).toBe(base);
  });

  test.each(["http://zp.example.gov.cn", "zp.example.gov.cn", "https://", "", "\\\\server\\share"])(
    "“%s” is refused, by name",
    (given) => {
      expect(() => settingsFor({ ADDIN_BASE_URL: given })).toThrow(/^ADDIN_BASE_URL is /);
    },
  );

  test("the manifest names no other address of ours, and keeps its folder", () => {
    const xml = readFileSync("manifest.xml", "utf8");
    const { base } = settingsFor({ ADDIN_BASE_URL: "https://example.gov.cn/ziping/" });
    const built = manifestAt(base, xml);
    const ours = (text: string, at: string): number => text.split(`"${at}/`).length - 1;
    expect(built).not.toContain("localhost");
    expect(ours(built, base)).toBe(ours(xml, "https://localhost:3000"));
    expect(built).toContain('"https://example.gov.cn/ziping/taskpane.html"');
  });
});

describe("OFFICE_JS_BASE", () => {
  test.each([
    [undefined, self],
    ["self", self],
    ["cdn", office(microsoft, `${microsoft}/lib/1/hosted`)],
    ["https://js.example.gov.cn", office("https://js.example.gov.cn", "https://js.example.gov.cn")],
    [
      "https://js.example.gov.cn:8443/lib/1/",
      office("https://js.example.gov.cn:8443", "https://js.example.gov.cn:8443/lib/1"),
    ],
  ])("%s", (given, expected) => {
    expect(settingsFor({ OFFICE_JS_BASE: given }).office).toEqual(expected);
  });

  test.each(["http://js.example.gov.cn", "CDN", ""])("“%s” is refused, by name", (given) => {
    expect(() => settingsFor({ OFFICE_JS_BASE: given })).toThrow(/^OFFICE_JS_BASE is /);
  });
});

describe("the policy of the pages", () => {
  const directive = (given: string | undefined, name: string): string | undefined =>
    settingsFor({ OFFICE_JS_BASE: given })
      .policy.split("; ")
      .find((one) => one.startsWith(`${name} `));

  test.each([
    ["self", "script-src 'self'"],
    ["cdn", `script-src 'self' ${microsoft}`],
    ["https://js.example.gov.cn:8443/lib/1", "script-src 'self' https://js.example.gov.cn:8443"],
  ])("office.js from %s: %s", (given, scripts) => {
    expect(directive(given, "script-src")).toBe(scripts);
  });

  test.each([undefined, "cdn"])("nothing is sent elsewhere, office.js from %s", (given) => {
    expect(directive(given, "connect-src")).toBe("connect-src 'self'");
    expect(directive(given, "default-src")).toBe("default-src 'none'");
  });
});
