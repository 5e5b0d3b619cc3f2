import fc from "fast-check";

import { type Block, figuresOf, type ReportDocument, type Run } from "../../src/core/report";
import { readReport, writeReport } from "../../src/docx";
import { sampleReport } from "./sample-report";
import { all, documentOf, paragraph, report, table } from "./small-report";
import { faultsOf, partsOf } from "./word-file";

const plain = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");

/** The texts of the report's paragraphs in the order they are printed, the title aside. */
function textsOf({ cover, blocks }: ReportDocument): readonly string[] {
  const ofBlock = (block: Block): readonly string[] => {
    switch (block.kind) {
      case "table":
        return [
          block.caption,
          block.unitNote,
          ...[block.head, ...block.rows].flatMap((row) => row.map(({ runs }) => plain(runs))),
        ];
      case "attachments":
        return block.entries.map(
          (name, index) => `${index === 0 ? "附件：" : ""}${index + 1}.${name}`,
        );
      case "signature":
        return [block.unit, block.date];
      default:
        return [plain(block.runs)];
    }
  };
  return [...cover.map(plain), ...blocks.flatMap(ofBlock)];
}

const readTexts = (bytes: Uint8Array) => readReport(bytes).paragraphs.map(({ text }) => text);

describe("what is written is what is read back", () => {
  test("a long report, word for word", async () => {
    const [title, ...rest] = readTexts(await writeReport(sampleReport));
    expect(title?.replaceAll("\n", "")).toBe(sampleReport.title);
    // The line of no height after the wide table's notes is not there: notes end that section.
    expect(rest).toEqual(textsOf(sampleReport));
  });

  test("every figure in its own bookmark, in the order and under the names the core gives them", async () => {
    const bytes = await writeReport(sampleReport);
    const read = readReport(bytes).paragraphs.flatMap(({ text, bookmarks }) =>
      bookmarks.map(({ name, from, to }) => ({ bookmark: name, text: text.slice(from, to) })),
    );
    expect(read).toEqual(figuresOf(sampleReport).map(({ bookmark, text }) => ({ bookmark, text })));
    const ids = all(
      partsOf(bytes)["word/document.xml"] ?? "",
      /<w:bookmarkStart [^>]*w:id="(\d+)"/g,
    );
    expect(ids).toEqual(read.map((_, index) => String(index + 1)));
  });

  test("any texts and figures", async () => {
    const words = fc.string({
      unit: fc.oneof(
        fc.constantFrom("支", "“", "〔", " ", "\u3000", "\t", "\n", "&", "<", "{", "\\"),
        fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
      ),
      maxLength: 20,
    });
    const run: fc.Arbitrary<Run> = fc.oneof(
      fc.record({ kind: fc.constant("text" as const), text: words }),
      fc.record({ kind: fc.constant("slot" as const), text: words }),
      fc.record({
        kind: fc.constant("figure" as const),
        id: fc.string({ maxLength: 50 }),
        text: words,
      }),
    );
    const block = fc.record({
      kind: fc.constant("paragraph" as const),
      runs: fc.array(run, { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 5 }), async (blocks) => {
        const document = report(blocks);
        const bytes = await writeReport(document);
        expect(readTexts(bytes).slice(1)).toEqual(textsOf(document));
        const names = readReport(bytes).paragraphs.flatMap(({ bookmarks }) =>
          bookmarks.map(({ name }) => name),
        );
        expect(names).toEqual(figuresOf(document).map(({ bookmark }) => bookmark));
      }),
      { numRuns: 20 },
    );
  });
});

describe("same report, same bytes", () => {
  test("twice in one process, and with another report written in between", async () => {
    const first = await writeReport(sampleReport);
    await writeReport(report([table(9, 1), paragraph("别的")]));
    expect(Buffer.compare(await writeReport(sampleReport), first)).toBe(0);
  });

  test("two written at the same time", async () => {
    const [first, second] = await Promise.all([
      writeReport(sampleReport),
      writeReport(sampleReport),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test("the dates are the report's, or a fixed one", async () => {
    const core = partsOf(await writeReport(sampleReport))["docProps/core.xml"] ?? "";
    expect(all(core, /W3CDTF">([^<]*)</g)).toEqual([
      "2023-05-03T00:00:00Z",
      "2023-05-03T00:00:00Z",
    ]);
    const undated = partsOf(await writeReport(report([])))["docProps/core.xml"] ?? "";
    expect(all(undated, /W3CDTF">([^<]*)</g)).toEqual([
      "2000-01-01T00:00:00Z",
      "2000-01-01T00:00:00Z",
    ]);
  });
});

describe("the parts", () => {
  test("each is well-formed XML", async () => {
    expect(await faultsOf(await writeReport(sampleReport))).toEqual([]);
  });

  test("the body of a small report is as it was looked at", async () => {
    const small = report([
      { kind: "heading", level: 1, runs: [{ kind: "text", text: "一、情况" }] },
      {
        kind: "paragraph",
        runs: [
          { kind: "text", text: "支出" },
          { kind: "figure", id: "totalExpenditure", text: "229.63" },
          { kind: "text", text: "万元，原因是" },
          { kind: "slot", text: "〔请说明原因〕" },
        ],
      },
      table(2, 1),
      { kind: "note", runs: [{ kind: "text", text: "注：一。" }] },
      { kind: "attachments", entries: ["数据表", "评分表"] },
      { kind: "signature", unit: "某局", date: "2023年5月3日" },
    ]);
    const body = /<w:body>.*<\/w:body>/.exec(await documentOf(small))?.[0] ?? "";
    expect(body.replaceAll("><", ">\n<")).toMatchSnapshot();
  });
});
