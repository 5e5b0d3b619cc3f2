import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkAlone } from "../../../src/core/consistency";
import { textOf } from "./text-of";

/** The report the project starts from, its people renamed; “##” marks the outline level of a heading. */
const seed = textOf(readFileSync(join(__dirname, "../../data/seed-report.txt"), "utf8"));
const { findings, matched } = checkAlone(seed);
const said = (code: string) =>
  findings.filter((one) => one.code === code).map(({ message }) => message.zh);

describe("the 坡头 2022 report against itself", () => {
  test("six people, five names", () => {
    expect(said("team-count-differs")).toEqual(["报告第 82 段写 6 人，名单只有 5 人。"]);
  });

  test("96 points, and not where the four were lost, nor a grade", () => {
    expect(said("lost-points-not-listed")).toEqual([
      "自评 96 分，报告没写 4 分扣在哪里。请逐项写明扣分和原因。",
    ]);
    expect(said("grade-missing")).toHaveLength(1);
  });

  test("three rates without their amounts", () => {
    expect(said("rate-without-amounts")).toEqual([
      "报告第 112 段只写了三公经费控制率 100%，没写两个金额，看的人没法复算。",
      "报告第 114 段只写了公用经费控制率 84.50%，没写两个金额，看的人没法复算。",
      "报告第 130 段只写了固定资产利用率 100%，没写两个金额，看的人没法复算。",
    ]);
  });

  test("headings on mixed levels", () => {
    expect(said("heading-level-differs").map((text) => text.slice(0, 5))).toEqual([
      "“一、”这",
      "“（一）”",
      "“1.”这",
      "“（1）”",
    ]);
  });

  test("the rate that can be recomputed is, and nothing right is flagged", () => {
    expect(matched).toEqual([
      { id: "overallCompletionRate", text: "100", paragraph: 108, at: null },
    ]);
    expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([
      "grade-missing",
      "heading-level-differs",
      "lost-points-not-listed",
      "rate-without-amounts",
      "team-count-differs",
    ]);
  });
});
