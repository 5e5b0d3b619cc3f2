import { recognise } from "../../../src/core/recognise";
import { graveIssues, valuesOf } from "./figures-of";
import { book, sheet } from "./sheet";

const unitText = `
单位信息
项目	内容	怎么填
单位全称	坡头区政务服务数据管理局	与公章一致
单位简称		用在文件名
自称	我局
评价年度	2022年度
单位口径	本级
资金口径	财政拨款
三公口径	一般公共预算财政拨款，预算数为全年预算
通知文号	湛坡财〔2023〕5号
编制数	9
在职	8
离退休	0
下属单位	行政服务中心
	智慧城市指挥中心
填报日期	45049

自评工作小组
序号	姓名	职务	组内分工
1	张三	局长	组长
2	李 四	股长	成员

3	王五	科员	成员
`;

describe("单位信息", () => {
  const read = recognise(book(sheet("随便什么名", unitText, { formats: { B17: "yyyy-mm-dd" } })));

  test("keys and values, hints left alone", () => {
    const texts = Object.fromEntries([...read.unit.texts].map(([key, { text }]) => [key, text]));
    expect(texts).toMatchObject({
      fullName: "坡头区政务服务数据管理局",
      selfName: "我局",
      noticeNumber: "湛坡财〔2023〕5号",
    });
    expect(texts).not.toHaveProperty("shortName");
  });

  test("year, scopes, note, date and heads", () => {
    const { unit } = read;
    expect(unit.year).toBe(2022);
    expect([unit.unitScope, unit.fundScope, unit.threePublicScope]).toEqual([
      "本级",
      "财政拨款",
      "一般公共预算财政拨款",
    ]);
    expect(unit.note).toBe("全年");
    expect(unit.subordinates).toEqual(["行政服务中心", "智慧城市指挥中心"]);
    expect(unit.headcount.staffQuota?.toFixed()).toBe("9");
    expect(valuesOf(read)).toEqual({ staffQuota: "9", staffOnDuty: "8", retirees: "0" });
  });

  test("the team, blank rows skipped, spaces in names taken out", () => {
    expect(read.team.map(({ name, role }) => [name.text, role])).toEqual([
      ["张三", "组长"],
      ["李四", "成员"],
      ["王五", "成员"],
    ]);
  });

  test.each([
    ["2023年5月3日", { year: 2023, month: 5, day: 3 }],
    ["2023-05-03", { year: 2023, month: 5, day: 3 }],
    ["2023.5.3", { year: 2023, month: 5, day: 3 }],
    ["2023/5/3", { year: 2023, month: 5, day: 3 }],
    ["二〇二三年五月三日", { year: 2023, month: 5, day: 3 }],
    ["二○二三年十二月三十一日", { year: 2023, month: 12, day: 31 }],
    ["'20230503", { year: 2023, month: 5, day: 3 }],
    ["45049", { year: 2023, month: 5, day: 3 }],
    ["45351", { year: 2024, month: 2, day: 29 }],
    ["", null],
  ])("填报日期 “%s”", (text, day) => {
    const one = recognise(book(sheet("A", `单位全称\t某局\n评价年度\t2022\n填报日期\t${text}`)));
    expect(one.unit.reportDate).toEqual(day);
    expect(graveIssues(one)).toEqual([]);
  });

  test.each(["2023年2月30日", "待定", "5月3日"])("“%s” is no date and is said", (text) => {
    const one = recognise(book(sheet("A", `单位全称\t某局\n评价年度\t2022\n填报日期\t${text}`)));
    expect(one.unit.reportDate).toBeNull();
    expect(graveIssues(one)).toEqual(["report-date-unreadable A!B3"]);
  });

  test("a date counted from 1904", () => {
    const mac = {
      ...book(sheet("A", "单位全称\t某局\n评价年度\t2022\n填报日期\t43587")),
      date1904: true,
    };
    expect(recognise(mac).unit.reportDate).toEqual({ year: 2023, month: 5, day: 3 });
  });

  test("pairs side by side, and keys with their value in one cell", () => {
    const one = recognise(
      book(
        sheet(
          "A",
          "单位全称：\t某局\t评价年度：\t2022\n填报日期：2023年5月3日\t\t单位口径\t本级 / 汇总",
        ),
      ),
    );
    expect(one.unit.year).toBe(2022);
    expect(one.unit.reportDate).toEqual({ year: 2023, month: 5, day: 3 });
    expect(one.unit.unitScope).toBeNull();
  });

  test.each([
    ["", "year-missing A!B2"],
    ["去年", "year-unreadable A!B2"],
    ["2021-2022", "year-unreadable A!B2"],
  ])("评价年度 “%s”", (text, expected) => {
    const one = recognise(book(sheet("A", `单位全称\t某局\n评价年度\t${text}\n单位口径\t本级`)));
    expect(one.unit.year).toBeNull();
    expect(graveIssues(one)).toEqual([expected]);
  });

  test("titles of several years leave the year open", () => {
    const of = (year: string) =>
      sheet(`表${year}`, `${year}年收支决算表\n单位：元\n项目\t决算数\n支出合计\t1`);
    const one = recognise(book(of("2021"), of("2022")));
    expect(one.unit.year).toBeNull();
    expect(graveIssues(one)).toContain("year-contradictory 表2021!A1");
  });
});

