import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { all, parseXml } from "../house/xml-element";

const dist = path.join(__dirname, "../../dist");
const manifest = parseXml(readFileSync(path.join(dist, "manifest.xml"), "utf8"));

/** https://localhost:3000, or where `ADDIN_BASE_URL` put the build. */
const base = all(manifest)
  .flatMap(({ attributes }) => attributes["DefaultValue"] ?? [])
  .find((value) => value.endsWith("/taskpane.html"))
  ?.replace(/taskpane\.html$/, "");

test("every address of the built manifest is a file of the build", () => {
  const addresses = all(manifest)
    .flatMap(({ attributes }) => attributes["DefaultValue"] ?? [])
    .filter((value) => value.includes("://"));
  expect(base).toMatch(/^https:/);
  expect(addresses.length).toBeGreaterThan(30);
  const missing = addresses.filter(
    (address) => !existsSync(path.join(dist, address.replace(base ?? "", ""))),
  );
  expect(missing).toEqual([]);
});

test.each(["question", "result"])("the dialog page %s has its style, and no script", (page) => {
  const html = readFileSync(path.join(dist, `dialog/${page}.html`), "utf8");
  expect(html).not.toContain("<script");
  const [, style] = /href="?([^" >]+)/.exec(html) ?? [];
  expect(existsSync(path.join(dist, "dialog", style ?? "?"))).toBe(true);
});

/** Only `Utilities` of the package is used, when something unexpected happened: its file waits till then. */
test("Microsoft's helpers stand in a file of their own, outside what the page loads", () => {
  const holding = readdirSync(dist).filter(
    (file) =>
      file.endsWith(".js") && readFileSync(path.join(dist, file), "utf8").includes("OFFICE_ONLINE"),
  );
  expect(holding).toHaveLength(1);
  expect(holding[0]).toMatch(/^\d+\.[0-9a-f]{8}\.js$/);
});
