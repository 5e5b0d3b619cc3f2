import { decimal, toYuan } from "../../../src/core/decimal";
import type { FigureId, Found } from "../../../src/core/figures";
import type { MemberUnit } from "../../../src/core/recognise";
import { buildReport } from "../../../src/core/report";
import { evaluationOf } from "./evaluation-of";
import { linesOf } from "./lines-of";

const at = { sheet: "基础数据表", row: 4, column: 6 };

const found = (id: FigureId, wan: string): readonly [FigureId, Found] => {
  const value = toYuan(decimal(wan), "万元");
  const source = { cell: at, unit: "万元", as: wan, value, reading: "number", sign: 1 } as const;
  return [
    id,
    { id, value, from: { kind: "cells", sources: [source] }, why: "", confidence: "only" },
  ];
};

const unit = (name: string, budget: string, spent: string): MemberUnit => ({
  ...{ name: { text: name, at }, sheet: name },
  figures: {
    found: new Map([
      found("totalExpenditureAdjustedBudget", budget),
      found("totalExpenditure", spent),
    ]),
    unfound: new Map(),
  },
});

describe("汇总", () => {
  const report = buildReport(
    evaluationOf({
      figures: { totalExpenditureAdjustedBudget: "300", totalExpenditure: "280" },
      unit: { unitScope: "汇总", threePublicScope: "全部资金" },
      recognition: {
        memberUnits: [unit("坡头区测试局", "100", "95"), unit("下属中心", "200", "185")],
      },
    }),
    { consistency: null },
  );
  const lines = linesOf(report);

  test("the scopes are said once", () => {
    const scope =
      "本报告为汇总（含下属单位1个）口径，资金口径为财政拨款，“三公”经费口径为全部资金；整体支出完成率以全年预算数为分母。";
    expect(lines.filter((line) => line.includes("口径"))).toEqual([scope]);
  });

  test("one row a unit, and their sum", () => {
    const head = lines.indexOf("序号|单位名称|年初预算数|全年预算数|执行数|执行率");
    expect(lines.slice(head + 1, head + 4)).toEqual([
      "1|坡头区测试局|—|100.00|95.00|95.00%",
      "2|下属中心|—|200.00|185.00|92.50%",
      "合计|—|300.00|280.00|93.33%",
    ]);
  });
});
