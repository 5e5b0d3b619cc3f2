import { ExcelWorkbook } from "../../../src/hosts/excel";
import { documentOf } from "../../workbench/document-of";
import { quiet } from "../../workbench/client";
import { impatient } from "./desk";
import { problemOf } from "./small-book";

/** Microsoft's numbers of the three calls. */
const [copy, slice, release] = [77, 80, 81];
const bytes = Uint8Array.from([1, 2, 3]);
const waiting = { ...impatient, patience: 50 };
const openPort = (): ExcelWorkbook => new ExcelWorkbook({ waiting, log: () => undefined });

describe("the workbook as a file, when Office does not hand it out", () => {
  test.each([
    ["too many are open", copy, 11000, /文件/],
    ["a part is lost", slice, 5001, /内部错误/],
  ] as const)("%s: said with Office's own words", async (_what, at, code, words) => {
    const asked = documentOf(bytes, async (call, answered) => {
      const answer = await answered();
      return call === at ? [code] : answer;
    });
    expect(await problemOf(openPort().bytes())).toEqual({
      code: "unexpected",
      reason: expect.stringMatching(words) as string,
    });
    // What was opened is let go; what was not cannot be.
    const calls = at === copy ? [copy] : [copy, slice, release];
    expect(asked.map(([call]) => call)).toEqual(calls);
  });

  test("Office never answers: not waited for for ever; a file that comes late is let go", async () => {
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    const asked = documentOf(bytes, async (call, answered) => {
      if (call === copy) await held;
      return answered();
    });
    expect(await problemOf(openPort().bytes())).toEqual({ code: "unreachable" });
    arrive();
    await quiet();
    expect(asked.map(([call]) => call)).toEqual([copy, release]);
  });

  test("the bytes come once the file is let go, so that the next one can be taken", async () => {
    let released = false;
    documentOf(bytes, async (call, answered) => {
      if (call === release) await quiet();
      const answer = await answered();
      released ||= call === release;
      return answer;
    });
    expect(await openPort().bytes()).toEqual(bytes);
    expect(released).toBe(true);
  });

  test("an Excel without the call hands out nothing", async () => {
    documentOf(bytes);
    Object.assign(Office.context, { document: {} });
    expect(await openPort().bytes()).toBeNull();
  });
});
