import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rateDefinitions } from "../../../src/core/rates";
import { buildReport } from "../../../src/core/report";
import { evaluationOf, type Told } from "./evaluation-of";

/** rate | column | figures | reason typed | sentence, one cell of the matrix a line. */
const table = readFileSync(join(__dirname, "rate-sentences.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map(
    (line) =>
      line.split("|").map((cell) => cell.trim()) as [string, string, string, string, string],
  );

const paragraphs = (told: Told): readonly string[] =>
  buildReport(evaluationOf(told), { consistency: null }).blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.runs.map(({ text }) => text).join("")] : [],
  );

/** The rate's paragraph without its number and name; 固定资产利用率 stands without them. */
function sentenceOf(term: string, told: Told): string | undefined {
  const head = new RegExp(`^(?:（\\d+）|[①-⑳])${term}：`, "u");
  const all = paragraphs(told);
  if (term === "固定资产利用率") return all.find((text) => text.includes("固定资产"));
  return all.find((text) => head.test(text))?.replace(head, "");
}

const figuresOf = (written: string): NonNullable<Told["figures"]> =>
  Object.fromEntries(written.split(" ").map((pair) => pair.split("=") as [string, string]));

describe("the sentence of every rate", () => {
  test.each(table)("%s, %s: %s %s", (...row) => {
    const [term, , figures, reason, sentence] = row;
    const narrative: Record<string, string> = reason === "" ? {} : { [`${term}原因`]: reason };
    expect(sentenceOf(term, { figures: figuresOf(figures), narrative })).toBe(sentence);
  });

  test("every rate is in the table with every column", () => {
    const columns = new Map<string, Set<string>>();
    for (const [term, column] of table)
      columns.set(term, (columns.get(term) ?? new Set()).add(column));
    const all = Object.values(rateDefinitions).map(({ term }) => term);
    expect([...columns.keys()].sort()).toEqual([...all].sort());
    const lacking = all.filter((term) =>
      ["0", "> 100 %", "0/0", "x/0"].some((column) => !columns.get(term)?.has(column)),
    );
    expect(lacking).toEqual([]);
  });
});
