import fc from "fast-check";

import { titleLines } from "../../src/docx/title-lines";

test.each<readonly [readonly string[]]>([
  [["整体绩效自评报告"]],
  [["某局2022年度部门整体支出绩效自评报告"]],
  [["2022年度部门整体支出", "绩效自评报告（示例）"]],
  [["坡头区政务服务数据管理局", "2022年度部门整体支出绩效自评报告"]],
  [["湛江市坡头区发展和改革局", "2022年度部门整体支出绩效自评报告"]],
  [["湛江市坡头区人民政府行政服务中心", "2022年度部门整体支出绩效自评报告"]],
  [["中共湛江市坡头区委机构编制委员会办公室", "2022年度部门整体支出绩效自评报告"]],
  [["关于开展2022年度部门整体支出", "绩效自评工作情况的报告"]],
])("%j", (lines) => {
  expect(titleLines(lines.join(""))).toEqual(lines);
});

test("no line is longer than the page, no number is torn, nothing is lost", () => {
  const title = fc.string({
    unit: fc.constantFrom(
      "坡",
      "局",
      "市",
      "的",
      "2022年度",
      "部门整体支出",
      "绩效自评报告",
      "，",
      "（",
      "）",
      "A",
      "9",
      ".",
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(title, (text) => {
      const lines = titleLines(text);
      expect(lines.join("")).toBe(text.trim());
      lines.slice(1).forEach((line, index) => {
        expect(/\d$/.test(lines[index]!) && /^\d/.test(line)).toBe(false);
        expect(line).not.toMatch(/^[，）]/);
      });
    }),
    { numRuns: 300 },
  );
});

test("a title of two thousand characters is answered at once", () => {
  const before = performance.now();
  titleLines("的市局2022年度部门整体支出".repeat(120));
  expect(performance.now() - before).toBeLessThan(2000);
});
