import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { perform } from "../../../scripts/excel/perform";
import {
  registerSteps,
  removeSteps,
  type Sideload,
  trustStep,
} from "../../../scripts/excel/sideload-steps";

const home = mkdtempSync(path.join(tmpdir(), "home-"));
const manifest = path.join(home, "manifest.xml");
writeFileSync(manifest, "<OfficeApp/>");

afterAll(() => rmSync(home, { recursive: true }));

const about = (system: Sideload["system"]): Sideload => ({
  ...{ system, home, manifest },
  id: "6f0f5c86-3c5e-4b0e-9d2e-8f3a5b7c1d42",
  certFile: "localhost.crt",
  thumbprint: "AB",
});

const commands = (steps: ReturnType<typeof registerSteps>): readonly string[] =>
  steps.map((step) => (step.kind === "run" ? step.command.join(" ") : step.kind));

test("Windows: the certificate for this user, the manifest among the developer's add-ins", () => {
  const windows = about("windows");
  const key = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
  expect(commands([trustStep(windows), ...registerSteps(windows)])).toEqual([
    "certutil.exe -user -addstore Root localhost.crt",
    `reg.exe add ${key} /v ${windows.id} /t REG_SZ /d ${manifest} /f`,
    "cmd.exe /c start  excel.exe",
  ]);
  expect(commands(removeSteps(windows))).toEqual([
    `reg.exe delete ${key} /v ${windows.id} /f`,
    "certutil.exe -user -delstore Root AB",
  ]);
});

test("Mac: the certificate in the login keychain, for ssl only", () => {
  expect(commands([trustStep(about("mac")), ...removeSteps(about("mac"))])).toEqual([
    `security add-trusted-cert -r trustRoot -p ssl -k ${home}/Library/Keychains/login.keychain-db localhost.crt`,
    "delete",
    "security remove-trusted-cert localhost.crt",
  ]);
});

test("Mac: the manifest goes into Excel's folder and out again", async () => {
  const wef = path.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
  const there = path.join(wef, `${about("mac").id}.manifest.xml`);
  const [copy] = registerSteps(about("mac"));
  await perform(copy!);
  expect(readFileSync(there, "utf8")).toBe("<OfficeApp/>");
  const [out] = removeSteps(about("mac"));
  await perform(out!);
  expect(existsSync(there)).toBe(false);
  await perform(out!);
});

test("a command that fails is told with its words", async () => {
  const command = [process.execPath, "-e", "process.exit(3)"] as const;
  await expect(perform({ say: "", kind: "run", command })).rejects.toThrow(
    /process\.exit\(3\) → 3/,
  );
});
