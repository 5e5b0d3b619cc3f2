import { sheetsNotHandedIn } from "../../../src/core/edits";
import { evaluate } from "../../../src/core/evaluate";
import { schemes } from "../../../src/schemes";
import { book, sheet } from "../recognise/sheet";

const unit = sheet("单位", "单位全称\t某局\n评价年度\t2022");
const data = sheet("数据", "单位：万元\n项目\t2022年决算数\n支出合计\t10");
const ledger = (name: string, rows: string) =>
  sheet(name, `单位：元\n记账日期\t摘要\t部门支出经济分类\t支付金额\n${rows}`);

const outOf = (...sheets: ReturnType<typeof sheet>[]): readonly string[] => {
  const read = book(unit, data, ...sheets);
  const options = { scheme: null, replaceTyped: false };
  const out = sheetsNotHandedIn(evaluate(read, schemes, options));
  return out.filter((name) => read.sheets.some((one) => one.name === name));
};

test("data and unit are handed in", () => {
  expect(outOf()).toEqual([]);
});

test.each([
  ["added up", [ledger("台账", "2022-01-01\t接待\t30217 公务接待费\t1000")], ["台账"]],
  [
    "two that nobody may add up",
    [
      ledger("1-6月台账", "2022-03-01\t接待\t30217 公务接待费\t1000"),
      ledger("7-12月台账", "2022-08-01\t接待\t30217 公务接待费\t700"),
    ],
    ["1-6月台账", "7-12月台账"],
  ],
  [
    "a 序时账",
    [
      sheet(
        "序时账",
        "某局2022年序时账\n日期\t凭证号\t摘要\t科目编码\t科目名称\t借方金额\t贷方金额\t方向\t余额\n" +
          "2022-01-03\t记1\t购电脑\t1601\t固定资产\t3260.63\t\t借\t3260.63\n" +
          "2022-01-05\t记2\t接待\t5001\t公务接待费\t200\t\t借\t200",
      ),
    ],
    ["序时账"],
  ],
] as const)("payments stay out of the 报送版: %s", (_, sheets, out) => {
  expect(outOf(...sheets)).toEqual(out);
});
