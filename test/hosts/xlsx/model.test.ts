import fc from "fast-check";
import { decimal } from "../../../src/core/decimal";
import type { Edit, PlannedContent } from "../../../src/core/edits";
import { a1, contentAt, formulaAt, type Sheet } from "../../../src/core/grid";
import { newWorkbook, openWorkbook } from "../../../src/hosts/xlsx";
import { plannedSheet } from "./planned";
import { oneSheet } from "./small-workbook";

const columns = 6;
const rows = 12;

/** What a cell shows and the formula it has, as the model keeps it. */
type Shown = readonly [value: string | number | null, formula: string | null];

const content: fc.Arbitrary<PlannedContent> = fc.oneof(
  fc.string({ maxLength: 12 }).map((text): PlannedContent => ({ kind: "text", text })),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, places]): PlannedContent => ({
      kind: "number",
      value: decimal(`${String(digits)}e-${String(places)}`),
    })),
  // Beyond the cells of the model, so that no written formula reads a cell that changes later.
  fc.integer({ min: 100, max: 999 }).map((row): PlannedContent => ({
    kind: "formula",
    formula: `Z${String(row)}+1`,
    shows: decimal("1"),
  })),
  fc.constant<PlannedContent>({ kind: "empty" }),
);

const change: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(rows - 1), fc.nat(columns - 1), content, fc.boolean())
  .map(([row, column, planned, styled]) => ({
    kind: "cell",
    at: { sheet: "表", row, column },
    content: planned,
    ...(styled && { style: { numberFormat: "0.00%", font: { bold: true } } }),
  }));

function shown(planned: PlannedContent): Shown {
  if (planned.kind === "text") return [planned.text === "" ? null : planned.text, null];
  if (planned.kind === "number") return [Number(planned.value.toString()), null];
  return planned.kind === "formula" ? [1, planned.formula] : [null, null];
}

/** A sheet as another program wrote it: some cells missing, some rows empty, a filled-down formula. */
const existing = fc
  .array(fc.array(fc.option(fc.nat(1000), { nil: null }), { maxLength: columns }), {
    maxLength: rows,
  })
  .map((grid) => {
    const model = new Map<string, Shown>();
    let master = true;
    const xml = grid.map((cells, row) => {
      const inside = cells.map((value, column) => {
        const place = a1({ row, column });
        if (value === null) return "";
        if (value % 5 !== 0) {
          model.set(place, [value, null]);
          return `<c r="${place}" s="2"><v>${String(value)}</v></c>`;
        }
        const filled = master ? ' ref="A1:F12">$Z$50*2</f>' : "/>";
        master = false;
        model.set(place, [value, "$Z$50*2"]);
        return `<c r="${place}"><f t="shared" si="0"${filled}<v>${String(value)}</v></c>`;
      });
      return row % 4 === 3 && inside.join("") === ""
        ? ""
        : `<row r="${String(row + 1)}">${inside.join("")}</row>`;
    });
    return { xml: xml.join(""), model };
  });

const state = (sheet: Sheet): Map<string, Shown> => {
  const cells = new Map<string, Shown>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = contentAt(sheet, row, column);
      const formula = formulaAt(sheet, row, column);
      if (value !== null || formula !== null)
        cells.set(a1({ row, column }), [value as string | number | null, formula]);
    }
  return cells;
};

const sorted = (cells: ReadonlyMap<string, Shown>) =>
  [...cells].sort(([a], [b]) => (a < b ? -1 : 1));

test("随便一张表，随便改几遍：读到的就是该有的，重开也是，再写一遍字节不变", async () => {
  await fc.assert(
    fc.asyncProperty(
      existing,
      fc.array(fc.array(change, { maxLength: 12 }), { minLength: 1, maxLength: 3 }),
      async ({ xml, model }, batches) => {
        const file = await openWorkbook(oneSheet(xml.startsWith("<row") ? xml : "<row/>"));
        const expected = new Map(model);
        for (const batch of batches) {
          expect(await file.port.apply(batch)).toEqual([]);
          for (const edit of batch) {
            if (edit.kind !== "cell") continue;
            const now = shown(edit.content);
            if (now[0] === null && now[1] === null) expected.delete(a1(edit.at));
            else expected.set(a1(edit.at), now);
          }
          const [sheet] = (await file.port.read()).sheets;
          expect(sorted(state(sheet!))).toEqual(sorted(expected));
        }
        const bytes = file.bytes();
        const again = await openWorkbook(bytes);
        const [sheet] = (await again.port.read()).sheets;
        expect(sorted(state(sheet!))).toEqual(sorted(expected));
        await again.port.apply(batches.at(-1) ?? []);
        expect(again.bytes()).toEqual(bytes);
      },
    ),
    { numRuns: 80 },
  );
}, 60_000);

describe("我们自己写错的，写之前就停", () => {
  const merge = (top: number, bottom: number) => ({ sheet: "表", top, left: 0, bottom, right: 1 });
  test.each<[string, Edit]>([
    [
      "合并格重叠",
      { kind: "sheet", sheet: plannedSheet("表", { merges: [merge(0, 2), merge(2, 3)] }) },
    ],
    ["名称像单元格", { kind: "name", name: "A1", refersTo: "表!$A$1" }],
    ["名称有空格", { kind: "name", name: "自评 率", refersTo: "表!$A$1" }],
    [
      "公式带等号",
      {
        kind: "sheet",
        sheet: plannedSheet("表", {
          cells: [{ row: 0, column: 0, content: { kind: "formula", formula: "=1", shows: "1" } }],
        }),
      },
    ],
    [
      "下拉的选项太长",
      {
        kind: "sheet",
        sheet: plannedSheet("表", { lists: [{ area: merge(0, 0), of: ["长".repeat(256)] }] }),
      },
    ],
  ])("%s", async (_, edit) => {
    await expect(newWorkbook().port.apply([edit])).rejects.toBeInstanceOf(RangeError);
  });
});
