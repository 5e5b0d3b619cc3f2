import { reportFileName } from "../../../src/core/report";
import { evaluationOf } from "./evaluation-of";

describe("the name of the file", () => {
  test.each([
    [{}, "区测试局_2022_自评报告.docx"],
    [{ draft: true }, "区测试局_2022_自评报告（草稿）.docx"],
    [{ texts: { shortName: 'a/b:c*"d".' } }, "abcd_2022_自评报告.docx"],
    [{ texts: { shortName: "" }, unit: { year: null } }, "坡头区测试局_自评报告.docx"],
  ] as const)("%j → %s", (told, name) => {
    expect(reportFileName(evaluationOf(told))).toBe(name);
  });
});
