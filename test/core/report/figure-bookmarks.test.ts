import fc from "fast-check";

import { bookmarkNamer } from "../../../src/core/report";

test.each([
  ["overallCompletionRate", "zp_overallCompletionRate_1"],
  ["三公经费控制率", "zp_三公经费控制率_1"],
])("an id Word takes is in the name as it is: %s", (id, expected) => {
  expect(bookmarkNamer()(id)).toBe(expected);
});

test("occurrences are counted per id", () => {
  const name = bookmarkNamer();
  expect(["a", "b", "a", "a"].map(name)).toEqual(["zp_a_1", "zp_b_1", "zp_a_2", "zp_a_3"]);
});

test("the same order of ids gives the same names", () => {
  const ids = ["actual:12", "actual:13", "x".repeat(60), `${"x".repeat(60)}y`, "Abc", "aBC"];
  expect(ids.map(bookmarkNamer())).toEqual(ids.map(bookmarkNamer()));
});

test("names are unique as Word compares them, fit in 40 characters and hold only what Word allows", () => {
  const id = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: fc.constantFrom("a", "A", "1", "_", ":", "率"), maxLength: 45 }),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 40 }), (ids) => {
      const names = ids.map(bookmarkNamer());
      expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(ids.length);
      for (const each of names) expect(each).toMatch(/^zp_[A-Za-z0-9_\u4e00-\u9fa5]{1,37}$/u);
    }),
  );
});
