import { recognise } from "../../../src/core/recognise";
import { book, sheet } from "./sheet";

describe("指标评分表: which column is which", () => {
  const columnsIn = (head: string): readonly [string | undefined, string | undefined] => {
    const heads = head.split(" ");
    const rowText = heads.map((_, at) => (heads[at] === "三级指标" ? "社会效益" : "5")).join("\t");
    const table = sheet("评分表", `评分表\n${heads.join("\t")}\n${rowText}`);
    const columns = recognise(book(table)).indicators?.columns;
    const at = (column: "weight" | "points"): string | undefined =>
      columns?.has(column) === true
        ? `${heads[columns.get(column)!]!}@${columns.get(column)!}`
        : undefined;
    return [at("weight"), at("points")];
  };
  test.each([
    ["一级指标 三级指标 分值 评分标准 自评得分 评价得分", "分值@2", "自评得分@4"],
    ["一级指标 三级指标 分值 评分标准 评价得分 自评得分", "分值@2", "自评得分@5"],
    ["一级指标 三级指标 分值 评分标准 得分 评价得分", "分值@2", "得分@4"],
    ["一级指标 权重 二级指标 权重 三级指标 权重 评分标准 自评得分", "权重@5", "自评得分@7"],
    ["权重 一级指标 权重 二级指标 权重 三级指标 评分标准 自评得分", "权重@4", "自评得分@7"],
    ["一级指标 三级指标 权重 分值 评分标准 得分", "分值@3", "得分@5"],
    ["一级指标 得分 二级指标 得分 三级指标 得分 评分标准 得分", "得分@5", "得分@7"],
    ["一级指标 得分 二级指标 得分 三级指标 得分 评分标准 得分 评价得分", "得分@5", "得分@7"],
  ])("%s: 分值 in %s, 自评得分 in %s", (head, weight, points) => {
    expect(columnsIn(head)).toEqual([weight, points]);
  });

  test("a level's subtotal is no indicator", () => {
    const text = [
      "一级指标\t二级指标\t三级指标\t分值\t评分标准\t自评得分",
      "效果\t效益\t社会效益\t60\t酌情\t58",
      "\t\t效果小计\t60\t\t58",
      "\t\t效果小计（60分）\t60\t\t58",
      "\t产出指标合计\t\t60\t\t58",
      "产出\t数量\t三公经费合计\t40\t酌情\t38",
      "合计\t\t\t100\t\t",
    ].join("\n");
    const { rows, totalRow } = recognise(book(sheet("评分表", `评分表\n${text}`))).indicators!;
    expect(rows.map(({ level3 }) => level3)).toEqual(["社会效益", "三公经费合计"]);
    expect(totalRow).toBe(7);
  });
});
