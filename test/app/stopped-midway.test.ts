import { calculate } from "../../src/app/calculate";
import { lookAround } from "../../src/app/look-around";
import { makeSummary } from "../../src/app/make-summary";
import type { Question } from "../../src/app/questions";
import { parseRef } from "../../src/core/grid";
import { withProtection } from "./protected-sheet";
import { deskOn } from "./desk-on";
import { addSheet } from "./somebodys-sheet";

type Desked = Awaited<ReturnType<typeof deskOn>>;

/** The summary made, an amount of it typed over and points of a rule typed: M8 and M2 are asked next. */
async function typedOver(answers: Partial<Record<Question["kind"], unknown>>): Promise<Desked> {
  const staged = await deskOn("potou-2022.xlsx", { "hand-edits": "to-source", ...answers });
  await makeSummary(staged.desk);
  await staged.book.type(parseRef("绩效自评汇总表!H10")!, "230.5");
  await staged.book.type(parseRef("指标评分表!L5")!, "1");
  staged.asked.length = 0;
  return staged;
}

describe("改到原表 reads and computes anew", () => {
  test.each(["typed", "computed"])("what was answered is not asked again: %s", async (answer) => {
    const { asked, desk } = await typedOver({
      "typed-differs": new Map([["指标评分表!L5", answer]]),
    });
    expect(await makeSummary(desk)).toMatchObject({ kind: "made", mismatches: [] });
    expect(asked).toEqual(["typed-differs", "hand-edits"]);
  });

  test("停 after it says what was written", async () => {
    const { book, desk } = await typedOver({});
    const signal = { aborted: false };
    const apply = book.apply.bind(book);
    jest.spyOn(book, "apply").mockImplementationOnce(async (edits, course) => {
      signal.aborted = true;
      return apply(edits, course);
    });
    expect(await makeSummary(desk, { signal })).toEqual({
      kind: "cancelled",
      written: { cells: 1, sheets: [] },
    });
  });
});

test("a question closed after a sheet was added beside the protected one says so", async () => {
  const { desk } = await deskOn("potou-2022.xlsx", { "first-write": null }, (bytes) =>
    withProtection(bytes, "指标评分表"),
  );
  expect(await calculate(desk)).toEqual({
    kind: "cancelled",
    written: { cells: 0, sheets: ["指标评分表（自评）"] },
  });
});

describe("sheets of hers that bear our names", () => {
  test.each([calculate, makeSummary])(
    "取数表: neither pretends to have written (%p)",
    async (work) => {
      const { book, desk } = await deskOn("potou-2022.xlsx");
      await addSheet(book, "取数表", "我的取数");
      await expect(work(desk)).rejects.toMatchObject({
        problem: { code: "name-taken", sheet: "取数表", free: "" },
      });
      expect(book.writes).toBe(0);
    },
  );

  test("a sheet whose name begins like our summary is none of ours", async () => {
    const { book, desk } = await deskOn("potou-2022.xlsx");
    await addSheet(book, "绩效自评汇总表（财政局样表）", "样表");
    expect((await lookAround(desk)).hasSummary).toBe(false);
    await makeSummary(desk);
    expect((await lookAround(desk)).hasSummary).toBe(true);
  });
});

test("上次计算 is the time of the completion mark, whatever else is kept", async () => {
  const { desk } = await deskOn("potou-2022.xlsx");
  await calculate(desk);
  const { choose } = await import("../../src/app/keep-choices");
  const reason = "已于 2020-01-01 08:00 核对";
  const kept = { kind: "acknowledged", key: "z", reason, on: "2020-01-01" } as const;
  const { lastDone } = await choose(desk, [kept]);
  expect(lastDone).toMatchObject({ year: 2023, month: 6, day: 3, hour: 15 });
});
