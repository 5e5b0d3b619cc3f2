import { lookAround } from "../../src/app/look-around";
import { startYear } from "../../src/app/start-year";
import { decimal } from "../../src/core/decimal";
import { findSheet } from "../../src/core/grid";
import { deskOn } from "./desk-on";

test("a year that is a formula of hers stays one", async () => {
  const { book, desk } = await deskOn("potou-2022.xlsx");
  const { at } = (await lookAround(desk)).evaluation.recognition.unit.texts.get("year")!;
  const content = { kind: "formula", formula: "2000+22", shows: decimal("2022") } as const;
  await book.apply([{ kind: "cell", at, content }]);
  await startYear(desk, 2023);
  const { formulas } = findSheet(await book.read(), at.sheet)!;
  expect([...formulas.values()]).toContain("2000+22");
});
