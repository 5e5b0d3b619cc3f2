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
    const found = symbol && mark.exec(commentOf(symbol));
    if (found) uses.push({ member: symbol.name, version: found[1]!, file });
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const source of program.getSourceFiles())
    if (source.fileName.startsWith(path.join(root, "src")))
      visit(source, path.relative(root, source.fileName));
  return uses;
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
