import { openWorkbook } from "../../../src/hosts/xlsx";
import { bytesOf, opened } from "./opened";
import { partText } from "./parts";
import { seen, type SeenSheet } from "./seen";
import { wholeJob } from "./whole-job";

/** A height that follows the text is each program's own. */
const fixed = (sheet: SeenSheet): SeenSheet => ({
  ...sheet,
  beside: { ...sheet.beside, following: null },
});

test.each(["potou-2022", "hunan-2018", "potou-2022-slips"])(
  "%s: 计算 and 生成汇总表, saved, is what the command line would write",
  async (name) => {
    const sample = `assets/samples/${name}.xlsx`;
    const { file, book } = await opened(sample);
    const written = await wholeJob(book);
    const saved = await file.save();
    expect(saved.notCarried).toEqual([]);

    const direct = await openWorkbook(bytesOf(sample));
    for (const edits of written) await direct.port.apply(edits);
    const [ours, theirs] = [await seen(saved.bytes), await seen(direct.bytes())];
    expect(Object.keys(ours.sheets).sort()).toEqual(Object.keys(theirs.sheets).sort());
    for (const [sheet, there] of Object.entries(theirs.sheets))
      expect({ sheet, ...fixed(ours.sheets[sheet]!) }).toEqual({ sheet, ...fixed(there) });
    expect(ours.names).toEqual(theirs.names);
    expect(partText(saved.bytes, "xl/charts/chart1.xml")).toBe(
      partText(direct.bytes(), "xl/charts/chart1.xml"),
    );
  },
  120_000,
);
