import { existsSync, readFileSync } from "node:fs";

import { type SaxesAttributeNS, SaxesParser } from "saxes";

const root = new URL("../../", import.meta.url);
const xml = readFileSync(new URL("manifest.xml", root), "utf8");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parsed(): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local, attributes }) => {
    const plain = Object.values(attributes as Record<string, SaxesAttributeNS>).map(
      ({ name, value }) => [name, value],
    );
    const element: Element = {
      name: local,
      attributes: Object.fromEntries(plain) as Record<string, string>,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0] ?? top;
}

const app = parsed();
const all = (from: Element): readonly Element[] => [from, ...from.children.flatMap(all)];
const named = (name: string): readonly Element[] =>
  all(app).filter((element) => element.name === name);

test("the elements stand in the order the schema asks for", () => {
  expect(app.children.map(({ name }) => name)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
});

test("id, version and lengths", () => {
  const text = (name: string): string => named(name)[0]?.text ?? "";
  expect(text("Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
    version: string;
  };
  expect(text("Version")).toBe(`${version}.0`);
  const longest = (name: string): number =>
    Math.max(
      ...named(name)
        .slice(0, 1)
        .flatMap((of) => all(of))
        .map(({ attributes }) => (attributes["DefaultValue"] ?? attributes["Value"] ?? "").length),
    );
  expect(longest("DisplayName")).toBeLessThanOrEqual(125);
  expect(longest("Description")).toBeLessThanOrEqual(250);
});

test("every resource that is named is there, and short enough", () => {
  const ids = all(app).flatMap(({ attributes }) => attributes["resid"] ?? []);
  const known = [...named("Image"), ...named("Url"), ...named("String")].flatMap(
    ({ attributes }) => attributes["id"] ?? [],
  );
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !ids.includes(id))).toEqual([]);
  expect([...ids, ...known].filter((id) => id.length > 32)).toEqual([]);
});

test("every address is https, every icon a file of its size", () => {
  const addresses = all(app)
    .flatMap(({ attributes }) => attributes["DefaultValue"] ?? [])
    .filter((value) => value.includes("://"));
  expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
  for (const address of addresses.filter((one) => one.endsWith(".png"))) {
    const file = new URL(address.replace("https://localhost:3000/", ""), root);
    expect(existsSync(file)).toBe(true);
    const side = readFileSync(file).readUInt32BE(16);
    expect(address).toContain(`icon-${String(side)}.png`);
  }
  for (const size of ["16", "32", "80"])
    expect(named("Image").some(({ attributes }) => attributes["size"] === size)).toBe(true);
});

test("every Chinese string has an English one", () => {
  for (const string of named("String"))
    expect(string.children.map(({ attributes }) => attributes["Locale"])).toEqual(["en-US"]);
});
