import { ExcelWorkbook } from "../../../src/hosts/excel";
import { DocumentCopies } from "../../../src/workbench/protocol/document-copy";
import { documentOf } from "../document-of";

const bytesOf = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31) % 251);

describe("the workbook handed out as a file [read in the client]", () => {
  test.each([0, 1, 4_194_304, 4_194_305])("%i bytes come whole", async (length) => {
    const bytes = bytesOf(length);
    const calls = documentOf(bytes);
    expect(Buffer.compare((await new ExcelWorkbook().bytes())!, bytes)).toBe(0);
    const slices = Math.ceil(length / 4_194_304);
    expect(calls.map(([call]) => call)).toEqual([77, ...Array<number>(slices).fill(80), 81]);
  });

  test("a copy is let go again, so a third one can be taken", async () => {
    documentOf(bytesOf(10));
    const port = new ExcelWorkbook();
    for (let turn = 0; turn < 3; turn += 1) expect(await port.bytes()).toHaveLength(10);
  });

  test("at most two at a time; only the file itself; no slice of what is closed", async () => {
    const copies = new DocumentCopies(async () => bytesOf(10));
    const [, first] = await copies.execute(77, [5]);
    await copies.execute(77, [5]);
    expect(await copies.execute(77, [5])).toEqual([11000]);
    expect(await copies.execute(77, [6])).toEqual([1009]);
    const handle = first?.[0];
    expect(await copies.execute(80, [handle, 8, 4])).toEqual([0, [[248, 28], 2]]);
    expect(await copies.execute(81, [handle])).toEqual([0]);
    expect(await copies.execute(80, [handle, 0, 4])).toEqual([5001]);
  });
});
