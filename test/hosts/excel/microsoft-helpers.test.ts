import { logUnexpected } from "../../../src/hosts/excel/microsoft-helpers";
import { memoryBook } from "../../workbench/memory-books";
import { excelOver } from "../../workbench/client";

/** What a run leaves on the console, of whatever kind. */
async function said(work: () => Promise<void>): Promise<string> {
  const lines: unknown[] = [];
  const kinds = ["log", "error", "group", "groupCollapsed", "info", "warn"] as const;
  const spies = kinds.map((kind) =>
    jest
      .spyOn(console, kind)
      .mockImplementation((...parts: unknown[]) => void lines.push(...parts)),
  );
  await work();
  for (const spy of spies) spy.mockRestore();
  return lines.map(String).join("\n");
}

test("an unexpected error of Excel's is on the console with its code", async () => {
  const { run } = excelOver(memoryBook("表一"));
  const error: unknown = await run(async (context) => {
    context.workbook.worksheets.getItem("没有").activate();
    await context.sync();
  }).catch((thrown: unknown) => thrown);
  expect(await said(async () => logUnexpected(error))).toContain("ItemNotFound");
});