describe("指标评分表", () => {
  const scored = sheet(
    "附件2",
    `
部门整体支出绩效自评表
一级指标	二级指标	三级指标	分值	年度指标值	评分细则	实际完成值	自评得分	扣分原因
投入	目标设定	绩效目标合理性	5	定性	酌情	好	5
		绩效指标明确性	5			好	4.5	指标不够细
过程	预算执行	预算完成率	10	≥95%	低于95%扣分	98%	10
		公用经费控制率	10	≤100%	超过扣分	0.845	'9分
	合计		30				28.5
注：自评得分不得超过分值。
`,
    { merges: ["A3:A4", "B3:B4", "A5:A6", "B5:B6"], formats: { G6: "0.00%" } },
  );
  const read = recognise(book(scored)).indicators;

  test("rows with their levels, weights and typed values", () => {
    expect(
      read?.rows.map(({ level1, level2, level3, weight, nature, points, reason }) => [
        level1,
        level2,
        level3,
        weight?.value.toFixed(),
        nature,
        points?.value.toFixed(),
        reason,
      ]),
    ).toEqual([
      ["投入", "目标设定", "绩效目标合理性", "5", "定性", "5", ""],
      ["投入", "目标设定", "绩效指标明确性", "5", null, "4.5", "指标不够细"],
      ["过程", "预算执行", "预算完成率", "10", "≥", "10", ""],
      ["过程", "预算执行", "公用经费控制率", "10", "≤", "9", ""],
    ]);
  });

  test("合计 is no indicator", () => {
    expect([read?.headRow, read?.lastRow, read?.totalRow]).toEqual([1, 5, 6]);
  });

  test("percentages are what a formula reads, text is not numeric", () => {
    const [, , third, fourth] = read?.rows ?? [];
    expect(third?.actual).toMatchObject({ text: "98%", number: { numeric: false } });
    expect(third?.actual?.number?.value.toFixed()).toBe("0.98");
    expect(fourth?.actual).toMatchObject({ text: "84.5%", number: { numeric: true } });
    expect(fourth?.points).toMatchObject({ as: "9分", numeric: false });
  });

  test("a formula of ours is not typed, the bureau's own and a constant are", () => {
    const ours = sheet(
      "指标评分表",
      "三级指标\t分值\t完成值\t自评得分\n支出完成率\t10\t1\t10\n结转率\t10\t0\t10\n其他\t5\t\t4",
      { formulas: { C2: "取数表!C5/取数表!C6", D2: "ROUND(取数表!C5*B2,2)", D3: "B3" } },
    );
    const rows = recognise(book(ours)).indicators?.rows ?? [];
    expect(rows.map(({ actual, points }) => [actual?.text, points?.value.toFixed()])).toEqual([
      [undefined, undefined],
      ["0", "10"],
      [undefined, "4"],
    ]);
    expect([...(rows[0]?.ours ?? [])]).toEqual(["actual", "points"]);
  });

  test("heads of two rows, and 得分 after each level", () => {
    const two = sheet(
      "A",
      "评价指标\t\t\t权重\t自评\n一级指标\t二级指标\t三级指标\t\t得分\n产出\t数量\t办件量\t20\t19",
      { merges: ["A1:C1", "D1:D2"] },
    );
    expect(recognise(book(two)).indicators?.rows).toMatchObject([
      { level1: "产出", level2: "数量", level3: "办件量" },
    ]);
    const hunan = sheet(
      "B",
      "一级指标\t得分\t二级指标\t得分\t三级指标\t得分\t评价标准\t指标说明\t得分\n投入\t16\t预算配置\t16\t在职人员控制率\t8\t扣完为止\t95.10%\t7",
    );
    const [row] = recognise(book(hunan)).indicators?.rows ?? [];
    expect([row?.weight?.value.toFixed(), row?.points?.value.toFixed()]).toEqual(["8", "7"]);
  });
});

