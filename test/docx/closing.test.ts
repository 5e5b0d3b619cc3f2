import { type Block } from "../../src/core/report";
import { all, documentOf, paragraph, report } from "./small-report";

describe("the end of the report", () => {
  const closing = (
    unit: string,
    date: string,
    entries: readonly string[] = [],
  ): readonly Block[] => [
    paragraph("无。"),
    { kind: "attachments", entries },
    { kind: "signature", unit, date },
  ];

  test("附件说明: numbered, no sign at the end, the year is no number", async () => {
    const xml = await documentOf(
      report(
        closing("某局", "", ["1.2022年度数据表。", "2022年度评分表；", "附件：3. 佐证材料清单"]),
      ),
    );
    const lines = all(xml, /ReportAttachment"(.*?)<\/w:p>/g).map((each) =>
      all(each ?? "", /<w:t [^>]*>([^<]*)</g).join(""),
    );
    expect(lines).toEqual(["附件：1.2022年度数据表", "2.2022年度评分表", "3.佐证材料清单"]);
    expect(all(xml, /ReportAttachment"\/><w:keepNext\/>(<w:spacing w:before="579"\/>)?/g)).toEqual([
      `<w:spacing w:before="579"/>`,
      undefined,
      undefined,
    ]);
  });

  test("one attachment has no number, none has no line", async () => {
    expect(await documentOf(report(closing("某局", "", ["数据表"])))).toContain(">附件：数据表<");
    expect(await documentOf(report(closing("某局", "")))).not.toContain("附件");
  });

  test.each<readonly [string, string, string, number]>([
    ["a short unit: the date is four characters from the right", "某局", "2023年5月3日", 14],
    ["a later date is wider", "某局", "2023年12月31日", 13],
    [
      "a long unit moves both to the left",
      "坡头区政务服务数据管理局办公室信息股",
      "2023年5月3日",
      9,
    ],
  ])("落款, %s", async (_, unit, date, left) => {
    const xml = await documentOf(report(closing(unit, date)));
    const lefts = all(xml, /ReportSignature".*?<w:ind w:left="(\d+)"/g).map(Number);
    expect(lefts).toEqual([left, left].map((characters) => Math.round((characters * 8845) / 28)));
  });

  test("a unit longer than a line breaks where a name ends", async () => {
    const unit = "广东省湛江市坡头区人民政府行政服务中心及智慧城市指挥中心联合工作领导小组办公室";
    const xml = await documentOf(report(closing(unit, "2023年5月3日")));
    expect(all(xml, /<w:t [^>]*>([^<]*)</g).slice(-3)).toEqual([
      "广东省湛江市坡头区人民政府行政服务中心",
      "及智慧城市指挥中心联合工作领导小组办公室",
      "2023年5月3日",
    ]);
  });

  test("no 填报日期, no date", async () => {
    const xml = await documentOf(report(closing("某局", "")));
    expect(all(xml, /ReportSignature"(.*?)<\/w:p>/g)).toHaveLength(1);
  });

  test("stays on one page with the last words of the text", async () => {
    const xml = await documentOf(
      report([paragraph("甲"), ...closing("某局", "2023年5月3日", ["一", "二"])]),
    );
    const kept = all(xml, /<w:p>(.*?)<\/w:p>/g).map((each) => each?.includes("<w:keepNext/>"));
    // title, 甲, 无。, two attachments, unit, date
    expect(kept).toEqual([false, false, true, true, true, true, false]);
  });
});
