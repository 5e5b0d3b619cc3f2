import { checkReport, textOfDocument } from "../../../src/core/consistency";
import { buildReport } from "../../../src/core/report";
import { evaluationOf } from "../report/evaluation-of";

/** 18.51672 − 12.54302 = 5.9737 万元; as printed 18.52 − 12.54 = 5.98. */
const evaluation = evaluationOf({
  figures: { closingCarryover: "18.51672", closingCarryoverLastYearFinal: "12.54302" },
});
const written = textOfDocument(buildReport(evaluation, { consistency: null }));
const withGap = (said: string) => ({
  ...written,
  paragraphs: written.paragraphs.map((paragraph) => ({
    ...paragraph,
    text: paragraph.text.replace("增加5.98万元", `增加${said}万元`),
  })),
});

test.each([
  ["5.98", []],
  [
    "5.97",
    [
      "info 报告第 P 段的差额写 5.97万元，表里两个金额（万元）相减是 5.98万元：按元算的尾差，不用改。",
    ],
  ],
  ["6.98", ["error 报告第 P 段的差额写 6.98万元，表里两个金额（万元）相减是 5.98万元。"]],
])("a difference of %s 万元", (said, expected) => {
  const { findings } = checkReport(withGap(said), evaluation);
  expect(
    findings
      .filter(({ code }) => code.startsWith("gap-") || code === "number-differs")
      .map(({ severity, message }) => `${severity} ${message.zh.replace(/第 \d+ 段/u, "第 P 段")}`),
  ).toEqual(expected);
});
