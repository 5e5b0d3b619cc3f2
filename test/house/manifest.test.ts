import { existsSync, readFileSync } from "node:fs";

import { ribbonFunctions } from "../../src/commands/ribbon-buttons";
import { all, named, parseXml, type XmlElement } from "./xml-element";

const root = new URL("../../", import.meta.url);
const app = parseXml(readFileSync(new URL("manifest.xml", root), "utf8"));
const base = "https://localhost:3000/";

const of = (name: string): readonly XmlElement[] => named(app, name);
const names = (element: XmlElement | undefined): readonly string[] =>
  (element?.children ?? []).map((child) => child.name);
const children = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);
const resid = (element: XmlElement | undefined): string => element?.attributes["resid"] ?? "";
const idOf = (element: XmlElement): string => element.attributes["id"] ?? "";

/** Microsoft's “add-in only manifest” pages: the schema refuses another order. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description"],
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements"],
    ...["DefaultSettings", "Permissions", "VersionOverrides"],
  ],
  VersionOverrides: ["Hosts", "Resources"],
  Runtimes: ["Runtime"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control", "Control", "Control", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

test.each(Object.entries(order))("%s holds its elements in the schema's order", (name, inside) => {
  expect(of(name).length).toBeGreaterThan(0);
  for (const element of of(name)) expect(names(element)).toEqual(inside);
});

test("the ribbon's host has its runtime before its form factor", () => {
  const hosts = of("Host").filter((host) => host.children.length > 0);
  expect(hosts.map(names)).toEqual([["Runtimes", "DesktopFormFactor"]]);
});

test("id and version", () => {
  expect(of("Id")[0]?.text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
    version: string;
  };
  expect(of("Version")[0]?.text).toBe(`${version}.0`);
});

describe("words", () => {
  const words = (element: XmlElement): readonly string[] =>
    all(element).flatMap(
      ({ attributes }) => attributes["DefaultValue"] ?? attributes["Value"] ?? [],
    );

  // The first Description is the add-in's own; supertips have theirs in LongStrings.
  test.each([
    ["DisplayName", 125],
    ["Description", 250],
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ] as const)("%s: none over %i characters", (name, longest) => {
    const [element] = of(name);
    expect(element && words(element).filter((text) => text.length > longest)).toEqual([]);
  });

  test("a button's label fits under its picture", () => {
    const labels = of("Control").map((control) => resid(children(control, "Label")[0]));
    const strings = of("String").filter((string) => labels.includes(idOf(string)));
    expect(strings).toHaveLength(4);
    expect(strings.map((string) => string.attributes["DefaultValue"])).toEqual([
      ...["自评助手", "计算", "生成汇总表", "导出 Word"],
    ]);
    for (const string of strings)
      expect(Math.max(...words(string).map((text) => text.length))).toBeLessThanOrEqual(16);
  });

  test("every Chinese text has an English one", () => {
    // The first Description is the add-in's own; those of supertips name a String.
    const texts = [...of("String"), ...of("DisplayName"), ...of("Description").slice(0, 1)];
    expect(of("Description")[0]?.attributes["DefaultValue"]).toMatch(/绩效自评/);
    for (const element of texts)
      expect(element.children.map(({ attributes }) => attributes["Locale"])).toEqual(["en-US"]);
  });
});

test("ids are unique and at most 125 long", () => {
  const ids = [...of("CustomTab"), ...of("Group"), ...of("Control")].map(idOf);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id === "" || id.length > 125)).toEqual([]);
});

test("every resource that is named is there, once, and short enough", () => {
  const used = all(app).flatMap(({ attributes }) => attributes["resid"] ?? []);
  const known = [...of("Image"), ...of("Url"), ...of("String")].map(idOf).filter((id) => id !== "");
  expect(used.filter((id) => !known.includes(id))).toEqual([]);
  expect(known.filter((id) => !used.includes(id))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
  expect([...used, ...known].filter((id) => id.length > 32)).toEqual([]);
});

describe("addresses", () => {
  const addresses = all(app)
    .flatMap(({ attributes }) => attributes["DefaultValue"] ?? [])
    .filter((value) => value.includes("://"));

  test("each is ours, over https", () => {
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
  });

  test("each names a file the build makes", () => {
    const made = (address: string): boolean =>
      address === `${base}taskpane.html` || existsSync(new URL(address.replace(base, ""), root));
    expect(addresses.filter((address) => !made(address))).toEqual([]);
  });
});

describe("icons", () => {
  const side = (address: string): number =>
    readFileSync(new URL(address.replace(base, ""), root)).readUInt32BE(16);
  const address = (id: string): string =>
    of("Image").find((image) => idOf(image) === id)?.attributes["DefaultValue"] ?? "";

  test("group and buttons have all eight sizes, in pictures of these sizes", () => {
    const icons = of("Icon");
    expect(icons).toHaveLength(5);
    for (const icon of icons) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      expect(icon.children.map((image) => side(address(resid(image))))).toEqual(sizes);
    }
  });

  test("no two buttons look alike", () => {
    const small = of("Control").map((control) => resid(named(control, "Image")[0]));
    expect(new Set(small).size).toBe(4);
  });

  test("the store's pictures have the sizes it asks for", () => {
    expect(of("IconUrl").map(({ attributes }) => side(attributes["DefaultValue"] ?? ""))).toEqual([
      32,
    ]);
    expect(
      of("HighResolutionIconUrl").map(({ attributes }) => side(attributes["DefaultValue"] ?? "")),
    ).toEqual([64]);
  });
});

describe("one runtime for pane and buttons", () => {
  // “The shared runtime won't load if the resid uses different values in the manifest.”
  test("runtime, function file and pane are the same page", () => {
    const panes = of("Action").flatMap((action) => children(action, "SourceLocation"));
    const pages = [of("Runtime")[0], of("FunctionFile")[0], ...panes];
    expect(pages.map(resid)).toEqual(["pane.url", "pane.url", "pane.url"]);
    expect(of("Runtime")[0]?.attributes["lifetime"]).toBe("long");
  });

  // A pane without a TaskpaneId counts as another pane, and a shared runtime can have only one.
  test("there is one pane, with an id", () => {
    expect(of("TaskpaneId")).toHaveLength(1);
  });

  test("buttons name the functions that the page ties, and all of them", () => {
    const functions = of("FunctionName").map(({ text }) => text);
    expect([...functions].sort()).toEqual(Object.keys(ribbonFunctions).sort());
  });
});
