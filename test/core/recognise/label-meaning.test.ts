import { figureFacts, figureIds, items, type Item, measures } from "../../../src/core/figures";
import { meaningOf } from "../../../src/core/recognise/label-meaning";
import labels from "../../data/labels.json";

/** The item a label of a published document names, or ~item where it is said and not taken. */
function named(label: string): string {
  const meaning = meaningOf(label);
  if (meaning.named) return meaning.named.item;
  return meaning.doubtful ? `~${meaning.doubtful.like}` : (meaning.role ?? "");
}

/** Labels of one concept that name another item of ours, or none for sure. */
const otherwise: Readonly<Record<string, string>> = {
  支出总计: "grandTotalExpenditure",
  公共财政拨款: "fiscalIncome",
  财政拨款收入: "fiscalIncome",
  基本支出结转: "~closingCarryover",
  结余分配: "surplusDistribution",
  使用非财政拨款结余: "nonFiscalSurplusUsed",
  公务车辆运行: "~officialVehicles",
  政府采购预算执行: "~procurement",
  共有职工: "~staffOnDuty",
  "20xx年结转资金": "",
};

const concepts: readonly (readonly [keyof typeof labels, Item | `~${Item}`])[] = [
  ["实际收入", "totalIncome"],
  ["基本支出", "basicExpenditure"],
  ["人员经费", "personnelExpenditure"],
  ["项目支出", "projectExpenditure"],
  ["年末结转结余", "closingCarryover"],
  ["上年结转(年初结转)", "openingCarryover"],
  ["三公经费", "threePublic"],
  ["三公经费预算", "threePublic"],
  ["三公经费决算", "threePublic"],
  ["公务接待费", "officialReception"],
  ["公务用车费", "officialVehicles"],
  ["公车运行费", "vehicleOperation"],
  ["公车购置费", "vehiclePurchase"],
  ["因公出国费", "overseasTrips"],
  ["公用经费", "publicExpenditure"],
  ["政府采购预算", "procurement"],
  ["政府采购实际", "procurement"],
  ["固定资产", "~fixedAssets"],
  ["编制数", "staffQuota"],
  ["在职人数", "staffOnDuty"],
  ["离退休人数", "retirees"],
  ["追加预算", "budgetIncrease"],
];

const rows = concepts.flatMap(([concept, item]) =>
  (labels[concept] as readonly string[]).map(
    (label) => [concept, label, otherwise[label] ?? item] as const,
  ),
);

describe("labels of published documents", () => {
  test.each(rows)("%s: “%s” names %s", (_, label, expected) => {
    expect(named(label)).toBe(expected);
  });

  test.each([
    ["实有人员编制", "staffQuota"],
    ["实有编制数", "staffQuota"],
    ["实有人数", "~staffOnDuty"],
    ["实有在职人员", "~staffOnDuty"],
    ["商品和服务支出", "~publicExpenditure"],
    ["办公经费", ""],
    ["节约率", "derived"],
    ["预算控制率", "derived"],
    ["差值", "derived"],
    ["减幅0.02%", "derived"],
    ["固定资产使用率", "derived"],
    ["结转结余变动率", "derived"],
    ["公务用车购置数（辆）", ""],
    ["公务用车保有量（辆）", ""],
    ["因公出国（境）团组数（个）", ""],
    ["车辆编制", ""],
    ["基本养老保险", ""],
    ["会议费、培训费", ""],
  ])("“%s” is no synonym: %s", (label, expected) => {
    expect(named(label)).toBe(expected);
  });

  test.each(labels["整体支出完成率/预算完成率"].filter((label) => label.includes("率")))(
    "the rate “%s” is no amount",
    (label) => {
      expect(named(label)).toBe("derived");
    },
  );
});

describe("数列 of published documents", () => {
  test.each([
    ...labels["年初预算"]
      .filter((label) => !/收入|三公|法院|总预算/.test(label))
      .map((label) => [label, "budget"] as const),
    ...labels["调整预算"].map((label) => [label, "adjusted"] as const),
    ["全年执行资金", "final"],
    ["决算数", "final"],
    ["年末结算支出", "final"],
    ["年终执行数", "final"],
    ["支出决算", "final"],
    ["支出决算总额", "final"],
    ["本年决算数", "final"],
    ["上年同期", "amount"],
    ["本年数", "amount"],
    ["上年数", "amount"],
    ["上年支出数", "final"],
    ["上年累计支出", "final"],
    ["上年预算数", "budget"],
    ["上年预算数字", "budget"],
    ["年初预算数", "initial"],
    ["部门预算安排数", "budget"],
    ["实际支出数", "final"],
    ["期初数", "opening"],
    ["期末余额", "final"],
  ] as const)("“%s” is %s", (label, core) => {
    expect(meaningOf(label).core).toBe(core);
  });

  test.each(["上年同期", "上年支出数", "上年累计支出", "上年预算数", "上年决算数"])(
    "“%s” is of last year",
    (label) => {
      expect(meaningOf(label).when).toBe("last");
    },
  );
});

describe("the template's own words", () => {
  test.each(Object.entries(items).map(([item, { term }]) => [term, item] as const))(
    "“%s” is %s",
    (term, item) => {
      expect(named(term)).toBe(item);
    },
  );

  test("every 数列 is told from every other", () => {
    const read = Object.values(measures).map((head) => {
      const { core, when } = meaningOf(head);
      return `${String(core)}:${String(when)}`;
    });
    expect(new Set(read).size).toBe(Object.keys(measures).length);
  });

  test("every figure has a term", () => {
    expect(figureIds.every((id) => figureFacts(id).term !== "")).toBe(true);
  });
});

describe("decoration changes nothing", () => {
  test.each([
    "一、公务接待费",
    "（一）公务接待费",
    "(一)公务接待费",
    "1.公务接待费",
    "1．公务接待费",
    "2、公务接待费",
    "(1)公务接待费",
    "（１）公务接待费",
    "①公务接待费",
    "③公务接待费",
    "其中：公务接待费",
    "其中:（1）公务接待费",
    "　　公务接待费",
    "公务 接待费",
    "公务接待费：",
    "公务接待费（万元）",
    "“公务接待费”",
    "「公务接待费」",
    "公務接待費",
    "公务接待费支出",
    "公务接待费用",
    "公务接待经费",
    "公务接待",
    "公务招待费",
    "3公务接待费",
    "公务\u00a0接待费\u200b",
    "公务接待费合计",
  ])("“%s” is 公务接待费", (label) => {
    expect(named(label)).toBe("officialReception");
  });
});
