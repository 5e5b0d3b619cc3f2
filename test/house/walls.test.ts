import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cleanHouse, planted } from "./planted-violations";

/** A copy of the walls stands round a house made of nothing but imports. */
const ROOT = process.cwd();
const CONFIG = ".dependency-cruiser.cjs";
const DEPCRUISE = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

interface Cruised {
  readonly violations: readonly {
    readonly from: string;
    readonly rule: { readonly name: string };
  }[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

let house: string;

function write(at: string, imports: readonly string[]): void {
  const file = path.join(house, at);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, imports.map((name) => `import "${name}";\n`).join("") + "export {};\n");
}

/** Empty packages under the real names, so that the test needs no network and no real library. */
function furnish(): void {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(ROOT, "package.json"), "utf8"),
  ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
  const manifest = { name: "house", type: "module", dependencies, devDependencies };
  writeFileSync(path.join(house, "package.json"), JSON.stringify(manifest));
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const folder = path.join(house, "node_modules", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name, main: "index.js" }));
    writeFileSync(path.join(folder, "index.js"), "");
  }
}

function cruise(): Promise<Cruised> {
  return new Promise((resolve, reject) => {
    const args = [DEPCRUISE, "src", "--config", CONFIG, "--output-type", "json"];
    const options = { cwd: house, maxBuffer: 1e8 };
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (stdout === "") reject(new Error(stderr, { cause: error }));
      else resolve((JSON.parse(stdout) as { summary: Cruised }).summary);
    });
  });
}

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), "walls-"));
  for (const name of [CONFIG, "tsconfig.json", "tsconfig.test.json", "tsconfig.base.json"]) {
    copyFileSync(path.join(ROOT, name), path.join(house, name));
  }
  furnish();
  for (const [at, imports] of Object.entries(cleanHouse)) write(at, imports);
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

test("the clean house breaks no wall", async () => {
  expect((await cruise()).violations).toEqual([]);
}, 60_000);

describe("one violation of each wall", () => {
  let cruised: Cruised;

  beforeAll(async () => {
    for (const { at, imports, beside = {} } of Object.values(planted)) {
      write(`src/${at}`, imports);
      for (const [file, needs] of Object.entries(beside)) write(`src/${file}`, needs);
    }
    cruised = await cruise();
  }, 60_000);

  test("every rule has a planted violation", () => {
    expect(Object.keys(planted).sort()).toEqual(
      cruised.ruleSetUsed.forbidden.map(({ name }) => name).sort(),
    );
  });

  test.each(Object.keys(planted))("%s is named", (name) => {
    const rules = cruised.violations
      .filter(({ from }) => from === `src/${planted[name]!.at}`)
      .map(({ rule }) => rule.name);
    expect(rules).toContain(name);
  });
});
