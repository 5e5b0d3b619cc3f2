import { asking, at, showing, table, type State } from "./ways";

/** The moments that ask (docs/pane.md §4) and what lies over the pane. */
export const moments: Readonly<Record<string, State>> = {
  "M1 first write": asking({
    kind: "first-write",
    places: [
      {
        sheet: table,
        cells: 24,
        area: { sheet: table, top: 4, bottom: 15, left: 10, right: 11 },
      },
    ],
    added: ["取数表"],
  }),
  "M1 no score sheet": asking({ kind: "no-score-sheet", scheme: "potou-2022" }),
  "M2 typed differs": asking({
    kind: "typed-differs",
    cells: [
      { at: at(table, 8, 11), name: "公用经费控制率", typed: "5.00", computed: "4.50" },
      { at: at(table, 9, 11), name: "固定资产利用率", typed: "3.00", computed: "2.00" },
    ],
  }),
  "M3 working": showing({ overlay: { kind: "rate", id: "overallCompletionRate" } }),
  "M3 change of base": showing({
    overlay: { kind: "base", id: "overallCompletionRate", base: "initialBudget" },
  }),
  "M5 chooser": {
    file: "potou-2022.xlsx",
    bring: ({ store }) => {
      const { look } = store.getState();
      if (!look) throw new RangeError("nothing was looked at");
      const { recognition } = look.evaluation;
      const { found } = recognition.figures;
      const candidates = [found.get("totalExpenditure"), found.get("basicExpenditure")].flatMap(
        (one) => one ?? [],
      );
      const id = "totalExpenditure";
      const figures = {
        found: new Map([...found].filter(([known]) => known !== id)),
        unfound: new Map([[id, { kind: "ambiguous", id, candidates } as const] as const]),
      };
      const evaluation = { ...look.evaluation, recognition: { ...recognition, figures } };
      store.setState({ look: { ...look, evaluation }, overlay: { kind: "figure", id } });
    },
  },
  "M6 not applicable": asking({
    kind: "not-applicable",
    id: "threePublicControlRate",
    term: "三公经费控制率",
    why: "“三公”经费实际支出数÷“三公”经费预算数×100%",
  }),
  "M8 hand edits": asking({
    kind: "hand-edits",
    cells: [
      { at: at("绩效自评汇总表", 11, 9), typed: "96.5", source: "several" },
      { at: at("绩效自评汇总表", 29, 8), typed: "改过", source: at(table, 8, 12) },
      { at: at("绩效自评汇总表", 30, 8), typed: "", source: "none" },
    ],
  }),
  "M15 sheet protected": asking({ kind: "sheet-protected", sheet: "2022年部门整体支出评分表" }),
  "M9 export again": asking({ kind: "export-again", last: "政数局_2022_自评报告.docx" }),
  "M12 two tables": asking({ kind: "two-tables", sheets: ["本级", "下属单位", "基础数据表(2)"] }),
  "name taken question": asking({
    kind: "name-taken",
    sheet: "绩效自评汇总表",
    free: "绩效自评汇总表(2)",
  }),
  "use cell": showing({
    overlay: {
      kind: "use-cell",
      id: "fixedAssetsInUse",
      cell: { at: at("基础数据表", 6, 6), content: 229.63 },
    },
  }),
  acknowledge: showing({
    overlay: {
      kind: "acknowledge",
      key: "low",
      sentence: "公用经费只用了 62.00%，要写原因",
    },
  }),
  cause: showing({
    overlay: { kind: "cause", at: at(table, 8, 12), name: "公用经费控制率", before: "" },
  }),
  schemes: showing({ overlay: { kind: "scheme" } }),
  help: showing({ overlay: { kind: "help" } }),
};
