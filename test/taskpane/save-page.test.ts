import type { NamedFile } from "../../src/app/ports";
import { deliveryFor } from "../../src/taskpane/delivery";
import { fileIn, fragmentOf } from "../../src/taskpane/save/fragment";
import { FileWorkbook } from "./file-workbook";
import { sampleBytes } from "./pane-under-test";

const bytes = sampleBytes("blank.xlsx");
const report: NamedFile = { name: "政数局_2022_自评报告（草稿）.docx", bytes, type: "docx" };

describe("a file in the address of a page of ours", () => {
  test("comes out as it went in, name and bytes", () => {
    expect(fileIn(`#${fragmentOf(report)!}`)).toEqual(report);
  });

  test.each([
    ["nothing", ""],
    ["another type", "#exe,a.exe,UEsDBA"],
    ["no zip", "#docx,a.docx,PGh0bWw-"],
    ["half an address", "#docx,a.docx"],
  ])("%s is no file", (_, fragment) => {
    expect(fileIn(fragment)).toBeNull();
  });

  test("what is too long for an address is not put into one", () => {
    expect(fragmentOf({ ...report, bytes: new Uint8Array(400_000) })).toBeNull();
  });
});

describe("on a Mac a download from the pane does nothing", () => {
  const mac = async () => FileWorkbook.open(bytes, { platform: "mac" });

  test("the report goes to the real browser, and nobody claims that it is saved", async () => {
    const opened: string[] = [];
    const files = deliveryFor(await mac(), (address) => opened.push(address));
    expect(await files.deliver(report)).toEqual({
      ...{ way: "browser", proven: false, name: report.name },
    });
    const [address = ""] = opened;
    expect(new URL(address).pathname).toBe("/save.html");
    expect(fileIn(new URL(address).hash)).toEqual(report);
    expect(await files.deliver(report, ["browser"])).toBeNull();
  });

  test("a workbook opens beside this one", async () => {
    const book = await mac();
    const files = deliveryFor(book, null);
    const handed = await files.deliver({ name: "报送版.xlsx", bytes, type: "xlsx" });
    expect(handed).toMatchObject({ way: "workbook", proven: true });
    expect(book.opened).toHaveLength(1);
  });

  test("an Excel that opens no browser leaves the text ways", async () => {
    expect(await deliveryFor(await mac(), null).deliver(report)).toBeNull();
  });
});