describe("项目支出明细, 年度目标, 报告文字", () => {
  test("projects in 元, 合计 left out", () => {
    const read = recognise(
      book(
        sheet(
          "项目",
          `
项目支出明细
单位：万元
序号	项目名称	资金来源	年初预算数	全年预算数	执行数	执行率	自评得分	等级	偏差原因
1	政务大厅运维	财政拨款	40	45.60	45.60	100%	10	优
2	智慧城市前期	财政拨款	20	14.24	14.24			优	招标结余
	合计		60	59.84	59.84
`,
        ),
      ),
    );
    expect(
      read.projects?.projects.map(({ name, executed, executionRate, deviation }) => [
        name.text,
        executed?.value.toFixed(),
        executionRate?.typed,
        deviation,
      ]),
    ).toEqual([
      ["政务大厅运维", "456000", "100%", ""],
      ["智慧城市前期", "142400", null, "招标结余"],
    ]);
    expect(valuesOf(read)).toEqual({});
  });

  test("goals side by side and one under the other", () => {
    const beside = recognise(
      book(sheet("年度目标", "年度总体目标\t预期\t实际完成情况\n年度总体目标\t办好一件事\t办好了")),
    );
    expect([beside.goals.expected?.text, beside.goals.achieved?.text]).toEqual([
      "办好一件事",
      "办好了",
    ]);
    const under = recognise(book(sheet("目标", "预期目标\t办好一件事\n实际完成情况\t办好了")));
    expect([under.goals.expected?.text, under.goals.achieved?.text]).toEqual([
      "办好一件事",
      "办好了",
    ]);
  });

  test("sections, several rows of one being its paragraphs", () => {
    const read = recognise(
      book(
        sheet(
          "报告文字",
          "章节\t正文\n（一）存在问题\t一是甲。\n\t二是乙。\n改进措施\t无\n自评过程\t",
        ),
      ),
    );
    expect([...read.narrative].map(([title, { text }]) => [title, text])).toEqual([
      ["（一）存在问题", "一是甲。\n二是乙。"],
      ["改进措施", "无"],
    ]);
  });

  test.each([
    ["评价小组由6人组成，组长张三。", "6"],
    ["成立了由十二人组成的自评工作小组。", "12"],
    ["我单位成立自评工作小组（共5名成员）。", "5"],
    ["全局共8人。", undefined],
  ])("“%s” states %s", (text, size) => {
    const read = recognise(book(sheet("报告文字", `章节\t正文\n自评工作过程\t${text}`)));
    expect(read.teamSizeStated?.as).toBe(size);
  });
});
