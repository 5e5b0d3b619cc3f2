import type { Delivery, HostFacts, NamedFile } from "../../src/app/ports";
import { deliveryFor } from "../../src/taskpane/delivery";
import { fileIn } from "../../src/taskpane/save/fragment";
import { FileWorkbook } from "./file-workbook";
import { sampleBytes } from "./pane-under-test";

const bytes = sampleBytes("blank.xlsx");
const report: NamedFile = { name: "政数局_2022_自评报告.docx", bytes, type: "docx" };
const copy: NamedFile = { name: "报送版.xlsx", bytes, type: "xlsx" };

type Platform = HostFacts["platform"];

/** What the browser's own save dialog does; `none`: this browser has no such dialog. */
type Dialog = "none" | "saves" | "cancelled" | "forbidden" | "disk full";

interface Row {
  readonly on: Platform;
  readonly dialog?: Dialog;
  readonly file?: NamedFile;
  readonly tried?: readonly Delivery["way"][];
  /** This Excel opens workbooks beside the open one. */
  readonly opensBooks?: boolean;
  /** This Excel opens the real browser. */
  readonly opensBrowser?: boolean;
  /** The way, and “proven” only where the file is known to have arrived. */
  readonly answer: string | null;
  /** Where the file really went, everything that was begun. */
  readonly went: readonly string[];
}

const saved = "save-dialog, proven";
const handed = "download";
const shown = "browser";
const beside = "workbook, proven";

const rows: readonly Row[] = [
  ...(["windows", "other"] as const).flatMap((on): Row[] => [
    { on, dialog: "saves", answer: saved, went: ["disk"] },
    { on, dialog: "cancelled", answer: "not-saved", went: [] },
    { on, dialog: "forbidden", answer: handed, went: ["download"] },
    { on, dialog: "disk full", answer: handed, went: ["half a file, removed", "download"] },
    { on, dialog: "none", answer: handed, went: ["download"] },
    { on, dialog: "saves", file: copy, answer: saved, went: ["disk"] },
    { on, dialog: "saves", tried: ["save-dialog"], answer: handed, went: ["download"] },
    { on, dialog: "saves", tried: ["download"], answer: saved, went: ["disk"] },
    { on, dialog: "saves", tried: ["save-dialog", "download"], answer: null, went: [] },
  ]),
  { on: "web", dialog: "none", answer: handed, went: ["download"] },
  // Excel on the web shows the pane in a frame, where the dialog is forbidden: it is not tried.
  { on: "web", dialog: "saves", answer: handed, went: ["download"] },
  { on: "web", tried: ["download"], answer: null, went: [] },
  ...(["mac", "ipad"] as const).flatMap((on): Row[] => [
    { on, answer: shown, went: ["browser"] },
    { on, dialog: "saves", answer: shown, went: ["browser"] },
    { on, file: copy, answer: beside, went: ["workbook"] },
    { on, file: copy, opensBooks: false, answer: shown, went: ["browser"] },
    { on, file: copy, tried: ["workbook"], answer: shown, went: ["browser"] },
    { on, file: copy, tried: ["workbook", "browser"], answer: null, went: [] },
    { on, opensBrowser: false, answer: null, went: [] },
  ]),
];

const titleOf = ({ on, dialog = "none", file = report, tried = [], ...row }: Row): string =>
  [
    `${on}, .${file.type}`,
    dialog === "none" ? "" : `save dialog: ${dialog}`,
    tried.length > 0 ? `after ${tried.join(", ")}` : "",
    row.opensBooks === false ? "no second workbook" : "",
    row.opensBrowser === false ? "no browser" : "",
  ]
    .filter((part) => part !== "")
    .join("; ");

/** The browser's dialog; whatever is written by it comes out in `went`. */
function putDialog(dialog: Dialog, file: NamedFile, went: string[]): void {
  if (dialog === "none") return;
  const refusals = { cancelled: "AbortError", forbidden: "SecurityError" } as const;
  const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
    expect(suggestedName).toBe(file.name);
    if (dialog === "cancelled" || dialog === "forbidden")
      throw new DOMException("no", refusals[dialog]);
    let written: Blob | null = null;
    return {
      createWritable: async () => ({
        write: async (data: Blob) => {
          if (dialog === "disk full") throw new DOMException("full", "QuotaExceededError");
          written = data;
        },
        close: async () => {
          expect(new Uint8Array(await written!.arrayBuffer())).toEqual(file.bytes);
          went.push("disk");
        },
        abort: async () => void went.push("half a file, removed"),
      }),
    };
  };
  Object.assign(window, { showSaveFilePicker });
}

/** Links that were clicked: the browser's download. */
function putDownload(file: NamedFile, went: string[]): void {
  const blobs: Blob[] = [];
  const createObjectURL = (blob: Blob): string => `blob:${String(blobs.push(blob))}`;
  Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    expect([this.download, this.href, blobs[0]?.size]).toEqual([
      ...[file.name, "blob:1", file.bytes.length],
    ]);
    went.push("download");
  });
}

afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(window, "showSaveFilePicker");
});

test.each(rows.map((row) => [titleOf(row), row] as const))("%s", async (_title, row) => {
  const { on, dialog = "none", file = report, tried = [], opensBooks: canOpenNew = true } = row;
  const went: string[] = [];
  putDialog(dialog, file, went);
  putDownload(file, went);
  const book = await FileWorkbook.open(bytes, { platform: on, canOpenNew });
  const openBrowser = (address: string): void => {
    expect(fileIn(new URL(address).hash)).toEqual(file);
    went.push("browser");
  };
  const files = deliveryFor(book, row.opensBrowser === false ? null : openBrowser);
  const answer = await files.deliver(file, tried);
  for (const opened of book.opened) {
    expect(opened).toEqual(file.bytes);
    went.push("workbook");
  }
  expect([said(answer, file), went]).toEqual([row.answer, row.went]);
});

/** An answer in a word or two. */
function said(answer: Delivery | string | null, { name }: NamedFile): string | null {
  if (answer === null || typeof answer === "string") return answer;
  expect(answer.name).toBe(name);
  return answer.proven ? `${answer.way}, proven` : answer.way;
}

test("what is no refusal of the browser's is not covered up by another way", async () => {
  const went: string[] = [];
  putDownload(report, went);
  const showSaveFilePicker = async (): Promise<never> => Promise.reject(new TypeError("ours"));
  Object.assign(window, { showSaveFilePicker });
  const book = await FileWorkbook.open(bytes, { platform: "windows" });
  await expect(deliveryFor(book, null).deliver(report)).rejects.toThrow("ours");
  expect(went).toEqual([]);
});
