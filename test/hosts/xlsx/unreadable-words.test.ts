import { openWorkbook, UnreadableFile } from "../../../src/hosts/xlsx";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["PK\u0003\u0004 and then nothing of a zip", "zip 目录缺失", "no zip directory"],
  ["<html><table></table></html>", "网页", "a web page"],
  ["序号,项目", "文本", "plain text"],
])("“%s” is refused in one language at a time", async (content, chinese, english) => {
  const refused = await openWorkbook(bytes(content)).catch((error: unknown) => error);
  if (!(refused instanceof UnreadableFile)) throw new TypeError("it was opened");
  expect(refused.words.zh).toContain(`（${chinese}）`);
  expect(refused.words.en).toContain(`(${english})`);
});
