import { readFileSync } from "node:fs";
import path from "node:path";

import { univerBook } from "../back-ends";
import { excelOver, quiet } from "../client";

const read = (file: string): string =>
  readFileSync(path.join(process.cwd(), "docs/real-excel", file), "utf8");

/** The fenced block of the page that holds the stand-in's own answers. */
const promised = (): string => /```text\n([\s\S]+?)\n```/.exec(read("README.md"))?.[1] ?? "";

/** What a person with a real Excel compares theirs with must be what the stand-in says. */
test("the questions for a real Excel run, and the page shows the stand-in's answers", async () => {
  excelOver(univerBook("Sheet1"));
  const said: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((text: string) => void said.push(text));
  const evaluate = globalThis.eval;
  await evaluate(read("probe.js"));
  await quiet();
  log.mockRestore();
  expect(said.join("\n").split("\n")).toEqual(promised().split("\n"));
});
