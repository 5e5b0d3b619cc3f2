import { decimal, sumOf } from "../../src/core/decimal";
import { noChoices } from "../../src/core/recognise";
import { parseRule, plannedTable, type Rule, ruleText, schemeInForce } from "../../src/core/score";
import { schemeById, schemes } from "../../src/schemes";

test("every scheme says where it comes from, and only what was seen is 已核", () => {
  for (const { id, source, note } of schemes) {
    expect([id, source]).toEqual([id, expect.stringMatching(/20\d\d年\d+月/u)]);
    expect([id, note]).not.toEqual([id, ""]);
  }
  expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length);
  expect(schemes.filter(({ verified }) => verified === "已核").map(({ id }) => id)).toEqual([
    "sichuan-dazhou-2017",
    "sichuan-2023",
    "hunan-yueyang-2018",
  ]);
});

test.each([
  ["potou-2022", 12, null],
  ["mof-2013-53", 28, null],
  ["mof-2020-10", 7, null],
  ["sichuan-dazhou-2017", 28, "100"],
  ["sichuan-2023", 2, "100"],
  ["hunan-2017", 16, "100"],
  ["hunan-2018", 4, "32"],
  ["hunan-yueyang-2018", 10, "39"],
  ["hubei-2020", 3, "100"],
  ["shenzhen-2020", 21, "100"],
  ["guangdong-2022", 24, null],
  // Two alternatives count once: 60.
  ["county-2019", 7, "100"],
] as const)("%s has %i rows and %s points", (id, rows, points) => {
  const { indicators } = schemeById(id)!;
  const weights = indicators.flatMap(({ weight }) => weight ?? []);
  expect(indicators).toHaveLength(rows);
  expect(weights.length === rows ? sumOf(weights.map(decimal)).toFixed() : null).toBe(points);
});

test("the tree of 坡头 is that of its report, with blank weights", () => {
  const { indicators } = schemeById("potou-2022")!;
  expect(indicators.every(({ weight, rule }) => weight === null && rule.kind === "judgement")).toBe(
    true,
  );
  expect(indicators.map(({ level2, level3 }) => `${level2} ${level3}`)).toEqual([
    "预算编制 预算编制合理性",
    "支出管理 整体支出完成率",
    "支出管理 结转结余率",
    "支出管理 三公经费控制率",
    "支出管理 公用经费控制率",
    "支出管理 财务合规性",
    "项目管理 项目实施程序",
    "项目管理 项目监管",
    "资产管理 资产管理安全性",
    "资产管理 固定资产利用率",
    "信息公开 预决算信息公开",
    "履职效益 重点工作完成情况及效益",
  ]);
});

test("the points of every interval and list fit the weight of their row", () => {
  const most = (rule: Rule): string => {
    const given =
      rule.kind === "bands"
        ? rule.bands.map(({ points }) => points)
        : rule.kind === "compare-last-year"
          ? [rule.zero, rule.notMore, rule.more]
          : rule.kind === "checklist"
            ? [sumOf(rule.items.map(({ points }) => decimal(points))).toFixed()]
            : rule.kind === "sum-of"
              ? [sumOf(rule.parts.map(({ weight }) => decimal(weight))).toFixed()]
              : [];
    return (
      given
        .map(decimal)
        .sort((a, b) => b.cmp(a))[0]
        ?.toFixed() ?? ""
    );
  };
  const rows = schemes
    .flatMap(({ indicators }) => indicators)
    .filter(({ rule }) => most(rule) !== "");
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.map(({ rule }) => most(rule))).toEqual(rows.map(({ weight }) => weight));
});

test.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
  "%s, written into a workbook and read back, is itself",
  (id, scheme) => {
    const table = { ...plannedTable(scheme), planned: false };
    const read = schemeInForce(table, noChoices, schemes);
    const plain = (of: typeof scheme) => ({
      ...of,
      settings: { ...of.settings, bases: null },
      indicators: of.indicators.map((indicator) => ({ ...indicator, group: null })),
    });
    expect(plain(read)).toEqual(plain(scheme));
    expect(read.id).toBe(id);
    const pairs = (of: typeof scheme) =>
      of.indicators.map(({ group }) =>
        group === null ? -1 : of.indicators.findIndex((other) => other.group === group),
      );
    expect(pairs(read)).toEqual(pairs(scheme));
  },
);

test("a rule's sentence is what its row prints", () => {
  const rows = schemes.flatMap(({ indicators }) => indicators);
  expect(rows.map(({ ruleText: text }) => parseRule(text))).toEqual(rows.map(({ rule }) => rule));
  const ruled = rows.filter(({ rule }) => rule.kind !== "judgement");
  expect(ruled.filter(({ rule, ruleText: text }) => !text.startsWith(ruleText(rule)))).toEqual([]);
});
