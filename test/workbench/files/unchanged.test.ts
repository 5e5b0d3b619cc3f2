import { readdirSync } from "node:fs";
import { bytesOf, opened } from "./opened";
import { changedParts } from "./parts";

const samples = readdirSync("assets/samples").filter((name) => name.endsWith(".xlsx"));

test.each(samples)("%s saved unchanged is the file it was", async (name) => {
  const path = `assets/samples/${name}`;
  const { file } = await opened(path);
  const saved = await file.save();
  expect(changedParts(bytesOf(path), saved.bytes)).toEqual([]);
  expect(saved.notCarried).toEqual([]);
  expect(saved.name).toBe(name);
});
