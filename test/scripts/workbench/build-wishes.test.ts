import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { builtAsWished } from "../../../scripts/workbench/build-wishes";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "built-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const cdn = { OFFICE_JS_BASE: "cdn" };
const site = { ADDIN_BASE_URL: "https://a.gov.cn/pingjia" };

test.each([
  { then: {}, now: {}, same: true },
  { then: cdn, now: {}, same: false },
  { then: {}, now: cdn, same: false },
  { then: site, now: {}, same: false },
  { then: { ...site, ...cdn }, now: { ...site, ...cdn, OTHER: "1" }, same: true },
])("asked for $then, now for $now: the same is $same", ({ then, now, same }) => {
  writeFileSync(path.join(folder, "build.json"), JSON.stringify(then));
  expect(builtAsWished(folder, now)).toBe(same);
});

test("a build that does not say what it was asked for is made again", () => {
  expect(builtAsWished(folder, {})).toBe(false);
});
