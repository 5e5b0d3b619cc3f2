import { readFileSync } from "node:fs";
import path from "node:path";

import { named, parseXml, type XmlElement } from "./xml-element";

const root = process.cwd();
const text = (file: string): string => readFileSync(path.join(root, "deploy", file), "utf8");

const nginx = text("nginx.conf");
const iis = parseXml(text("web.config"));
const ancestors = (from: string): string => /frame-ancestors [^"]+/.exec(from)?.[0] ?? "";

const cacheOf = (from: XmlElement): readonly string[] =>
  named(from, "clientCache").map(({ attributes }) => attributes["cacheControlMode"] ?? "");

/** Microsoft's own list of pages that may be Excel's, in its office.js. */
const officeHosts = ["officeapps.live.com", "partner.officewebapps.cn", "office.net"];

test("both servers let the same pages, and Excel on the web among them, frame the pane", () => {
  expect(ancestors(nginx)).toBe(ancestors(text("web.config")));
  for (const host of officeHosts) expect(ancestors(nginx)).toContain(`https://*.${host}`);
  expect(ancestors(nginx)).not.toContain("http:");
});

test("IIS: pages are asked for anew, icons and office.js may be kept", () => {
  expect(iis.name).toBe("configuration");
  const [site] = iis.children;
  expect(cacheOf(site!)).toEqual(["DisableCache"]);
  const kept = named(iis, "location").map((location) => [
    location.attributes["path"],
    ...cacheOf(location),
  ]);
  expect(kept).toEqual([
    ["assets/icons", "UseMaxAge"],
    ["office-js", "UseMaxAge"],
  ]);
});

describe("nginx", () => {
  /** The map's rules, as nginx tries them: regular expressions in their order, else the default. */
  const rules = [...nginx.matchAll(/^ {4}"~(\S+)"\s+"(.+)";/gm)].map(
    ([, pattern, value]) => [new RegExp(pattern!), value!] as const,
  );
  const keep = (uri: string): string =>
    rules.find(([pattern]) => pattern.test(uri))?.[1] ?? "default";

  test.each([
    ["/taskpane.html", "default"],
    ["/taskpane.js", "default"],
    ["/manifest.xml", "default"],
    ["/109.56c01667.js", "public, max-age=31536000, immutable"],
    ["/office-js/office.js", "public, max-age=86400"],
    ["/assets/icons/icon-32.png", "public, max-age=86400"],
  ])("%s: %s", (uri, value) => {
    expect(rules).toHaveLength(3);
    expect(keep(uri)).toBe(value);
  });

  test("every brace is closed and every directive ends", () => {
    const lines = nginx.split("\n").map((line) => line.replace(/(^|\s)#.*$/, "").trimEnd());
    const count = (sign: string): number => lines.join("").split(sign).length - 1;
    // `{8}` of the pattern has both.
    expect(count("{")).toBe(count("}"));
    const open = lines.filter((line) => line !== "" && !/[;{}]$/.test(line));
    expect(open).toEqual([]);
  });
});
