import { readFileSync } from "node:fs";
import path from "node:path";

import ts from "typescript";

import { named, parseXml } from "./xml-element";

const root = process.cwd();

/** A member of Excel's object model where our code names it. */
interface Use {
  readonly member: string;
  readonly version: string;
  /** From the root of the repository. */
  readonly file: string;
  /** Named in the text of a `load`. */
  readonly loaded: boolean;
}

/** “[Api set: ExcelApi 1.9]”, as @types/office-js says of every member of Excel. */
const mark = /\[Api set: ExcelApi ([\d.]+)/;

/** Every such member that the code for Excel names. */
function membersUsed(): readonly Use[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, "tsconfig.office.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, " "));
      },
    },
  )!;
  const program = ts.createProgram(config.fileNames, config.options);
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const visit = (node: ts.Node, file: string): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    for (const named of symbol ? [symbol] : loadedBy(node, checker)) {
      const version = mark.exec(commentOf(named))?.[1];
      if (version) uses.push({ member: named.name, version, file, loaded: !symbol });
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const source of program.getSourceFiles())
    if (source.fileName.startsWith(path.join(root, "src")))
      visit(source, path.relative(root, source.fileName));
  return uses;
}

/** What a `load("values,items/name")` names: neither the compiler nor the client looks into the text. */
function loadedBy(node: ts.Node, checker: ts.TypeChecker): readonly ts.Symbol[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const [names] = node.arguments;
  const of = checker.getNonNullableType(checker.getTypeAtLocation(node.expression.expression));
  if (!names || node.expression.name.text !== "load" || !of.getProperty("context")) return [];
  const text = checker.getTypeAtLocation(names);
  if (!text.isStringLiteral()) throw new Error(`${node.getText()}: what is loaded is no text`);
  return text.value.split(",").flatMap((path) => membersOn(path.trim(), of, checker));
}

/** The members along “items/name”, from an object on. */
function membersOn(path: string, from: ts.Type, checker: ts.TypeChecker): readonly ts.Symbol[] {
  let type = from;
  return path.split("/").map((name) => {
    const member = type.getProperty(name);
    if (!member) throw new Error(`${checker.typeToString(type)} has no ${name} to load`);
    const held = checker.getTypeOfSymbol(member);
    type = checker.getIndexTypeOfType(held, ts.IndexKind.Number) ?? held;
    return member;
  });
}

const commentOf = (symbol: ts.Symbol): string =>
  (symbol.declarations ?? [])
    .filter((declaration) => declaration.getSourceFile().fileName.includes("@types/office-js"))
    .map((declaration) => {
      const text = declaration.getSourceFile().text;
      return text.slice(declaration.getFullStart(), declaration.getStart());
    })
    .join("");

const minor = (version: string): number => Number(version.split(".")[1]);

const [asked] = named(parseXml(readFileSync(path.join(root, "manifest.xml"), "utf8")), "Set");
const least = asked?.attributes["MinVersion"] ?? "";
const uses = membersUsed();

test("the manifest asks for ExcelApi, whose members our code uses", () => {
  expect(asked?.attributes["Name"]).toBe("ExcelApi");
  expect(uses.length).toBeGreaterThan(100);
});

test("what a load names is seen, along its paths and in constants", () => {
  const loaded = uses.filter((use) => use.loaded).map(({ member }) => member);
  expect(loaded).toEqual(
    expect.arrayContaining(["readOnly", "protected", "rowHidden", "isDataFiltered"]),
  );
  const corners = uses.filter(({ file, loaded: is }) => is && file.endsWith("details.ts"));
  expect(corners.map(({ member }) => member)).toContain("columnCount");
});

test("the pane refuses an Excel below the very set the manifest asks for", () => {
  const main = readFileSync(path.join(root, "src/taskpane/main.tsx"), "utf8");
  expect(/^const lowest = "([\d.]+)";$/m.exec(main)?.[1]).toBe(least);
  expect(main).toContain('isSetSupported("ExcelApi", lowest)');
});

test("it asks for no more than is needed: members of just that version are used", () => {
  expect(uses.filter(({ version }) => version === least).length).toBeGreaterThan(10);
});

test("whatever is newer is asked about in the file that uses it", () => {
  const newer = uses.filter(({ version }) => minor(version) > minor(least));
  const unasked = newer.filter(
    ({ file, version }) =>
      !readFileSync(path.join(root, file), "utf8").includes(`supports("${version}")`),
  );
  expect(newer.map(({ member }) => member)).toContain("getMergedAreasOrNullObject");
  expect(unasked).toEqual([]);
});
